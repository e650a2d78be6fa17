"""The short names by which shoppers call a product, derived from what is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from daogou.demo.item import Item
from daogou.demo.vocabulary import Brand, Vocabulary

# "Pro 3" is also typed "Pro3", but "32 4K" is not "324K".
_NOT_BETWEEN_DIGITS = re.compile(r"(?<!\d) | (?!\d)")


@dataclass(frozen=True)
class ShortNames:
    """A product's synonyms in each language."""

    zh: list[str]
    en: list[str]


@dataclass(frozen=True)
class _Aka:
    """One written short name. A model ("Pro 3") is the same in both languages."""

    zh: str
    en: str
    with_brand_only: bool
    is_model: bool


def short_names(items: list[Item], vocabulary: Vocabulary) -> dict[str, ShortNames]:
    """Synonyms by product code.

    A short name stands without its brand only where it is coined: "儿童雨靴" or "羽毛" alone would
    catch what shoppers say of any product. A brand with a category ("云肌面霜") is no name of one
    product either. ``ValueError`` names the product whose name is already
    a word of the vocabulary or belongs to another product.
    """
    found: dict[str, ShortNames] = {}
    owner: dict[str, str] = {}
    for item in items:
        brand = vocabulary.brand(item)
        akas = _akas(item.aka)
        if item.name_zh.startswith("《"):
            names = _of_book(item, akas, vocabulary)
        else:
            names = ShortNames(
                _chinese(item, akas, brand, vocabulary), _english(item, akas, brand, vocabulary)
            )
        for name in {word.lower() for word in (item.name_zh, item.name_en, *names.zh, *names.en)}:
            if vocabulary.is_word(name):
                raise ValueError(f"{item.code}: {name!r} is a word of the vocabulary")
            if owner.setdefault(name, item.code) != item.code:
                raise ValueError(f"{item.code}: {name!r} already means {owner[name]}")
        found[item.code] = names
    return found


def _akas(written: str) -> list[_Aka]:
    found = []
    for part in filter(None, written.split("|")):
        zh, slash, en = part.partition("/")
        only = "+" in part
        zh, en = zh.removeprefix("+"), en.removeprefix("+")
        found.append(_Aka(zh, en if slash else zh, only, is_model=not slash))
    return found


def _chinese(item: Item, akas: list[_Aka], brand: Brand, vocabulary: Vocabulary) -> list[str]:
    words = []
    for aka in akas:
        short = aka.zh.removeprefix(brand.name_zh)
        if vocabulary.is_word(short):
            continue
        gap = " " if short[0].isascii() else ""
        words.append(f"{brand.name_zh}{gap}{short}")
        coined = aka.is_model or not vocabulary.says_something(short)
        if aka.with_brand_only or not coined:
            continue
        words.append(item.name_zh.removeprefix(brand.name_zh).strip())
        if _is_distinct(short):
            words.append(short)
    words += [
        _NOT_BETWEEN_DIGITS.sub("", word)
        for word in [item.name_zh, *words]
        if not word.isascii() or re.search(r"\d", word)
    ]
    return _without_repeats(words, item.name_zh)


def _english(item: Item, akas: list[_Aka], brand: Brand, vocabulary: Vocabulary) -> list[str]:
    words = []
    for aka in akas:
        short = aka.en.removeprefix(brand.name_en).strip()
        if vocabulary.is_word(short):
            continue
        words.append(f"{brand.name_en} {short}")
        # Coined English names are everyday words ("Running Vest"), so only models stand alone.
        if aka.is_model and not aka.with_brand_only:
            words.append(item.name_en.removeprefix(brand.name_en).strip())
            if _is_distinct(short):
                words.append(short)
    return _without_repeats(words, item.name_en)


def _of_book(item: Item, akas: list[_Aka], vocabulary: Vocabulary) -> ShortNames:
    title = re.sub("[《》]", "", item.name_zh)
    chinese = [title] if _is_distinct(title) else []
    english = []
    for aka in akas:
        if _is_distinct(aka.zh) and not vocabulary.says_something(aka.zh):
            chinese.append(aka.zh)
        if _is_distinct(aka.en) and not vocabulary.says_something(aka.en):
            english.append(aka.en)
    return ShortNames(
        _without_repeats(chinese, item.name_zh), _without_repeats(english, item.name_en)
    )


def _is_distinct(name: str) -> bool:
    """Whether a name is long enough to mean one thing: not "羽毛", not "Breeze", but "X5"."""
    if re.search(r"\d", name):
        return True
    return len(name.split()) > 1 if name.isascii() else len(name) > 2


def _without_repeats(words: list[str], name: str) -> list[str]:
    seen = {name.lower(): name}
    for word in words:
        seen.setdefault(word.lower(), word)
    return [word for word in seen.values() if word != name]
