"""Measures of goods (500ml, 3L, 27 inches), which may stand in their names alone."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.language import Localized

UNITS: Final = ("in", "ml", "GB", "TB", "m")
_MEASURE: Final = re.compile(rf"(\d+(?:\.\d+)?)({'|'.join(UNITS)})")
# How names write a unit. What ends in a letter ends a word there, unless `_` says otherwise.
_WRITTEN: Final = {
    "in": ("寸_", " 寸_", "英寸_", " 英寸_", "in", "-inch_", "inch_", " inch_", ""),
    "ml": ("ml_", " ml_", "毫升_"),
    "l": ("l", " l", "升_"),
    "GB": ("gb_", "g"),
    "TB": ("tb_", "t"),
    "m": ("m", "米_"),
}


def measure_unit(size: str) -> str | None:
    """The unit of a size in the catalogue's spelling (`daogou.text.sizes`), None of other sizes."""
    found = _MEASURE.fullmatch(size)
    return found[2] if found else None


def name_patterns(size: str) -> list[str]:
    """What a name that says `size` is LIKE, in lower case between blanks; none of other sizes.

    A monitor's inches are a number of their own as well ("View 27").
    """
    return [
        f"% {number}{written.rstrip('_')}%" if written.endswith("_") else f"% {number}{written} %"
        for number, unit in _spellings(size)
        for written in _WRITTEN[unit]
    ]


def measure_label(size: str) -> Localized | None:
    """A measure as it is said: 27in → 27寸, 3000ml → 3L; None of other sizes."""
    spelled = _spellings(size)
    if not spelled:
        return None
    number, unit = spelled[-1]
    if unit == "in":
        return Localized(f"{number}寸", f"{number}-inch")
    said = f"{number}{'L' if unit == 'l' else unit}"
    return Localized(said, said)


def _spellings(size: str) -> list[tuple[str, str]]:
    """Numbers and units for a measure, the one that is mostly said last."""
    found = _MEASURE.fullmatch(size)
    if not found:
        return []
    number, unit = found[1], found[2]
    spelled = [(number, unit)]
    if unit == "ml" and float(number) >= 100:
        litres = (f"{float(number) / 1000:g}", "l")
        spelled = [*spelled, litres] if float(number) >= 1000 else [litres, *spelled]
    if unit == "m" and number.endswith(".0"):
        spelled.append((number.removesuffix(".0"), unit))
    return spelled
