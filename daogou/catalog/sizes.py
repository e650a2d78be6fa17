"""Sizes of variants: their names for a shopper and their order from small to large."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.language import Localized

_LETTERS: Final = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL", "XXXXL")
_NAMED: Final = {
    "one-size": Localized("均码", "one size"),
    "paperback": Localized("平装", "paperback"),
    "hardcover": Localized("精装", "hardcover"),
}
_MEASURE: Final = re.compile(r"(\d+(?:\.\d+)?)\s*([a-zA-Z]*)")
# Within one dimension everything is brought to the smallest unit.
_UNITS: Final = {
    "mb": 1e-3,
    "gb": 1.0,
    "tb": 1024.0,
    "ml": 1.0,
    "l": 1000.0,
    "mm": 0.1,
    "cm": 1.0,
    "m": 100.0,
    "g": 1.0,
    "kg": 1000.0,
}


def size_label(size: str) -> Localized:
    """A size as a shopper reads it: 42 → 42码, paperback → 平装, 256GB as it is."""
    if size in _NAMED:
        return _NAMED[size]
    if size.isdigit() and 20 <= int(size) <= 50:
        return Localized(f"{size}码", size)
    if size in _LETTERS:
        return Localized(f"{size}码", size)
    return Localized(size, size)


def size_rank(size: str | None) -> tuple[int, float] | None:
    """Where a size stands among others of its kind, from small to large; None without an order."""
    if not size:
        return None
    upper = size.upper()
    if upper in _LETTERS:
        return 0, float(_LETTERS.index(upper))
    measure = _MEASURE.fullmatch(size.strip())
    if not measure:
        return None
    unit = measure.group(2).lower()
    if not unit:
        return 1, float(measure.group(1))
    if unit not in _UNITS:
        return None
    return 2, float(measure.group(1)) * _UNITS[unit]


def in_order(sizes: list[str]) -> list[str]:
    """`sizes` from small to large where they have an order, else as the shop lists them."""
    unique = list(dict.fromkeys(sizes))
    ranks = {size: size_rank(size) for size in unique}
    if any(rank is None for rank in ranks.values()):
        return unique
    return sorted(unique, key=lambda size: ranks[size] or (0, 0.0))
