"""Texts and numbers as they can be shown: nothing invisible, nothing that steers a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Control characters, marks that turn the direction of writing, and halves of pairs.
_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MINUS: Final = "−"


def legible(text: str) -> str:
    """`text` on one line, with ⟨U+202E⟩ and the like for characters that would steer a display."""
    spaced = re.sub(r"[\t\n\v\f\r\u2028\u2029]+", " ", text)
    return _STEERING.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", spaced)


def share(probability: float) -> str:
    """0.9641 as "96.4"."""
    return f"{100 * probability:.1f}"


def percent(probability: float) -> str:
    """0.9641 as "96.4 %"."""
    return f"{share(probability)} %"


def points(difference: float) -> str:
    """0.412 as "+41.2", in percentage points; what rounds to nothing as "0.0"."""
    value = round(100 * difference, 1)
    if not value:
        return "0.0"
    return f"{'+' if value > 0 else _MINUS}{abs(value):.1f}"


def scope(score: float) -> str:
    """5.94 as "+5.9", a score that is below 0 where a message is hardly the shop's business."""
    sign = _MINUS if score < 0 else "+"
    return f"{sign}{abs(score):.1f} ({'hardly' if score < 0 else 'yes'})"


def precision(error: float) -> str:
    """How exact the shares are, in words."""
    return f"to ±{100 * error:.1f} points" if error else "exact"


def width(text: str) -> int:
    """Columns that `text` takes in a terminal: two for a Chinese character."""
    return sum(
        0
        if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def padded(text: str, columns: int) -> str:
    """`text` with spaces behind it up to a width of `columns`."""
    return text + " " * max(0, columns - width(text))
