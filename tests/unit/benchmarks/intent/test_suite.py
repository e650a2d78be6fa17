"""Folders of data sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.intent.suite import read_suite
from daogou.errors import DataError
from tests.unit.benchmarks.intent.conftest import Write


@pytest.fixture
def folder(write: Write, tmp_path: Path) -> Path:
    """Two data sets: one with a dev split and a 10-shot file, one with neither."""
    rows = ("text,intent", "hi,greet", "bye,leave")
    for name in ("b/train.csv", "b/test.csv", "a/train.csv", "a/test.csv", "a/train_10shot.csv"):
        write(f"suite/{name}", *rows)
    write("suite/a/dev.csv", "text,intent", "hey,greet")
    write("suite/notes/readme.txt", "not a data set")
    return tmp_path / "suite"


def test_every_folder_with_both_splits_is_a_data_set(folder: Path) -> None:
    sets = read_suite(folder)
    assert [(data.name, len(data.train), len(data.valid)) for data in sets] == [
        ("a", 2, 1),
        ("b", 2, 0),
    ]


def test_ten_shot_sets_come_beside_and_have_no_validation_rows(folder: Path) -> None:
    names = [(data.name, len(data.valid)) for data in read_suite(folder, ten_shot=True)]
    assert names == [("a", 1), ("a 10-shot", 0), ("b", 0)]


def test_only_some(folder: Path) -> None:
    assert [data.name for data in read_suite(folder, ["b"])] == ["b"]
    with pytest.raises(DataError, match=r"no data set 'c'. There are: a, b"):
        read_suite(folder, ["b", "c"])


def test_an_absent_or_empty_folder_says_what_belongs_there(folder: Path) -> None:
    with pytest.raises(DataError, match=r"no such folder.*train.csv.*BANKING77 is in PolyAI"):
        read_suite(folder / "nowhere")
    with pytest.raises(DataError, match="no data set here"):
        read_suite(folder / "notes")
