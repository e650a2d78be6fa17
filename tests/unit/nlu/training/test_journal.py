"""What TensorBoard is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from daogou.nlu.training.journal import journal


def scalars(folder: Path) -> dict[str, list[tuple[int, float]]]:
    """(epoch, value) by name, as TensorBoard reads them."""
    read = EventAccumulator(str(folder))
    read.Reload()
    return {
        name: [(event.step, pytest.approx(event.value)) for event in read.Scalars(name)]
        for name in read.Tags()["scalars"]
    }


def test_loss_and_accuracy_of_each_epoch(tmp_path: Path) -> None:
    with journal(str(tmp_path / "runs")) as note:
        note(1, 2.5, 0.5)
        note(2, 1.25, 0.75)
    assert scalars(tmp_path / "runs") == {
        "loss/train": [(1, 2.5), (2, 1.25)],
        "accuracy/dev": [(1, 0.5), (2, 0.75)],
    }


def test_without_a_dev_split_there_is_no_accuracy(tmp_path: Path) -> None:
    with journal(str(tmp_path)) as note:
        note(1, 2.5, None)
    assert scalars(tmp_path) == {"loss/train": [(1, 2.5)]}


def test_what_was_noted_before_an_error_is_kept(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), journal(str(tmp_path)) as note:
        note(1, 2.5, None)
        raise KeyboardInterrupt
    assert scalars(tmp_path) == {"loss/train": [(1, 2.5)]}


def test_no_folder_notes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with journal("") as note:
        note(1, 2.5, 0.5)
    assert list(tmp_path.iterdir()) == []
