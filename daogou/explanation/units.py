"""The words of a message, as places in the shopper's own text, to be left out one by one."""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from daogou.errors import DataError
from daogou.text.language import HAN
from daogou.text.normalise import fold_with_offsets
from daogou.text.segmentation import cut

MOST_CHARACTERS: Final = 2_000
# With more words than this, neighbours are taken together: each unit costs model calls.
MOST_UNITS: Final = 32

_LETTER = rf"(?:(?![{HAN}])[^\W_])"
_RUN = re.compile(rf"[{HAN}]+|{_LETTER}+(?:[.'’-]{_LETTER}+)*|(?:[^\w\s]|_)+")
_HAN = re.compile(rf"[{HAN}]")
_LATIN = re.compile(_LETTER)


@dataclass(frozen=True)
class Unit:
    """`text[start:end]`: a word or a run of marks, or several where a message has very many."""

    start: int
    end: int


def units_of(text: str) -> list[Unit]:
    """The units of `text` from left to right: jieba's words, Latin words whole, runs of marks.

    Words are cut from the folded text (`daogou.text.normalise`), as the model reads it, and placed
    in `text`. What folding drops, such as emoji, is read by no model and stands in no unit; only
    where nothing else was written is it a unit.

    Raises:
        DataError: nothing was written, or more than `MOST_CHARACTERS`.
    """
    if len(text) > MOST_CHARACTERS:
        raise DataError(
            f"The message has {len(text):,} characters, and at most {MOST_CHARACTERS:,} are "
            "explained. Give the part that you wonder about."
        )
    folded, offsets = fold_with_offsets(text)
    units: list[Unit] = []
    for start, end in _pieces(text, folded, offsets):
        unit = Unit(offsets[start], offsets[end - 1] + 1)
        if units and unit.start < units[-1].end:
            # One character folded to several, as ㎏ to kg, is not torn apart.
            unit = Unit(units.pop().start, unit.end)
        units.append(unit)
    units = units or [Unit(*run.span()) for run in re.finditer(r"\S+", text)]
    if not units:
        raise DataError('The message is empty. Give one: python -m daogou explain "退货要运费吗"')
    together = math.ceil(len(units) / MOST_UNITS)
    groups = [units[i : i + together] for i in range(0, len(units), together)]
    return [Unit(group[0].start, group[-1].end) for group in groups]


def only(text: str, units: Sequence[Unit], kept: Sequence[bool]) -> str:
    """`text` with only the `kept` ones of its `units`.

    A space stands where white space did, and where two Latin words would run into one.
    """
    shorter = ""
    last = 0
    for unit, keep in zip(units, kept, strict=True):
        if any(character.isspace() for character in text[last : unit.start]):
            shorter += " "
        if keep:
            if _LATIN.match(shorter[-1:]) and _LATIN.match(text[unit.start]):
                shorter += " "
            shorter += text[unit.start : unit.end]
        last = unit.end
    return " ".join(shorter.split())


def _pieces(text: str, folded: str, offsets: list[int]) -> list[tuple[int, int]]:
    """The words and runs of marks of `folded`, as places in it."""
    pieces: list[tuple[int, int]] = []
    for begin, end in _stretches(text, offsets):
        for run in _RUN.finditer(folded, begin, end):
            start = run.start()
            for word in cut(run.group()) if _HAN.match(run.group()) else [run.group()]:
                pieces.append((start, start + len(word)))
                start += len(word)
    return pieces


def _stretches(text: str, offsets: list[int]) -> list[tuple[int, int]]:
    """The parts of the folded text between which an emoji stood: no word goes across one."""
    places = [-1, *offsets, len(text)]
    breaks = [
        index
        for index, (before, after) in enumerate(itertools.pairwise(places))
        if any(unicodedata.category(character) == "So" for character in text[before + 1 : after])
    ]
    return list(itertools.pairwise([0, *breaks, len(offsets)]))
