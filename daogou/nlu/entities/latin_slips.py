"""Slips in Latin names: letters mistyped, blanks and hyphens missing or added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from daogou.nlu.entities.repair import Repair
from daogou.nlu.entities.words import Word

# From this many letters on, one slip leaves a name recognisable and rarely makes another word.
_LEAST_LETTERS: Final = 6
# Least likeness (1 - distance / length) of a word, of several words, and of
# words that are joined or parted as well. The distance is optimal string alignment: a letter left
# out, added, replaced, or two neighbours swapped.
_WORD: Final = 0.8
_WORDS: Final = 0.85
_RESPACED: Final = 0.9


class LatinSlips:
    """An index of names by first letter and length, without spacing."""

    def __init__(self, keys: Iterable[tuple[str, ...]], known: frozenset[str]) -> None:
        """
        Args:
            keys: the names' stemmed words.
            known: words that are no slips.
        """
        self._names: dict[str, tuple[str, ...]] = {}
        self._near_to: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._known = set(known)
        for key in keys:
            name = "".join(key)
            self._known.update(key)
            if len(name) < _LEAST_LETTERS or not name.isascii() or not name[0].isalpha():
                continue
            if name not in self._names:
                self._put(name)
            # Of "headphone" and "head phone", which are one, the simpler is kept.
            if name not in self._names or len(key) < len(self._names[name]):
                self._names[name] = key
        self._longest = 1 + max((len(key) for key in self._names.values()), default=0)

    def _put(self, name: str) -> None:
        """File `name` under every length that something said for it can have."""
        slack = int(len(name) * (1 - _WORD) / _WORD)
        for length in range(len(name) - slack, len(name) + slack + 1):
            self._near_to[name[0], length].append(name)

    def find(self, words: list[Word]) -> Iterator[Repair]:
        """The names that runs of neighbouring words are near to."""
        stems = [word.stem for word in words]
        doubtful = [self._may_be_slip(word) for word in words]
        for first, word in enumerate(words):
            if not (word.text.isascii() and word.text[0].isalpha()):
                continue
            for last in range(first + 1, min(first + self._longest, len(words)) + 1):
                if last - first > 1 and (words[last - 1].apart or not stems[last - 1].isascii()):
                    break
                said = tuple(stems[first:last])
                if len("".join(said)) < _LEAST_LETTERS:
                    continue
                if key := self._names.get("".join(said)):
                    if key != said:
                        yield Repair(first, last, key, 1.0)
                elif any(doubtful[first:last]):
                    yield from self._near(first, said, doubtful[first:last])

    def _may_be_slip(self, word: Word) -> bool:
        text = word.text
        return (
            len(text) > 2
            and text.isascii()
            and text.isalpha()
            and text not in self._known
            and word.stem not in self._known
        )

    def _near(self, first: int, said: tuple[str, ...], doubtful: list[bool]) -> Iterator[Repair]:
        compact = "".join(said)
        found = process.extractOne(
            compact,
            self._near_to.get((compact[0], len(compact)), ()),
            scorer=OSA.normalized_similarity,
            score_cutoff=_WORD if len(said) == 1 else _WORDS,
        )
        if not found:
            return
        name, likeness, _ = found
        key = self._names[name]
        if _numbers(said) != _numbers(key):
            return
        if len(said) == len(key):
            # Only what is no word may be another word.
            fits = all(
                one == other or slip for one, other, slip in zip(said, key, doubtful, strict=True)
            )
        else:
            fits = likeness >= _RESPACED
        if fits:
            yield Repair(first, first + len(said), key, likeness)


def _numbers(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word[0].isdigit()]
