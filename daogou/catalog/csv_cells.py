"""Cells of a catalogue's CSV files: text to values, or to an error with its remedy."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from daogou.text.sizes import find_sizes, parse_size
from daogou.times import SHOP_ZONE

Parse = Callable[[str], Any]

_CODE: Final = re.compile(r"[^\s|=,;]{1,64}")
_YUAN: Final = re.compile(r"\d{1,8}(?:\.\d{1,2})?")
_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
_TRUE: Final = frozenset({"true", "yes", "1", "y", "是"})
_FALSE: Final = frozenset({"false", "no", "0", "n", "否", ""})


class CellError(ValueError):
    """A cell that cannot be read: what is wrong, and what to write instead."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong, remedy)
        self.wrong = wrong
        self.remedy = remedy


def code(cell: str) -> str:
    """A code: what other files refer to."""
    if not _CODE.fullmatch(cell):
        raise CellError(
            "is no code", "Write 1 to 64 letters, digits or hyphens, without spaces, | and =."
        )
    return cell


def text(longest: int) -> Parse:
    """A reader of text of at most `longest` characters."""

    def parse(cell: str) -> str:
        if len(cell) > longest:
            raise CellError(f"has {len(cell)} characters", f"Shorten it to {longest}.")
        return cell

    return parse


def name(longest: int) -> Parse:
    """A reader of text that must not be empty."""
    read = text(longest)

    def parse(cell: str) -> Any:
        if not cell:
            raise CellError("is empty", "Write a text.")
        return read(cell)

    return parse


def texts(cell: str) -> tuple[str, ...]:
    """A list separated by `|`, without repetitions."""
    parts = dict.fromkeys(part.strip() for part in cell.split("|"))
    for part in parts:
        if len(part) > 255:
            raise CellError(f"has a part of {len(part)} characters", "Separate the parts with |.")
    return tuple(part for part in parts if part)


def attributes(cell: str) -> tuple[tuple[str, str], ...]:
    """Pairs of attribute and value: `gender=men|feature=waterproof`."""
    found = []
    for part in texts(cell):
        of, equals, value = part.partition("=")
        if not equals or not _CODE.fullmatch(of) or not _CODE.fullmatch(value):
            raise CellError(
                f"has the part {part!r}", "Write name=code pairs separated by |, as gender=men."
            )
        found.append((of, value))
    return tuple(found)


def yuan(cell: str) -> Decimal:
    """An amount of money."""
    if not _YUAN.fullmatch(cell):
        raise CellError(
            "is no amount in yuan", "Write digits with a point for the fen, such as 199 or 199.90."
        )
    return Decimal(cell).quantize(Decimal("0.01"))


def count(cell: str) -> int:
    """A whole number from 0 on."""
    if not (cell.isascii() and cell.isdigit() and len(cell) <= 9):
        raise CellError("is no whole number", "Write digits only, such as 12.")
    return int(cell)


def stars(cell: str) -> int:
    """A rating."""
    if cell not in ("1", "2", "3", "4", "5"):
        raise CellError("is no rating", "Write 1, 2, 3, 4 or 5.")
    return int(cell)


def one_of(*allowed: str) -> Parse:
    """A reader of one of a few words."""

    def parse(cell: str) -> str:
        if cell not in allowed:
            raise CellError("is not known here", f"Write {' or '.join(allowed)}.")
        return cell

    return parse


def yes_or_no(cell: str) -> bool:
    """A truth value; empty is no."""
    if cell.lower() in _TRUE:
        return True
    if cell.lower() in _FALSE:
        return False
    raise CellError("is neither yes nor no", "Write true or false.")


def color_hex(cell: str) -> str:
    """A colour of a screen, or nothing."""
    if cell and not _HEX.fullmatch(cell):
        raise CellError("is no colour value", "Write # and six hexadecimal digits, or nothing.")
    return cell.lower()


def day(cell: str) -> date | None:
    """A calendar day, or nothing."""
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise CellError("is no date", "Write year-month-day, such as 2025-11-01.") from None


def moment(cell: str) -> datetime:
    """A moment; a day alone is its beginning, and without a zone the shop's is meant."""
    try:
        found = datetime.fromisoformat(cell)
    except ValueError:
        raise CellError(
            "is no time", "Write a date or a date and time, such as 2025-11-01T09:30:00+08:00."
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=SHOP_ZONE)


def last_moment(cell: str) -> datetime:
    """A moment that something ends; a day alone is meant to its end."""
    found = moment(cell)
    if re.fullmatch(r"\d{4}-?\d{2}-?\d{2}", cell):
        return datetime.combine(found.date(), time(), tzinfo=found.tzinfo) + timedelta(days=1)
    return found


def size(cell: str) -> str | None:
    """A size in the spelling that questions are brought to (`daogou.text.sizes`); empty is none."""
    if not cell:
        return None
    found = find_sizes(cell)
    # "27 inch curved" is more than a size: it stays as the shop wrote it.
    if not found or found[0].text == cell:
        known = parse_size(cell)
        if known and known.value:
            return known.value
    return str(text(32)(cell))
