"""Where an encoder lies: a folder of one's own, the packaged one, or the hub's cache."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import huggingface_hub
import numpy as np
import pytest
from safetensors.numpy import load_file

from daogou.errors import ConfigurationError
from daogou.nlu.encoder import folder as module
from daogou.nlu.encoder.folder import PACKAGED, encoder_folder, user_cache
from daogou.nlu.encoder.packaged import PackagedEncoder
from tests.unit.nlu.tiny import pieces


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """A small packaged encoder in place of the real one; gives the files that were read."""
    source = tmp_path / "weights.bin"
    source.write_bytes(b"weights")
    read: list[Path] = []

    def reading(path: Path) -> PackagedEncoder:
        read.append(path)
        weight = np.ones((2, 3), np.float32)
        return PackagedEncoder({"model_type": "bert"}, pieces(), {"some.weight": weight})

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(module, "packaged_file", lambda: source)
    monkeypatch.setattr(module, "read_packaged", reading)
    return read


def test_a_folder_of_ones_own(encoder: Path) -> None:
    assert encoder_folder(str(encoder)) == encoder


@pytest.mark.parametrize("file", ["config.json", "model.safetensors", "tokenizer.json"])
def test_a_folder_that_lacks_a_file(tmp_path: Path, file: str) -> None:
    for other in {"config.json", "model.safetensors", "tokenizer.json"} - {file}:
        (tmp_path / other).touch()
    with pytest.raises(ConfigurationError) as caught:
        encoder_folder(str(tmp_path))
    assert f"no file {file!r}" in str(caught.value)
    assert "save_pretrained" in str(caught.value)


def test_unpacked_once(packaged: list[Path]) -> None:
    first = encoder_folder(PACKAGED)
    assert first.parent == user_cache()
    assert json.loads((first / "config.json").read_text()) == {"model_type": "bert"}
    assert load_file(first / "model.safetensors")["some.weight"].shape == (2, 3)
    assert encoder_folder(PACKAGED) == first
    assert len(packaged) == 1
    assert [path.name for path in user_cache().iterdir()] == [first.name]


def test_other_weights_are_another_folder(packaged: list[Path], tmp_path: Path) -> None:
    first = encoder_folder(PACKAGED)
    (tmp_path / "weights.bin").write_bytes(b"others")
    assert encoder_folder(PACKAGED) != first
    assert len(packaged) == 2


def test_what_fails_half_way_leaves_nothing(
    packaged: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", full)
        with pytest.raises(OSError, match="No space left"):
            encoder_folder(PACKAGED)
    assert list(user_cache().iterdir()) == []
    assert encoder_folder(PACKAGED).is_dir()
    assert len(packaged) == 2


def test_another_process_may_be_first(
    packaged: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def late(source: Path, target: Path) -> Path:
        rename(source, target)
        raise OSError("Directory not empty")

    monkeypatch.setattr(Path, "rename", late)
    assert (encoder_folder(PACKAGED) / "tokenizer.json").is_file()
    assert len(packaged) == 1


@pytest.fixture
def hub(encoder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """A hub that has one encoder; gives what it was asked for."""
    asked: list[dict[str, Any]] = []

    def snapshot(name: str, **options: Any) -> str:
        asked.append({"name": name, **options})
        return str(shutil.copytree(encoder, tmp_path / "snapshot", dirs_exist_ok=True))

    monkeypatch.setattr(huggingface_hub, "snapshot_download", snapshot)
    monkeypatch.chdir(tmp_path)
    return asked


def test_a_model_of_the_hub(hub: list[dict[str, Any]], tmp_path: Path) -> None:
    assert encoder_folder("intfloat/multilingual-e5-small") == tmp_path / "snapshot"
    files = ["config.json", "model.safetensors", "tokenizer.json"]
    assert hub == [{"name": "intfloat/multilingual-e5-small", "allow_patterns": files}]


def test_a_folder_goes_before_a_model_of_that_name(
    hub: list[dict[str, Any]], encoder: Path, tmp_path: Path
) -> None:
    shutil.copytree(encoder, tmp_path / "models" / "mine")
    assert encoder_folder("models/mine") == Path("models/mine")
    assert hub == []


@pytest.mark.parametrize(
    "name",
    [
        *("../mine", "./mine", "/mine", "~/mine", "a/b/c", "mine", "", "a/", "/b", "a b/c"),
        "https://host/name",
    ],
)
def test_what_is_no_name_of_the_hub_is_a_folder(hub: list[dict[str, Any]], name: str) -> None:
    with pytest.raises(ConfigurationError, match=r"encoder: .* has no file 'config\.json'"):
        encoder_folder(name)
    assert hub == []


def test_a_model_of_the_hub_that_lacks_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setattr(
        huggingface_hub, "snapshot_download", lambda *_, **__: str(tmp_path / "empty")
    )
    with pytest.raises(ConfigurationError, match="'owner/old-model' has no file"):
        encoder_folder("owner/old-model")


def test_offline_is_told_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Really asked, as set up by scripts/daogou.pth: nothing leaves this machine.
    assert huggingface_hub.is_offline_mode()
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ConfigurationError) as caught:
        encoder_folder("intfloat/multilingual-e5-small")
    told = str(caught.value)
    assert told.startswith("config.yml, encoder: 'intfloat/multilingual-e5-small' is no folder")
    assert "set HF_HUB_OFFLINE=0 for the training" in told
    assert "name a folder" in told


@pytest.mark.parametrize("error", [OSError("no route"), ValueError("no such repository")], ids=str)
def test_a_hub_that_does_not_answer(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def failing(*_: Any, **__: Any) -> str:
        raise error

    monkeypatch.setattr(huggingface_hub, "snapshot_download", failing)
    monkeypatch.setattr(huggingface_hub, "is_offline_mode", lambda: False)
    with pytest.raises(ConfigurationError, match=f"{error}.*check the name and the network"):
        encoder_folder("owner/name")
