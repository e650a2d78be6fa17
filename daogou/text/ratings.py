"""Ratings: a score given, a least score asked for, or the wish for the best ("四星以上")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from daogou.text.numbers import CHINESE, parse_number
from daogou.text.spans import Found, find_groups


@dataclass(frozen=True)
class Rating:
    """`score` in stars (None where only the best is wished), `best` to sort by rating."""

    score: float | None = None
    best: bool = False


_SCORE = rf"(?:10|\d(?:\.\d)?|{CHINESE}(?:点[\d一二三四五六七八九])?)"
_WORDS = "one|two|three|four|five|\\d(?:\\.\\d)?|10"
_PATTERN: Final = re.compile(
    rf"(?P<zh>(?<![\d.点])(?P<zh_score>{_SCORE})(?:颗星|星|分)(?![钟之期座辰级\d])(?:好评)?(?:及?以上|起)?)"
    r"|(?P<full>满分)"
    rf"|(?P<en>\b(?P<en_score>{_WORDS})\+?(?:\s|-)?(?:stars?|points?)(?![a-z])"
    r"(?:\s(?:and|or)\s(?:up|above|more|higher|better)|\splus|\+)?)"
    rf"|\b(?P<of>{_WORDS})\b(?=\s?(?:out\sof|/)\s?(?:5|five|10|ten)\b)"
    r"|(?P<best>评[分价](?:是)?最[高好]|口碑(?:最)?好|评价好|好评(?:率高|多|最多)?|"
    r"(?:best|top|highest|highly|well)[\s-](?:rated|reviewed)|best\sreviews?|top\srating)"
)
_GROUPS: Final = ("zh", "full", "en", "of", "best")


def _build(match: re.Match[str], group: str) -> Rating | None:
    if group == "best":
        return Rating(best=True)
    if group == "full":
        return Rating(5.0)
    said = match["zh_score"] or match["en_score"] or match["of"]
    whole, point, part = said.partition("点")
    value = parse_number(f"{parse_number(whole)}.{parse_number(part)}" if point else said)
    return Rating(float(value)) if value is not None and value <= 10 else None


def find_ratings(text: str) -> list[Found[Rating]]:
    """The ratings in `text`, in order."""
    return find_groups(_PATTERN, text, _GROUPS, _build)


def parse_rating(text: str) -> Rating | None:
    """The first rating of `text`; a bare number from 1 to 10 and a row of stars count here."""
    found = find_ratings(text)
    if found:
        return found[0].value
    bare = text.strip()
    if bare and not bare.strip("*★⭐🌟\ufe0f"):
        value: Decimal | None = Decimal(len(bare.replace("\ufe0f", "")))
    else:
        value = parse_number(bare.strip("*★分星"))
    return Rating(float(value)) if value is not None and 0 < value <= 10 else None
