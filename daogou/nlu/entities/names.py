"""Finds names of the catalogue in a text, with spaCy's phrase matcher."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from daogou.nlu.entities.parts import parts_of_product
from daogou.nlu.entities.spacy_light import Doc, PhraseMatcher, spacy
from daogou.nlu.entities.words import Word, words_of
from daogou.text.language import HAN
from daogou.text.segmentation import cut

# Where one surface is of several kinds, the first of these is meant.
PRIORITY: Final = ("product", "brand", "category", "attribute", "color")
_HAN: Final = re.compile(f"[{HAN}]")
# From seven letters on, one slip leaves a word recognisable and rarely makes another word of it.
_FUZZY_LENGTH: Final = 6
_FUZZY_CUTOFF: Final = 0.8
# Everyday phrases that contain a name but do not speak of the thing.
_NOT_A_THING: Final = (
    "手机号", "手机号码", "手机尾号", "手机后四位", "手机末四位",
    "手机尾数", "红包", "phone number", "phone no", "phone ending",
    "phone ends", "phone digits", "my phone is", "shopping bag", "my bag",
    "to the bag", "in the bag", "into the bag", "from the bag", "to bag",
    "in bag", "book me", "book a", "book an", "gift card",
    "credit card", "black friday", "gold medal", "黄金周", "白条",
    "白嫖", "书面", "黑金卡", "金卡", "银卡",
    "绿色通道", "face to face", "up to date", "白天", "黑名单",
    "红黑", "电脑程序", "on the phone", "by phone", "phone call",
    "打包", "包邮", "包裹", "钱包", "红人",
    "白跑", "green light", "in the red", "手机短信",
)  # fmt: skip


# Surfaces of the catalogue that are far too common in talk to mean the thing by themselves.
_TOO_COMMON: Final = frozenset(
    {
        "blind", "box", "clear", "coding", "couple", "cover", "fall", "flat", "guy", "home", "oat",
        "one", "set", "short", "speaker", "tight", "top", "warm",
    }
)  # fmt: skip
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
    """

    entries: list[tuple[str, str, str]]
    known: frozenset[str] = frozenset()
    _nlp: Any = field(init=False, repr=False)
    _matcher: Any = field(init=False, repr=False)
    _codes: dict[tuple[str, ...], dict[str, list[str]]] = field(init=False, repr=False)
    _single_latin: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # An empty pipeline: words are cut by ours, and only the phrase matcher is used.
        self._nlp = spacy.blank("xx")
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="ORTH")
        self._codes = defaultdict(lambda: defaultdict(list))
        whole = _brand_names(self.entries)
        for kind, code, surface in self._with_parts():
            if kind == "brand" and any(_goes_on(surface, name) for name in whole[code]):
                continue
            key = tuple(_stem(word.text) for word in words_of(surface))
            if len(key) == 1 and key[0] in _TOO_COMMON:
                continue
            if kind == "attribute" and key and key[0] in _MODAL:
                continue
            if key and code not in self._codes[key][kind]:
                self._codes[key][kind].append(code)
        for phrase in _NOT_A_THING:
            self._codes.setdefault(tuple(_stem(w.text) for w in words_of(phrase)), {})
        self._matcher.add("name", [Doc(self._nlp.vocab, words=list(key)) for key in self._codes])
        self._single_latin = {
            key[0]: kind
            for key, kinds in self._codes.items()
            for kind in kinds
            if len(key) == 1
            and kind in ("category", "brand")
            and key[0].isalpha()
            and key[0].isascii()
            and len(key[0]) >= _FUZZY_LENGTH
        }

    def _with_parts(self) -> Iterable[tuple[str, str, str]]:
        yield from self.entries
        yield from parts_of_product(self.entries)

    def find(self, text: str) -> tuple[list[Word], list[Name]]:
        """The words of `text`, and the names among them: longest first come, none overlap."""
        words = words_of(text)
        if not words:
            return [], []
        keys = [_stem(word.text) for word in words]
        for place, word in enumerate(words):
            keys[place] = self._unslipped(word.text) or keys[place]
        cuts = _cuts(text)
        spans: list[tuple[bool, int, int]] = []
        for _, first, last in self._matcher(Doc(self._nlp.vocab, words=keys)):
            start, end = words[first].start, words[last - 1].end
            # A lone Han character is a name only where it is a word: 包 in 买包, not in 包邮.
            if last - first == 1 and _HAN.fullmatch(words[first].text) and end in cuts:
                before = text[cuts[end] : start]
                if not set(before) <= _LEADS:
                    continue
            elif last - first == 1 and _HAN.fullmatch(words[first].text):
                continue
            # 红颜色 in 口红颜色; jieba's cuts say nothing of names with Latin letters.
            within_word = start not in {0, *cuts, *cuts.values()} and all(
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
        return words, sorted(names, key=lambda name: name.first)

    def _unslipped(self, word: str) -> str | None:
        """The name that a mistyped Latin word stands for ("labtops" for "laptops")."""
        stem = _stem(word)
        if len(word) < _FUZZY_LENGTH or not (word.isascii() and word.isalpha()):
            return None
        if stem in self._single_latin or word in self.known or stem in self.known:
            return None
        found = process.extractOne(
            stem,
            self._single_latin.keys(),
            scorer=DamerauLevenshtein.normalized_similarity,
            score_cutoff=_FUZZY_CUTOFF,
        )
        return str(found[0]) if found and found[0][0] == stem[0] else None


def _brand_names(entries: Iterable[tuple[str, str, str]]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = defaultdict(list)
    for kind, code, surface in entries:
        if kind == "brand":
            names[code].append(surface)
    return names


def _goes_on(surface: str, name: str) -> bool:
    """Whether a synonym of a brand is its name and the thing ("星澜手机"): two entities."""
    return len(surface) > len(name) and surface.startswith(name)


def _cuts(text: str) -> dict[int, int]:
    """Where each of jieba's words ends, and where it begins."""
    cuts: dict[int, int] = {}
    at = 0
    for word in cut(text):
        cuts[at + len(word)] = at
        at += len(word)
    return cuts


def _stem(word: str) -> str:
    """English singular; what is no English plural stays as it is."""
    if not word.isascii() or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
