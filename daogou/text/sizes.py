"""Sizes of shoes, clothes, storage, bottles and beds, and steps from one to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daogou.text.numbers import parse_number
from daogou.text.spans import Found, find_groups


@dataclass(frozen=True)
class Size:
    """`value` in the catalogue's spelling ("42", "XL", "256GB", "50ml", "1.8m", "paperback"), or a
    step `relative` to the present size (+1 is the next larger one)."""

    value: str | None = None
    relative: int | None = None


_LETTERS = r"(?:x{1,4}l|[2-5]xl|xx?s|[sml])"
_WORDS: Final = {
    "small": "S", "medium": "M", "large": "L", "extra large": "XL", "extra small": "XS",
    "加大": "XL", "大": "L", "中": "M", "小": "S", "特大": "XXL", "加大加大": "XXL",
    "2xl": "XXL", "3xl": "XXXL", "均": "one-size", "one size": "one-size", "free size": "one-size",
    "平装": "paperback", "paperback": "paperback", "softcover": "paperback",
    "精装": "hardcover", "hardcover": "hardcover", "hardback": "hardcover",
}  # fmt: skip
_COUNT = {"一": 1, "半": 1, "两": 2, "二": 2, "三": 3, "1": 1, "2": 2, "a": 1, "one": 1, "two": 2}

_PATTERN: Final = re.compile(
    r"(?P<zh_step>(?P<zh_way>[大小])(?P<zh_count>[一半两二1-2])个?[码号])"
    r"|(?P<en_step>\b(?:(?P<en_count>a|one|two|half\sa)\s)?(?:full\s)?sizes?\s"
    r"(?P<en_way>up|down|bigger|larger|smaller)\b"
    r"|\b(?P<way_first>bigger|larger|smaller|next)\ssize(?:\s(?P<next_way>up|down))?\b)"
    rf"|(?P<shoe>(?<![\d.])(?:\d{{2,3}}(?:\.5)?\s?码|(?:3[4-9]|4[0-8])(?:\.5)?\s?号(?![线院楼路街])|[三四]十[一二三四五六七八九]?码)(?![线码]))"
    rf"|(?P<letter>(?<![a-z0-9]){_LETTERS}\s?(?:码|号))"
    r"|(?P<word_zh>(?:加大|特大|[大中小均])码|平装|精装)"
    r"|(?P<memory>(?<![a-z\d.])\d{1,4}\s?[gt]b?(?![a-z-]))"
    r"|(?P<volume>(?<![a-z\d.])\d+(?:\.\d+)?\s?(?:ml|毫升|升|l(?![a-z])))"
    r"|(?P<length>(?<![a-z\d.])\d(?:\.\d+)?\s?(?:米|m(?![a-z])))"
    r"|(?P<inches>(?<![a-z\d.])\d{1,2}(?:\.\d)?\s?-?(?:英?寸|inch(?:es)?\b))"
    rf"|\bsizes?\s(?:is\s|in\s|of\s|an?\s)?(?P<named>\d{{2,3}}(?:\.5)?|{_LETTERS}(?![a-z])|small|medium|large|"
    r"extra\slarge|extra\ssmall)(?![a-z\d])"
    r"|(?P<bare>(?<![a-z0-9'’])(?:x{1,4}l|[2-5]xl|xx?s)(?![a-z0-9]))"
    r"|\b(?:in|an?|the|take|get|need|to|wear|is|be)\s(?P<lone>[sml]|small|medium|large|extra\slarge)"
    r"(?=\s(?:please|instead|one|if|and|or|for|pls|in\b)|\s?[,.?!]|$)"
    r"|(?P<cover>\b(?:paperback|softcover|hardcover|hardback|one\ssize|free\ssize)\b)"
    rf"|(?P<alone>^(?:{_LETTERS}|small|medium|large|extra\slarge)$)"
    rf"|(?P<lone_zh>(?<![a-z0-9]){_LETTERS}(?=的|吧|有|还|就|，|,|和|或))"
)
_GROUPS: Final = (
    "zh_step", "en_step", "shoe", "letter", "word_zh", "memory", "volume", "length", "inches",
    "named", "bare", "lone", "cover", "alone", "lone_zh",
)  # fmt: skip


def _step(match: re.Match[str]) -> Size:
    way = match["zh_way"] or match["en_way"] or match["next_way"] or match["way_first"]
    count = _COUNT.get(match["zh_count"] or match["en_count"] or "one", 1)
    return Size(relative=-count if way in ("小", "down", "smaller") else count)


def _canonical(said: str) -> str:
    without_unit = re.sub(r"(?<=[a-z\d加大中小特均一二三四五六七八九十])\s?[码号]$", "", said)
    said = re.sub(r"\s", "", without_unit)
    spaced = {word.replace(" ", ""): value for word, value in _WORDS.items()}
    if said in spaced:
        return spaced[said]
    if re.fullmatch("[三四]十[一二三四五六七八九]?", said):
        return str(parse_number(said))
    if match := re.fullmatch(r"(\d+)([gt])b?", said):
        return f"{match[1]}{match[2].upper()}B"
    if match := re.fullmatch(r"([\d.]+)(ml|毫升|升|l)", said):
        factor = 1 if match[2] in ("ml", "毫升") else 1000
        amount = parse_number(match[1])
        return f"{int(amount * factor) if amount else 0}ml"
    if match := re.fullmatch(r"([\d.]+)(?:米|m)", said):
        return f"{float(match[1]):.1f}m"
    if match := re.fullmatch(r"([\d.]+)-?(?:英?寸|inch(?:es)?)", said):
        return f"{match[1]}in"
    return said.upper()


def _build(match: re.Match[str], group: str) -> Size | None:
    return _step(match) if group.endswith("_step") else Size(_canonical(match[group]))


def find_sizes(text: str) -> list[Found[Size]]:
    """The sizes in `text`, in order."""
    return find_groups(_PATTERN, text, _GROUPS, _build)


def parse_size(text: str) -> Size | None:
    """The first size of `text`; bare "42" or "xl" counts here."""
    found = find_sizes(text)
    if found:
        return found[0].value
    folded = text.strip().lower()
    if re.fullmatch(rf"\d{{2,3}}(?:\.5)?|{_LETTERS}", folded) or folded in _WORDS:
        return Size(_canonical(folded))
    return None
