"""Where a text bears a slip: not in values, and not where the meaning would turn round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from daogou.nlu.augmentation.surfaces import Surfaces
from daogou.nlu.example import Example, Span
from daogou.text.language import HAN

# A slip in one of these makes another value: 三百 is no misspelling of 五百.
VALUES: Final = frozenset(
    {"price", "size", "quantity", "ordinal", "rating", "order_id", "phone", "number"}
)
# Negations, 免 (free of) and numerals: neither lost nor made by a slip.
MEANT: Final = frozenset("不没別别无無非未勿甭免零一二两兩三四五六七八九十百千万亿半第")
_NEGATIONS: Final = frozenset(
    {"dont", "cant", "wont", "isnt", "never", "none", "cannot", "without"}
)
# Whole words of four letters or more; parts of addresses, numbers and contractions are none.
_WORD: Final = re.compile(r"(?<![\w'’@./-])[A-Za-z]{4,}(?![\w'’@/]|\.\w)")
_PART: Final = re.compile(r"[a-z]+")
_HAN: Final = re.compile(f"[{HAN}]")


def known_words(examples: Sequence[Example], surfaces: Surfaces) -> frozenset[str]:
    """Latin words of the examples and the catalogue, small: a slip should make none of them."""
    said = (example.text.lower() for example in examples)
    return frozenset(word for text in (*said, *surfaces.all) for word in _PART.findall(text))


def latin_words(example: Example) -> list[tuple[int, int]]:
    """Start and end of the Latin words in which a slip leaves the meaning clear."""
    return [
        match.span()
        for match in _WORD.finditer(example.text)
        if match[0].lower() not in _NEGATIONS and is_free(example, *match.span())
    ]


def han_characters(example: Example) -> list[int]:
    """The indices of Han characters that may be missing or wrong."""
    return [
        match.start()
        for match in _HAN.finditer(example.text)
        if match[0] not in MEANT and is_free(example, match.start(), match.end())
    ]


def is_free(example: Example, start: int, end: int) -> bool:
    """Whether `text[start:end]` lies in or outside of every span whole, and in no value."""
    touched = [span for span in example.entities if start < span.end and end > span.start]
    return all(
        span.start <= start and end <= span.end and span.entity not in VALUES for span in touched
    )


def span_at(example: Example, index: int) -> Span | None:
    """The span that the character stands in."""
    return next((span for span in example.entities if span.start <= index < span.end), None)
