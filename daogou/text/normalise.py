"""Normal forms for matching: width, case, traditional characters, emoji."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

_INVISIBLE = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\x00-\x08\x0b-\x1f\x7f]"
)
# Pictographs, dingbats, regional indicators and skin tones.
_EMOJI = re.compile(r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\U000e0000-\U000e007f]")


@lru_cache(maxsize=1)
def _simplifier() -> Any:
    # Loading the dictionaries takes a moment that most processes can do without.
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(maxsize=20_000)
def _fold_character(character: str) -> str:
    if _INVISIBLE.match(character) or _EMOJI.match(character):
        return ""
    if "\ud800" <= character <= "\udfff":
        # Half of a pair, as JSON can carry it: no encoder takes it.
        return "\ufffd"
    folded = unicodedata.normalize("NFKC", character).lower()
    if not folded.isascii():
        folded = "".join(_simplifier().convert(part) for part in folded)
    return " " if folded.isspace() else folded


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """`text` folded for matching, and for each folded character its index in `text`.

    Folding: NFKC, lower case, traditional to simplified (one character at a time, so that spans
    keep their place), white space runs to one space, no emoji, no invisible characters.
    """
    characters: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        for part in _fold_character(character):
            if part == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(part)
            offsets.append(index)
    while characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return "".join(characters), offsets


def fold(text: str) -> str:
    """`text` folded for matching; see `fold_with_offsets`."""
    return fold_with_offsets(text)[0]
