"""Files of experts: damaged and foreign ones are told as such."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.nlu.fusion import storage
from daogou.nlu.fusion.neighbours import NeighbourClassifier
from daogou.nlu.fusion.ngrams import NgramClassifier

ROWS = np.eye(4, dtype=np.float32)
EXPERTS: dict[str, Any] = {
    "ngrams": NgramClassifier.fit(["red shoe", "red hat", "my tea", "my cup"], [0, 0, 1, 1], 2, 0),
    "neighbours": NeighbourClassifier.fit(ROWS, np.array([0, 0, 1, 1]), 2),
}


def remove(path: Path) -> None:
    """No file."""
    path.unlink()


def empty(path: Path) -> None:
    """A file without a byte."""
    path.write_bytes(b"")


def cut(path: Path) -> None:
    """The first half of a file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garble(path: Path) -> None:
    """A file with other bytes in its middle."""
    content = bytearray(path.read_bytes())
    content[60:140] = b"x" * 80
    path.write_bytes(content)


def foreign(path: Path) -> None:
    """The arrays of another kind."""
    storage.write(path, "weather forecast", {"bias": np.zeros(3)})


def pickled(path: Path) -> None:
    """An array that only pickle could read."""
    with path.open("wb") as file:
        np.savez(file, kind=np.array({"a": 1}, dtype=object))


@pytest.mark.parametrize("damage", [remove, empty, cut, garble, foreign, pickled])
@pytest.mark.parametrize("name", EXPERTS)
def test_a_damaged_file(name: str, damage: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / f"{name}.npz"
    EXPERTS[name].save(path)
    damage(path)
    with pytest.raises(DataError, match=rf"{name}\.npz: not a .*rasa train"):
        type(EXPERTS[name]).load(path)


@pytest.mark.parametrize(
    ("array", "reason"),
    [
        (np.zeros(3), "wrong shape"),
        (np.array([["a"]]), "wrong shape or type"),
        (np.array([[np.nan]]), "no numbers"),
    ],
)
def test_arrays_are_checked(array: np.ndarray, reason: str, tmp_path: Path) -> None:
    storage.write(tmp_path / "a.npz", "thing", {"table": array})
    with pytest.raises(DataError, match=reason):
        storage.read(tmp_path / "a.npz", "thing", {"table": 2})
