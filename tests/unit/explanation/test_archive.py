"""The intent model's files out of an archive, and nothing else."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from daogou.errors import DataError
from daogou.explanation.archive import intent_model_files

MODEL = {
    "components/train_TransformerIntentClassifier1/network.onnx": b"network",
    "components/train_TransformerIntentClassifier1/tokenizer.model": b"tokenizer",
    "components/train_TransformerIntentClassifier1/description.txt": b"{}",
    "components/train_TransformerIntentClassifier1/examples.npz": b"examples",
}
MATCHER = {"components/train_ExampleMatcher3/known_texts.json": b"{}"}
OTHERS = {
    "metadata.json": b"{}",
    "components/train_RetrievalResponseSelector2/examples.npz": b"of the selector",
    "components/train_SessionPolicy/network.onnx": b"of the policy",
}


def write(path: Path, files: dict[str, bytes], links: dict[str, str] | None = None) -> Path:
    """An archive with `files` and symbolic `links`."""
    with tarfile.open(path, "w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        for name, target in (links or {}).items():
            member = tarfile.TarInfo(name)
            member.type = tarfile.SYMTYPE
            member.linkname = target
            archive.addfile(member)
    return path


@pytest.mark.parametrize(
    "files",
    [{**OTHERS, **MATCHER, **MODEL}, {**MODEL, **MATCHER, **OTHERS}],
    ids=["last", "first"],
)
def test_the_files_of_the_classifier_among_others(tmp_path: Path, files: dict[str, bytes]) -> None:
    with intent_model_files(write(tmp_path / "model.tar.gz", files)) as folder:
        found = {path.name: path.read_bytes() for path in folder.iterdir()}
    expected = {**MODEL, **MATCHER}
    assert found == {Path(name).name: content for name, content in expected.items()}
    assert not folder.exists()


def test_nothing_is_written_elsewhere(tmp_path: Path) -> None:
    hostile = {f"../../{Path(name).name}": content for name, content in MODEL.items()}
    place = tmp_path / "a" / "b"
    place.mkdir(parents=True)
    archive = write(place / "model.tar.gz", hostile)
    with intent_model_files(archive) as folder:
        assert {path.name for path in folder.iterdir()} == {Path(name).name for name in MODEL}
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "model.tar.gz"]


def test_a_link_is_no_file(tmp_path: Path) -> None:
    files = dict(MODEL)
    link = "components/train_TransformerIntentClassifier1/description.txt"
    del files[link]
    archive = write(tmp_path / "model.tar.gz", files, {link: "/etc/hostname"})
    with pytest.raises(DataError, match="holds no model"), intent_model_files(archive):
        pass


@pytest.mark.parametrize("files", [OTHERS, {}], ids=["another pipeline", "empty"])
def test_an_archive_without_our_model(tmp_path: Path, files: dict[str, bytes]) -> None:
    archive = write(tmp_path / "model.tar.gz", files)
    with pytest.raises(DataError, match=r"holds no model.*make train"), intent_model_files(archive):
        pass


@pytest.mark.parametrize("damage", ["missing", "text", "cut", "folder"])
def test_what_is_no_archive(tmp_path: Path, damage: str) -> None:
    archive = tmp_path / "model.tar.gz"
    if damage == "text":
        archive.write_text("no archive")
    elif damage == "cut":
        noise = {name: bytes(range(256)) * 999 for name in MODEL}
        whole = write(archive, noise).read_bytes()
        archive.write_bytes(whole[: len(whole) // 2])
    elif damage == "folder":
        archive.mkdir()
    with pytest.raises(DataError, match=r"model.tar.gz: .*make train"), intent_model_files(archive):
        pass
