"""What a run of words was most likely meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from daogou.nlu.entities.words import Word


@dataclass(frozen=True)
class Repair:
    """`words[first:last]` stand for the name `key`; `likeness` is 1 where only spacing differs."""

    first: int
    last: int
    key: tuple[str, ...]
    likeness: float


def chosen(repairs: Iterable[Repair], found: Sequence[tuple[int, int]]) -> list[Repair]:
    """The best repairs that do not overlap: the likeliest first, of two alike the longer.

    `found` are the names that are there as they are. A repair never cuts one; one that is more
    than half of its words is no part of another name that is misspelt (手机 in 款手机).
    """
    kept: list[Repair] = []
    for repair in sorted(repairs, key=lambda r: (-r.likeness, r.first - r.last, r.first)):
        if any(repair.first < other.last and other.first < repair.last for other in kept):
            continue
        touched = [(f, last) for f, last in found if repair.first < last and f < repair.last]
        within = all(repair.first <= f and last <= repair.last for f, last in touched)
        covered = sum(last - f for f, last in touched) / (repair.last - repair.first)
        if within and (covered <= 0.5 or (repair.likeness == 1 and len(touched) > 1)):
            kept.append(repair)
    return kept


def apply(repairs: Iterable[Repair], words: list[Word]) -> list[Word]:
    """`words` as they were meant. Where their number changes, each new one spans all the old."""
    for repair in sorted(repairs, key=lambda r: -r.first):
        old = words[repair.first : repair.last]
        if len(old) == len(repair.key):
            new = [
                Word(text, word.start, word.end, word.apart)
                for text, word in zip(repair.key, old, strict=True)
            ]
        else:
            new = [Word(text, old[0].start, old[-1].end, old[0].apart) for text in repair.key]
        words = [*words[: repair.first], *new, *words[repair.last :]]
    return words
