"""The parts of a text that a linear model weighs: character n-grams, words and pairs of words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from daogou.nlu.encoder.pieces import prepared

LONGEST: Final = 4
# Latin words whole, anything else by the character: a pair of Han characters is a pair of words.
_WORD: Final = re.compile(r"[a-z0-9']+|[^\sa-z0-9']")
# A message says what it wants long before; the encoder reads no further either.
_READ: Final = 500
# Stands before grams of words, which keeps "a" the word from "a" the character.
_MARK: Final = "\t"


def character_grams(text: str) -> set[str]:
    """The n-grams of 1 to 4 characters within the words of a folded text, blanks at their ends."""
    grams: set[str] = set()
    for word in text.split():
        padded = f" {word} "
        for size in range(1, LONGEST + 1):
            grams.update(padded[i : i + size] for i in range(len(padded) - size + 1))
    grams.discard(" ")
    return grams


def word_grams(text: str) -> set[str]:
    """The words and pairs of neighbouring words of a folded text."""
    words = _WORD.findall(text)
    grams = {_MARK + word for word in words}
    grams.update(f"{_MARK}{a} {b}" for a, b in pairwise(words))
    return grams


def grams_of(text: str) -> tuple[set[str], set[str]]:
    """Both kinds, of the text's beginning as the encoder reads it; no gram holds a line's end."""
    ready = prepared(text[:_READ])
    return character_grams(ready), word_grams(ready)
