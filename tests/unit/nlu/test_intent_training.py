"""The same examples and options are not trained again."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from daogou.nlu import intent_training
from daogou.nlu.example import Example
from daogou.nlu.intent_model import DESCRIPTION
from daogou.nlu.options import ClassifierOptions

pytestmark = pytest.mark.usefixtures("no_model_cache")


@pytest.fixture
def trainings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts the trainings, which write one small file."""
    counted: list[int] = []

    def counting(examples: Any, _valid: Any, _options: Any, _entries: Any, folder: Path) -> None:
        counted.append(len(examples))
        (folder / DESCRIPTION).write_text(str(len(counted)))

    monkeypatch.setattr(intent_training, "_train", counting)
    return counted


def train(folder: Path, texts: list[str], **options: Any) -> str:
    """Trains into `folder`; gives what stands there."""
    examples = [Example(text, "greet") for text in texts]
    intent_training.train(examples, ClassifierOptions(**options), folder)
    return (folder / DESCRIPTION).read_text()


def test_neither_again_nor_in_another_order(
    tmp_path: Path, trainings: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert train(tmp_path / "a", ["hi", "hello"]) == "1"
    assert train(tmp_path / "b", ["hi", "hello"]) == "1"
    assert train(tmp_path / "c", ["hello", "hi"]) == "1"
    assert len(trainings) == 1
    assert "unchanged" in caplog.text


@pytest.mark.parametrize("change", [{"epochs": 199}, {"seed": 1}, {"encoder": "other"}])
def test_other_options_are_another_training(
    tmp_path: Path, trainings: list[int], change: dict[str, Any]
) -> None:
    train(tmp_path / "a", ["hi"])
    assert train(tmp_path / "b", ["hi"], **change) == "2"
    assert len(trainings) == 2


def test_changed_code_is_another_training(
    tmp_path: Path, trainings: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    train(tmp_path / "a", ["hi"])
    monkeypatch.setattr(intent_training, "source_fingerprint", lambda *_: "changed")
    train(tmp_path / "b", ["hi"])
    assert len(trainings) == 2


def test_a_failed_training_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_arguments: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(intent_training, "_train", failing)
    with pytest.raises(KeyboardInterrupt):
        train(tmp_path / "a", ["hi"])
    assert list((tmp_path / "rasa" / "intent-models").iterdir()) == []


def test_only_the_last_few_are_kept(tmp_path: Path, trainings: list[int]) -> None:
    for number in range(6):
        train(tmp_path / str(number), ["hi"] * (number + 1))
    assert trainings == [1, 2, 3, 4, 5, 6]
    assert len(list((tmp_path / "rasa" / "intent-models").iterdir())) < 6
