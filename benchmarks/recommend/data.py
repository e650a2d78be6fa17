"""Users and the items that they took in order, and what each method may see of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError

SEQUENCES: Final = "Beauty.txt"
ATTRIBUTES: Final = "Beauty_item2attributes.json"
# One item to learn from, one for validation and one for the test.
SHORTEST: Final = 3

History = Sequence[int]


@dataclass(frozen=True)
class Questions:
    """What each user took so far, and what came next."""

    histories: list[list[int]]
    answers: npt.NDArray[np.int64]

    def some(self, count: int, seed: int) -> Questions:
        """`count` of the questions drawn by `seed`, in their order; all where there are no more."""
        if count >= len(self.answers):
            return self
        drawn = np.random.default_rng(seed).choice(len(self.answers), count, replace=False)
        drawn.sort()
        return Questions([self.histories[index] for index in drawn], self.answers[drawn])


@dataclass(frozen=True)
class Material:
    """What a method may learn and choose from: nothing of the test stands in it.

    Items are 1 to `items`; `training` holds a user's items in order without the last two,
    `validation` asks for the one before the last; `attributes` of an item may be missing.
    """

    items: int
    training: list[list[int]]
    validation: Questions
    attributes: dict[int, list[int]]


@dataclass(frozen=True)
class Split:
    """What is learned from, and the questions for each user's last item."""

    material: Material
    test: Questions


def split(
    sequences: Sequence[History], items: int, attributes: dict[int, list[int]] | None = None
) -> Split:
    """Holds out the last item of each user for the test and the one before for validation.

    The test's histories have the validation's answers at their end, as in the published protocol
    (Kang and McAuley 2018); nothing is trained on these.
    """
    rows = [list(row) for row in sequences]
    material = Material(
        items, [row[:-2] for row in rows], _asked(rows, from_end=2), attributes or {}
    )
    return Split(material, _asked(rows, from_end=1))


def _asked(rows: Sequence[list[int]], from_end: int) -> Questions:
    return Questions(
        [row[:-from_end] for row in rows],
        np.array([row[-from_end] for row in rows], dtype=np.int64),
    )


def read(folder: Path) -> Split:
    """The data set of a folder: `Beauty.txt` and, where it is there, the items' attributes.

    Raises:
        DataError: the sequences are absent, or a line is not a user and at least three items.
    """
    path = folder / SEQUENCES
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise DataError(
            f"{path}: cannot be read ({error}). Name the folder of {SEQUENCES} by --data."
        ) from error
    sequences = [_items(line, f"{path}:{n}") for n, line in enumerate(lines, 1) if line.strip()]
    if not sequences:
        raise DataError(f"{path}: has no line. Give a user and the items taken, in order.")
    items = max(map(max, sequences))
    return split(sequences, items, _attributes(folder / ATTRIBUTES, items))


def _items(line: str, place: str) -> list[int]:
    words = line.split()[1:]
    if not all(word.isdecimal() and int(word) > 0 for word in words):
        raise DataError(f"{place}: {line[:60]!r} has an item that is no number from 1 on.")
    if len(words) < SHORTEST:
        raise DataError(f"{place}: {len(words)} item(s). Give a user and {SHORTEST} or more.")
    return [int(word) for word in words]


def _attributes(path: Path, items: int) -> dict[int, list[int]]:
    if not path.is_file():
        return {}
    try:
        told = json.loads(path.read_text("utf-8"))
        return {int(i): [int(a) for a in of] for i, of in told.items() if 0 < int(i) <= items}
    except (ValueError, TypeError, AttributeError) as error:
        raise DataError(
            f"{path}: is not a JSON object of items and lists of numbers ({error})."
        ) from error
