"""Houses, buildings, units and rooms: what stands behind the road in an address."""

from __future__ import annotations

import re
from typing import Final

# From the broadest to the narrowest; a number stands in front of each.
_LEVELS: Final = (
    *("弄", "号院?(?![楼房])", "[期区]", "号楼|号?[栋幢座]"),
    *("单元", "[楼层]", "室|号?房间?"),
)
_HOUSE: Final = 1
_HAN_NUMBER: Final = "[一二三四五六七八九十百零〇两]{1,5}"
_NUMBER: Final = rf"第?(?:(?<!\d)\d{{1,5}}[A-Za-z]?|(?<![A-Za-z])[A-Za-z]\d{{0,4}}|{_HAN_NUMBER})"
_PART: Final = re.compile(
    f"{_NUMBER}(?:" + "|".join(f"(?P<_{i}>{words})" for i, words in enumerate(_LEVELS)) + ")"
)
_UNNAMED: Final = re.sub(r"\?P<_\d>", "?:", _PART.pattern)
# "3单元502": the last number needs no word.
_PARTS: Final = re.compile(rf"(?:{_UNNAMED}[\s,，、-]*)+(?:\d{{2,5}}[A-Za-z]?)?")
_AT_THE_END: Final = re.compile(rf"{_PARTS.pattern}$")
_ENGLISH: Final = (
    *("building|bldg|block|tower", "floor|fl", "unit"),
    *("room|rm", "apartment|apt|suite|flat"),
)
_ENGLISH_PARTS: Final = tuple(
    re.compile(
        rf"\b(?:{words})\b\.?\s*(?:no\.?\s*|#\s*)?(?:\d[\w-]*|[a-z]\d*\b)"
        rf"|\b\d+(?:st|nd|rd|th)\s+(?:{words})\b",
        re.I,
    )
    for words in _ENGLISH
)


def within_house(text: str) -> bool:
    """Whether `text` is a building, a unit, a floor or a room and says nothing of road and house.

    "3单元502室", "Unit 3, Room 502".
    """
    level = _level(text)
    return bool(_english_parts(text)) if level is None else level > _HOUSE


def only_numbered(text: str) -> bool:
    """As `within_house`, or with no more than the number of a house beside it: "5号3单元502室"."""
    return _level(text) is not None or within_house(text)


def with_other_units(text: str, before: str) -> str | None:
    """The address `before` with the units of `text` in place of its own.

    What is broader than they are is kept: "502室" behind "文一路1号3单元501室" leaves the unit.
    None where `text` is more than units, or where it cannot be seen what it is instead of.
    """
    level = _level(text)
    if level is None:
        return _with_english_units(text, before)
    tail = _AT_THE_END.search(before)
    end = len(before) if tail is None else tail.start()
    if not end or any(_of(part) >= level for part in _PART.finditer(before[:end])):
        return None
    parts = list(_PART.finditer(before, end))
    replaced = (part.start() for part in parts if _of(part) >= level)
    kept = before[: next(replaced, parts[-1].end() if parts else end)]
    # A number without a word, or a name in Latin letters, would run into what follows.
    return None if kept[-1].isascii() else kept + text


def _level(text: str) -> int | None:
    """The broadest level that `text` names; None where it is more than units and numbers."""
    first = _PART.match(text)
    return _of(first) if first and _PARTS.fullmatch(text) else None


def _of(part: re.Match[str]) -> int:
    return int(str(part.lastgroup)[1:])


def _with_english_units(text: str, before: str) -> str | None:
    """The same of "Room 502" behind "100 Century Avenue, Room 501, Shanghai"."""
    said = _english_parts(text)
    for pattern, part in said:
        old = pattern.search(before)
        if old is None:
            return None
        before = before[: old.start()] + part + before[old.end() :]
    return before if said else None


def _english_parts(text: str) -> list[tuple[re.Pattern[str], str]]:
    """The units that `text` names, with the patterns of their kinds; none where it is more."""
    found, rest = [], text
    for pattern in _ENGLISH_PARTS:
        if part := pattern.search(rest):
            found.append((pattern, part[0]))
            rest = rest[: part.start()] + rest[part.end() :]
    return [] if rest.strip(" ,.") else found
