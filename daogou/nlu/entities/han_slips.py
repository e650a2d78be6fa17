"""Slips in Chinese names: one character is another, mostly one that sounds alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from daogou.nlu.entities.repair import Repair
from daogou.nlu.entities.words import Word
from daogou.text.homophones import sound_alike
from daogou.text.language import HAN
from daogou.text.segmentation import frequency

_HAN: Final = re.compile(f"[{HAN}]+")
# Longer names are rarely written out, and their beginnings are names as well.
_LONGEST: Final = 8
# From this length on any one character may be wrong, below only one that sounds alike.
_ANY_CHARACTER: Final = 6
# Words as frequent as 那, 和, 就 stand for themselves.
_EVERYDAY: Final = 30_000
_GAP: Final = "\n"


class HanSlips:
    """An index of names by what is left when one of their characters is left out."""

    def __init__(
        self, names: Mapping[tuple[str, ...], Collection[str]], known: frozenset[str]
    ) -> None:
        """
        Args:
            names: the names' words, with the kinds of things that they may be.
            known: pairs of characters that are no slips.
        """
        self._known = known
        self._names = {"".join(key) for key in names}
        self._gapped: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        lengths: set[int] = set()
        for key, kinds in names.items():
            name = "".join(key)
            is_own_name = "brand" in kinds or "product" in kinds
            least = 2 if is_own_name else 3 if "category" in kinds else _LONGEST + 1
            if not least <= len(name) <= _LONGEST or not _HAN.fullmatch(name):
                continue
            lengths.add(len(name))
            for at in range(len(name)):
                self._gapped[name[:at] + _GAP + name[at + 1 :]].append((name, is_own_name))
        self._lengths = sorted(lengths)

    def find(self, words: list[Word], cuts: Mapping[int, int]) -> Iterator[Repair]:
        """The names that runs of neighbouring characters are near to.

        Args:
            words: of the message.
            cuts: where jieba's words end and begin in it.
        """
        for run, begin in _runs(words):
            for length in self._lengths:
                for start in range(len(run) - length + 1):
                    said = run[start : start + length]
                    if name := self._meant(said):
                        first = begin + start
                        repair = Repair(first, first + length, tuple(name), 1 - 1 / length)
                        if not _cuts_a_word(words, repair, cuts):
                            yield repair

    def _meant(self, said: str) -> str | None:
        if said in self._names:
            return None
        near = {
            name
            for at, wrong in enumerate(said)
            for name, is_own_name in self._gapped.get(said[:at] + _GAP + said[at + 1 :], ())
            if self._is_slip(said, at, name[at], is_own_name)
        }
        return near.pop() if len(near) == 1 else None

    def _is_slip(self, said: str, at: int, meant: str, is_own_name: bool) -> bool:
        long = is_own_name and len(said) >= _ANY_CHARACTER
        if not long and not sound_alike(said[at], meant, loosely=len(said) > 2):
            return False
        pairs = {said[max(at - 1, 0) : at + 1], said[at : at + 2]}
        if not long and frequency(said[at]) >= _EVERYDAY:
            return False
        return not (frequency(said) or any(len(p) == 2 and p in self._known for p in pairs))


def _runs(words: list[Word]) -> Iterator[tuple[str, int]]:
    """The runs of neighbouring Han characters, each with the place of its first."""
    run, begin = "", 0
    for place, word in enumerate(words):
        is_han = bool(_HAN.fullmatch(word.text)) and len(word.text) == 1
        if run and (word.apart or not is_han):
            yield run, begin
            run = ""
        if is_han:
            begin = begin if run else place
            run += word.text
    if run:
        yield run, begin


def _cuts_a_word(words: list[Word], repair: Repair, cuts: Mapping[int, int]) -> bool:
    """Whether the repair begins or ends within a word that the dictionary has."""
    start, end = words[repair.first].start, words[repair.last - 1].end
    for word_end, word_start in cuts.items():
        if word_start < start < word_end or word_start < end < word_end:
            inside: Iterable[str] = (
                word.text for word in words if word_start <= word.start < word_end
            )
            if frequency("".join(inside)):
                return True
    return False
