"""Finds names of the catalogue in a text, with spaCy's phrase matcher."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from daogou.nlu.entities.everyday import NOT_A_THING, TOO_COMMON
from daogou.nlu.entities.han_slips import HanSlips
from daogou.nlu.entities.latin_slips import LatinSlips
from daogou.nlu.entities.parts import parts_of_product
from daogou.nlu.entities.repair import apply, chosen
from daogou.nlu.entities.spacy_light import Doc, PhraseMatcher, spacy
from daogou.nlu.entities.words import Word, cuts_of, words_of
from daogou.text.language import HAN

# Where one surface is of several kinds, the first of these is meant.
PRIORITY: Final = ("product", "brand", "category", "attribute", "color")
_HAN: Final = re.compile(f"[{HAN}]")
# The kinds of names in which slips are looked for.
_MISSPELT: Final = frozenset({"product", "brand", "category"})
# Longer messages are no talk, and are not searched for slips.
_MOST_WORDS: Final = 200
# 能折叠, 可水洗: the feature begins behind the verb.
_MODAL: Final = frozenset("能可会")
# What may stand before a thing within one of jieba's words: 这书, 本书, 买鞋.
_LEADS: Final = frozenset("这那本此该双条件个只买要新旧换退选卖两俩几")


@dataclass(frozen=True)
class Name:
    """`words[first:last]` of a text are a name of `kind`, with the codes it may mean."""

    first: int
    last: int
    kind: str
    codes: tuple[str, ...]


@dataclass
class NameMatcher:
    """A matcher over (kind, code, surface); made once, used for every message.

    `known` are words that are no slip of the keyboard, such as those of the training examples.
    `other_brands` are not the shop's: they are found with no codes, unless the catalogue has them.
    """

    entries: list[tuple[str, str, str]]
    known: frozenset[str] = frozenset()
    other_brands: Sequence[str] = ()
    _nlp: Any = field(init=False, repr=False)
    _matcher: Any = field(init=False, repr=False)
    _codes: dict[tuple[str, ...], dict[str, list[str]]] = field(init=False, repr=False)
    _latin_slips: LatinSlips = field(init=False, repr=False)
    _han_slips: HanSlips = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # An empty pipeline: words are cut by ours, and only the phrase matcher is used.
        self._nlp = spacy.blank("xx")
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="ORTH")
        self._codes = defaultdict(lambda: defaultdict(list))
        whole = _brand_names(self.entries)
        for kind, code, surface in self._with_parts():
            if kind == "brand" and any(_goes_on(surface, name) for name in whole[code]):
                continue
            key = tuple(word.stem for word in words_of(surface))
            if len(key) == 1 and key[0] in TOO_COMMON:
                continue
            if kind == "attribute" and key and key[0] in _MODAL:
                continue
            if key and code not in self._codes[key][kind]:
                self._codes[key][kind].append(code)
        named = {key: kinds for key, kinds in self._codes.items() if _MISSPELT & kinds.keys()}
        for brand in self.other_brands:
            self._codes.setdefault(tuple(w.stem for w in words_of(brand)), {"brand": []})
        for phrase in NOT_A_THING:
            self._codes.setdefault(tuple(w.stem for w in words_of(phrase)), {})
        self._matcher.add("name", [Doc(self._nlp.vocab, words=list(key)) for key in self._codes])
        # Names of every kind and everyday phrases are no slips of another name.
        spelt = frozenset(word for key in self._codes for word in key)
        self._latin_slips = LatinSlips(named, self.known | spelt)
        self._han_slips = HanSlips(named, self.known)

    def _with_parts(self) -> Iterable[tuple[str, str, str]]:
        yield from self.entries
        yield from parts_of_product(self.entries)

    def find(self, text: str) -> tuple[list[Word], list[Name]]:
        """The words of `text`, and the names among them: longest first come, none overlap.

        A misspelt name is taken for the name only where its words are no name as they are; such
        words are given as they were meant.
        """
        words = words_of(text)
        if not words:
            return [], []
        cuts = cuts_of(text)
        names = self._among(words, cuts)
        if len(words) <= _MOST_WORDS:
            found = [(name.first, name.last) for name in names]
            slips = [*self._latin_slips.find(words), *self._han_slips.find(words, cuts)]
            if repairs := chosen(slips, found):
                words = apply(repairs, words)
                names = self._among(words, cuts)
        return words, names

    def _among(self, words: list[Word], cuts: dict[int, int]) -> list[Name]:
        keys = [word.stem for word in words]
        edges = {0, *cuts, *cuts.values()}
        spans: list[tuple[bool, int, int]] = []
        for _, first, last in self._matcher(Doc(self._nlp.vocab, words=keys)):
            start, end = words[first].start, words[last - 1].end
            # A lone Han character is a name only where it is a word: 包 in 买包, not in 包邮.
            if last - first == 1 and _HAN.fullmatch(words[first].text):
                if end not in cuts:
                    continue
                if not _leads(words, first, cuts[end]):
                    continue
            # 红颜色 in 口红颜色; jieba's cuts say nothing of names with Latin letters.
            within_word = start not in edges and all(
                _HAN.fullmatch(word.text) for word in words[first:last]
            )
            spans.append((within_word, first, last))
        names: list[Name] = []
        taken: set[int] = set()
        for _, first, last in sorted(spans, key=lambda s: (s[0], s[1] - s[2], s[1])):
            if taken.intersection(range(first, last)):
                continue
            taken.update(range(first, last))
            kinds = self._codes[tuple(keys[first:last])]
            for kind in PRIORITY:
                if kind in kinds:
                    names.append(Name(first, last, kind, tuple(kinds[kind])))
                    break
        return sorted(names, key=lambda name: name.first)


def _leads(words: list[Word], first: int, begin: int) -> bool:
    """Whether only leads stand from `begin` of the text up to `words[first]`."""
    place = first - 1
    while place >= 0 and words[place].start >= begin:
        if words[place].text not in _LEADS:
            return False
        place -= 1
    return True


def _brand_names(entries: Iterable[tuple[str, str, str]]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = defaultdict(list)
    for kind, code, surface in entries:
        if kind == "brand":
            names[code].append(surface)
    return names


def _goes_on(surface: str, name: str) -> bool:
    """Whether a synonym of a brand is its name and the thing ("星澜手机"): two entities."""
    # Latin words end at a blank: "yunyue" is "yunyu" spelt in full, not with a thing behind it.
    start = f"{name} " if name.isascii() else name
    return len(surface) > len(name) and surface.startswith(start)
