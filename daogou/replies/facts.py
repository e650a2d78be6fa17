"""The facts in a text that plain code can see: numbers and units, codes, links, quotations."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import Final

from daogou.text.language import HAN
from daogou.text.numbers import NUMBER, parse_number

_LINK: Final = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.I)
# Letters and digits in one: order numbers, tickets, tracking numbers, models; and times of day.
_CODE: Final = re.compile(
    r"(?<![a-z0-9])(?=[a-z0-9:-]*\d)(?:[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*|\d+(?:-\d+)+[a-z0-9]*"
    r"|\d+[a-z]+[a-z0-9]*|\d{1,2}:\d{2})(?![a-z0-9])"
)
_QUOTED: Final = re.compile(r"[“\"「『]([^”\"」』]{1,80})[”\"」』]")
_NUMBER: Final = re.compile(NUMBER)
# The unit behind or before a number, one name for all its spellings.
_UNITS: Final = {
    "yuan": ("元", "块钱", "块", "yuan", "rmb", "cny"),
    "percent": ("%", "percent"),
    "fold": ("折",),
    "workday": ("个工作日", "工作日", "working days", "working day", "business days"),
    "day": ("天", "days", "day", "日", "号"),
    "hour": ("个小时", "小时", "hours", "hour"),
    "minute": ("分钟", "minutes", "minute"),
    "week": ("周", "个星期", "星期", "weeks", "week"),
    "month": ("个月", "月", "months", "month"),
    "year": ("年", "years", "year"),
    "piece": ("件", "个", "款", "双", "pieces", "piece", "items", "item"),
    "time": ("次", "times", "tries"),
    "star": ("颗星", "星", "stars", "star"),
    "point": ("积分", "分", "points", "point"),
    "digit": ("位", "digits", "digit"),
}
_AFTER: Final = {unit: name for name, units in _UNITS.items() for unit in units}
_UNIT: Final = re.compile(
    r"\s*(?:more )?("
    + "|".join(
        re.escape(unit) + (r"\b" if unit[-1].isascii() and unit[-1].isalpha() else "")
        for unit in sorted(_AFTER, key=len, reverse=True)
    )
    + ")"
)
_CURRENCY: Final = re.compile(r"[¥￥$€£]\s*$")
# Numbers that are mostly no numbers: 一下, 一起, 十分, one of them. They count with a unit alone.
_WEAK: Final = frozenset({"一", "两", "二", "十", "百", "千", "万", "one"})


def facts(text: str) -> Counter[str]:
    """What a folded text states, as things that can be counted."""
    found: Counter[str] = Counter()

    def take(kind: str, pattern: re.Pattern[str], rest: str) -> str:
        for match in pattern.finditer(rest):
            found[f"{kind}: {match.group(1) if pattern.groups else match.group()}"] += 1
        return rest if kind == "quoted" else pattern.sub("　", rest)

    rest = take("link", _LINK, text)
    rest = take("quoted", _QUOTED, rest)
    rest = take("code", _CODE, rest)
    for match in _NUMBER.finditer(rest):
        unit = _unit(rest, match)
        value = parse_number(match.group())
        if match.group() in _WEAK and not unit:
            continue
        said = match.group() if value is None else f"{_plain(value)}"
        found[f"number: {said} {unit}".rstrip()] += 1
    return found


def latin_words(text: str) -> set[str]:
    """The Latin words of a Chinese text: names, sizes, what was left in another language."""
    return set(re.findall(r"[a-z][a-z'’]*", text))


def has_han(text: str) -> bool:
    """Whether a text has Chinese characters."""
    return re.search(f"[{HAN}]", text) is not None


def _unit(text: str, match: re.Match[str]) -> str:
    if _CURRENCY.search(text, 0, match.start()):
        return "yuan" if text[: match.start()].rstrip()[-1] in "¥￥" else "other money"
    behind = _UNIT.match(text, match.end())
    return _AFTER[behind.group(1)] if behind else ""


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
