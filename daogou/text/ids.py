"""Order numbers, ticket numbers and telephone numbers."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.normalise import fold
from daogou.text.spans import Found, find_all, find_groups

# Without its dash a number is one by the date that it begins with: twelve digits may be anything.
_NUMBER: Final = (
    r"(?:(?<!\d)\d{8}\s?[-–—]\s?\d{4}(?!\d)"
    r"|(?<![\da-z])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{4}(?![\da-z]))"
)
_ORDER: Final = re.compile(_NUMBER)
_HAN_DIGITS: Final = "零〇一二三四五六七八九幺"
_DIGITS: Final = str.maketrans(_HAN_DIGITS, "001234567891")
_TICKET: Final = re.compile(r"(?<![a-z0-9])t\s?\d{10}(?!\d)")
_PHONE: Final = re.compile(
    r"(?<!\d)(?:\+?86[\s-]?)?(?P<mobile>1[3-9]\d(?:\d{8}|([\s-])\d{4}\2\d{4}))(?!\d)"
    r"|(?:尾号|[后末]四[位码]|最后四位|末尾四位|尾数)\D{0,4}?(?P<zh>\d{4}(?!\d)|[零〇一二三四五六七八九幺]{4}(?![零〇一二三四五六七八九幺十百千]))"
    r"|(?:ending|ends?|last\s(?:four|4)(?:\sdigits)?|final\sfour)(?:\s(?:in|with|is|are|of|phone|my|the))*"
    r"\W{0,3}(?P<en>\d{4})(?!\d)"
    rf"|{_NUMBER}\W{{1,3}}(?:(?:and|和|手机|phone|尾号)\s?)?(?P<after>\d{{4}})(?!\d)"
)


def _order(match: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", match[0])
    return f"{digits[:8]}-{digits[8:]}"


def _digits(match: re.Match[str], group: str) -> str:
    return re.sub(r"\D", "", match[group].translate(_DIGITS))


def find_order_numbers(text: str) -> list[Found[str]]:
    """The order numbers (`20251101-0042`, also without the dash) in `text`, in order."""
    return find_all(_ORDER, text, _order)


def find_ticket_numbers(text: str) -> list[Found[str]]:
    """The ticket numbers (`T2511010001`) in `text`, in order."""
    return find_all(_TICKET, text, lambda match: match[0].replace(" ", "").upper())


def find_phones(text: str) -> list[Found[str]]:
    """Mobile numbers ("138-1234-5678" as 13812345678), and last four digits said to be such.

    Those also in words: "尾号五六七八" as 5678.
    """
    return find_groups(_PHONE, text, ("mobile", "zh", "en", "after"), _digits)


def parse_last_four(text: str) -> str | None:
    """The last four digits of the phone that `text` tells; bare four digits count here."""
    found = find_phones(text)
    if found:
        return found[0].value[-4:]
    without_order = _ORDER.sub(" ", fold(text))
    words = rf"(?<![{_HAN_DIGITS}])[{_HAN_DIGITS}]{{4}}(?![{_HAN_DIGITS}十百千])"
    spelt = re.sub(words, lambda match: f" {match[0].translate(_DIGITS)} ", without_order)
    digits = re.findall(r"(?<!\d)\d{4}(?!\d)", spelt)
    return digits[0] if len(digits) == 1 else None
