"""The command from a model archive to an answer."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from daogou.__main__ import main
from daogou.explanation import cli
from tests.unit.nlu.component_checks import Subject


@pytest.fixture(scope="module")
def archive(classifier_subject: Subject, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny model as `rasa train` packs it."""
    storage = tmp_path_factory.mktemp("storage")
    with pytest.MonkeyPatch.context() as environment:
        cache = tmp_path_factory.mktemp("cache") / "cache"
        environment.setenv("RASA_CACHE_DIRECTORY", str(cache))
        classifier_subject.trained(storage)
    made = tmp_path_factory.mktemp("models") / "20251122-tiny.tar.gz"
    with tarfile.open(made, "w:gz") as stream:
        stream.add(storage, arcname="components")
    return made


def test_a_message_is_explained(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html, figures = tmp_path / "page.html", tmp_path / "figures.json"
    command = ["explain", "退货要运费吗", "--model", str(archive), "--intent", "faq"]
    assert main([*command, "--html", str(html), "--json", str(figures)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("退货要运费吗\n\nfaq  ")
    assert "\x1b" not in told
    assert "1.000  faq/postage  退货要运费吗" in told
    assert "faq?</title>" in html.read_text("utf-8")
    found: dict[str, Any] = json.loads(figures.read_text("utf-8"))
    assert [word["text"] for word in found["words"]] == ["退货", "要", "运费", "吗"]
    summed = found["without"] + sum(word["intent"] for word in found["words"])
    assert summed == pytest.approx(found["probability"], abs=1e-4)
    assert found["margin"] == pytest.approx(found["probability"] - found["other_probability"])
    assert found["model"] == archive.name
    assert found["error"] == 0


def test_another_intent_is_explained(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "你好", "--model", str(archive), "--intent", "track_order"]) == 0
    told = capsys.readouterr().out
    assert "track_order" in told.splitlines()[2]
    assert "(understood as greet)" in told


@pytest.mark.parametrize(
    "text",
    ["😀👍🏽", "\x00\u202e鞋\u2069\ud83d", "w " * 900, "？！"],
    ids=["emoji", "control", "long", "marks"],
)
def test_odd_messages(archive: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    assert main(["explain", text, "--model", str(archive)]) == 0
    assert "together" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["  "], "The message is empty"),
        (["鞋" * 20_000], "20,000 characters"),
        (["你好", "--intent", "greeet"], "Did you mean 'greet'?"),
        (["你好", "--intent", "zzz"], "Known: chitchat, faq, greet"),
        (
            ["你好", "--html", "/nowhere/at/all.html"],
            "--html /nowhere/at/all.html: cannot be written",
        ),
        (["你好", "--model", "/nowhere.tar.gz"], "/nowhere.tar.gz: cannot be read"),
    ],
)
def test_errors_name_the_remedy(
    archive: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    model = [] if "--model" in arguments else ["--model", str(archive)]
    assert main(["explain", *arguments, *model]) == 1
    error = capsys.readouterr().err
    assert error.startswith("error: ")
    assert told in error


def test_no_model_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "PROJECT_ROOT", tmp_path)
    assert main(["explain", "你好"]) == 1
    assert "make train" in capsys.readouterr().err


def test_the_newest_model_is_taken(
    archive: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "newest.tar.gz").write_bytes(archive.read_bytes())
    monkeypatch.setattr(cli, "PROJECT_ROOT", tmp_path)
    assert main(["explain", "hello"]) == 0
    assert "newest.tar.gz" in capsys.readouterr().out
