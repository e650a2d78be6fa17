"""Prices: amounts, bounds, ranges and relative wishes ("五百以内", "两三千", "cheaper")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from daogou.text.normalise import fold
from daogou.text.numbers import NUMBER, parse_number
from daogou.text.spans import Found, find_all

Relative = Literal["cheaper", "cheapest", "pricier", "priciest"]

# How far "about 200" and a plain "200元" reach; nobody who says a price means it to the cent.
ABOUT: Final = Decimal("0.2")
NEAR: Final = Decimal("0.1")


@dataclass(frozen=True)
class PriceRange:
    """Bounds in CNY (both inclusive, None is open), or a wish relative to what was shown."""

    lower: Decimal | None = None
    upper: Decimal | None = None
    relative: Relative | None = None


_SYMBOL = r"(?:[¥$€£]\s?|rmb\s?|cny\s?)"
_UNIT = r"(?:\s?(?:元|块钱|块|圆|刀|人民币|rmb|cny|yuan|kuai|usd|dollars?|bucks?|¥|\$)(?![a-z]))"
# A number that goes on with one of these measures something else than money.
_OTHER = (
    r"(?!\s?(?:码|号|星|分|寸|英寸|件|双|个|本|瓶|支|条|只|套|台|款|人|岁|天|日|月|年|小时|米|厘米|斤|克|升|毫升|"
    r"赫兹|倍|折|次|页|%|点|gb?\b|tb?\b|ml\b|l\b|mah|hz|inch|cm|mm|kg|stars?|pairs?|pieces?|items?|"
    # "27 in monitor" is a size; "under 200 in black", "in size L", "in total" are none.
    r"in(?![a-z])(?!\s(?!(?:monitor|screen|display|tv|laptop|tablet)s?\b)[a-z])|"
    r"days?|hours?|months?|years?|people|of\b|x\b|[-–]?inch|percent|\d))"
)
# Order numbers (20251101-0042), dates (2025-11-01) and telephones (400-820-8820) are no ranges.
_NOT_WITHIN = r"(?<!\d-)(?!\d{8}\s?[-–—])"
_SEVERAL = r"(?>[一二两三四五六七八九][二两三四五六七八九][百千万])"


def _amount(name: str) -> str:
    return rf"(?:{_SYMBOL}?(?P<{name}>{NUMBER}){_UNIT}?{_OTHER}|(?P<{name}_unit>[百千万])元)"


_BOUND = r"(?:价格|价位|预算|单价)?(?:在|是|为)?"
_UPPER_BEFORE = (
    r"(?:不超过|不超|不高于|不到|不大于|低于|少于|小于|最多|最高|最贵|顶多|别超过|不要超过|不能超过|控制在|"
    r"(?:not|no|nothing)\s(?:more\sthan|over|above)|under|below|beneath|less\sthan|up\sto|at\smost|"
    r"cheaper\sthan|lower\sthan|within|max(?:imum)?(?:\sof)?|<=?|≤)\s?"
)
_UPPER_AFTER = (
    r"\s?(?:[以已益意]内|[以已]下|之内|之下|内|封顶|打底以下|or\s(?:less|under|below|cheaper)|and\s(?:under|below)|"
    r"max(?:imum)?|tops|at\smost)"
)
_LOWER_BEFORE = (
    r"(?:高于|大于|超过|多于|至少|最少|最低|起码|不低于|不少于|over|above|more\sthan|at\sleast|"
    r"starting\s(?:at|from)|no\sless\sthan|min(?:imum)?(?:\sof)?|>=?|≥)\s?"
)
_LOWER_AFTER = (
    r"\s?(?:以上|往上|之上|开外|起步|起|or\s(?:more|above|over|up)|and\s(?:up|above|over)|\+(?!\w))"
)
_ABOUT_BEFORE = (
    r"(?:大概|大约|差不多|约|around|about|roughly|approximately|approx\.?|circa|near|~)\s?"
)
_ABOUT_AFTER = r"\s?(?:左右|上下|附近|的样子|-?ish|or\sso|give\sor\stake)"
# What makes the sum behind it the most that is to be spent. Each stands for itself: a lookbehind
# has one length.
_BUDGET_SAID = "|".join(
    f"(?<={before}{space})"
    for before in (
        "预算", "预算是", "预算有", "预算只有", "预算就", "预算就是", "预算在", "预算为", "预算:",
        "预算加到", "预算提到", "预算改成", "预算降到", "预算最高",
        "budget", "budget is", "budget of", "budget's", "budget:", "budget to",
        "limit", "limit is", "limit of", "limit's", "limit:", "limit to", "limited to",
        "max is", "maximum is",
    )
    for space in ("", " ")
)  # fmt: skip
_TO = r"\s?(?:-|~|–|—|到|至|to|and)\s?"

_PATTERN = re.compile(
    "|".join(
        (
            rf"(?P<range>(?:between\s|from\s)?{_NOT_WITHIN}{_amount('low')}{_TO}{_amount('high')}"
            r"(?!-\d)(?:\s?之间|\s?元|\s?块钱?)?)",
            rf"(?P<several_about>(?:{_ABOUT_BEFORE})?(?P<several>{_SEVERAL}){_UNIT}?"
            rf"(?:{_ABOUT_AFTER})?(?:{_OTHER}))",
            r"(?P<few>(?:几|好几)[十百千](?:多|来)?(?:块钱?|元)|十[几来多](?:块钱?|元))"
            rf"|(?P<at_most>{_UPPER_BEFORE}{_amount('upper_a')}|{_amount('upper_b')}{_UPPER_AFTER})",
            rf"(?P<at_least>{_LOWER_BEFORE}{_amount('lower_a')}|{_amount('lower_b')}{_LOWER_AFTER})",
            rf"(?P<about>{_ABOUT_BEFORE}{_amount('about_a')}|{_amount('about_b')}{_ABOUT_AFTER})",
            rf"(?P<and_more>(?P<more>{NUMBER})(?:多块钱?|多元|来块钱?|多(?=的)|出头))",
            rf"(?P<budget>(?:{_BUDGET_SAID}){_amount('budget_a')}|{_amount('budget_b')}(?=\s?(?:的)?预算|\sbudget\b))",
            rf"(?P<plain>{_SYMBOL}(?P<plain_a>{NUMBER}){_UNIT}?|(?P<plain_b>{NUMBER}){_UNIT}"
            r"|(?P<plain_unit>[百千万])元|(?P<plain_c>(?<!第)(?=[一二两三四五六七八九十]{1,4}[百千万])"
            r"[一二两三四五六七八九十百千万]{2,15}+)(?=的|价位|档|$))",
            r"(?P<cheapest>最便宜|最低价|价格最低|最实惠|cheapest|least\sexpensive|lowest[\s-]priced?|"
            r"most\saffordable)",
            r"(?P<cheaper>(?:再|更|稍微)?(?:便宜|实惠|平价)(?:一点点|一点儿?|点儿?|一些|些)?|"
            r"(?:再|更)低(?:一点|点|些)|低(?:一点|点|些)的?价|\bcheap(?:er|o)?\b|less\sexpensive|"
            r"\b(?:more\s)?affordable\b|lower[\s-]priced?|less\spricey|inexpensive)",
            r"(?P<priciest>最贵|价格最高|most\sexpensive|priciest|dearest)",
            r"(?P<pricier>(?:再|更|稍微)?贵(?:一点点|一点儿?|点儿?|一些|些)|高端(?:一点|点|些)|"
            r"\bpricier\b|more\sexpensive|higher[\s-](?:end|priced))",
        )
    )
)
_MONEY = re.compile(r"[¥$元块]|yuan|rmb|dollar|buck|kuai")
_NOT_MEANT = re.compile(r"(?:太|好|有点|这么|那么|too|so)\s?$")


def _number(match: re.Match[str], *names: str) -> Decimal | None:
    groups = match.groupdict()
    for name in names:
        if groups.get(name):
            return parse_number(groups[name])
        if groups.get(f"{name}_unit"):
            return parse_number(groups[f"{name}_unit"])
    return None


def _around(amount: Decimal, share: Decimal) -> PriceRange:
    return PriceRange(amount * (1 - share), amount * (1 + share))


def _magnitude(amount: Decimal) -> Decimal:
    """The unit of the last digit that was said: 100 for 1500, 1000 for 3000."""
    unit = Decimal(1)
    while amount % (unit * 10) == 0 and unit * 10 <= amount:
        unit *= 10
    return unit


def _range(low: Decimal, high: Decimal) -> PriceRange:
    # "3到5千", "1-2k": the unit is said once and means both.
    if low < high and low < 10 and high >= 100:
        low *= _magnitude(high)
    return PriceRange(min(low, high), max(low, high))


def _several(text: str) -> PriceRange:
    unit = text[2]
    low, high = sorted(parse_number(digit + unit) or Decimal(0) for digit in text[:2])
    return PriceRange(low, high)


def _build(match: re.Match[str]) -> PriceRange | None:
    kind = match.lastgroup and next(
        name for name in _KINDS if match.groupdict().get(name) is not None
    )
    if kind in ("cheaper", "cheapest", "pricier", "priciest"):
        if _NOT_MEANT.search(match.string[: match.start()]) and "太" not in match[0]:
            return None
        return PriceRange(relative=kind)
    if kind == "range":
        low, high = _number(match, "low"), _number(match, "high")
        if low is None or high is None or _looks_like_no_price(match, high):
            return None
        return _range(low, high)
    if kind == "several_about":
        return _several(match["several"])
    if kind == "few":
        unit = parse_number(re.sub("[^十百千]", "", match[0])) or Decimal(10)
        return PriceRange(unit, unit * 2 if match[0].startswith("十") else unit * 9)
    amount = _number(
        match, "upper_a", "upper_b", "lower_a", "lower_b", "about_a", "about_b", "more",
        "budget_a", "budget_b", "plain_a", "plain_b", "plain_c", "plain",
    )  # fmt: skip
    if amount is None or (amount < 10 and not _MONEY.search(match[0])):
        return None
    if kind in ("at_most", "budget"):
        return PriceRange(upper=amount)
    if kind == "at_least":
        return PriceRange(lower=amount)
    if kind == "and_more":
        return PriceRange(amount, amount + _magnitude(amount))
    return _around(amount, ABOUT if kind == "about" else NEAR)


_KINDS: Final = (
    "range", "several_about", "few", "at_most", "at_least", "about", "and_more", "budget", "plain",
    "cheapest", "cheaper", "priciest", "pricier",
)  # fmt: skip


def _looks_like_no_price(match: re.Match[str], high: Decimal) -> bool:
    """Small bare numbers joined by a dash or "and" are sizes, counts or dates."""
    return high < 50 and not _MONEY.search(match[0])


_TOO_MUCH = re.compile(
    r"(?:太|好|有点|有些|这么)贵|贵了|超(?:出)?预算|(?:too|so|bit|kinda|quite)\s(?:expensive|pricey|dear)"
    r"|over\s(?:my\s)?budget|can.?t\safford|costs?\stoo\smuch"
)


def finds_too_dear(text: str) -> bool:
    """Whether `text` complains of the price ("太贵了", "over my budget")."""
    return bool(_TOO_MUCH.search(fold(text)))


def find_prices(text: str) -> list[Found[PriceRange]]:
    """The prices in `text`, in order; "$80" counts as 80 CNY."""
    return find_all(_PATTERN, text, _build)


def price_at(text: str, start: int, end: int) -> PriceRange | None:
    """The price of which `text[start:end]` is a part; what stands around it counts.

    "500" is the most in "预算500", and about that much in "500左右". None where there is no price.
    """
    found = (price for price in find_prices(text) if price.start < end and start < price.end)
    return next((price.value for price in found), None)


def parse_price(text: str) -> PriceRange | None:
    """The first price of `text`; a bare number ("300", "两百") counts as one about that much."""
    if amount := parse_number(text):
        return _around(amount, ABOUT)
    found = find_prices(text)
    return found[0].value if found else None
