"""Words that are no slips: what the examples say besides names of goods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from daogou.text.language import HAN
from daogou.text.normalise import fold_with_offsets

_LATIN: Final = re.compile(r"[a-z]{2,}")
_HAN_RUN: Final = re.compile(f"[{HAN}]+")
# A word annotated as one of these may be misspelt.
NAMED: Final = frozenset({"brand", "product", "category", "attribute", "color"})


def known_words(text: str, spans: Iterable[tuple[int, int, str]] = ()) -> Iterator[str]:
    """Folded Latin words and pairs of Han characters of `text`, outside of annotated names.

    Args:
        text: an example.
        spans: (start, end, entity) of its annotations.
    """
    names = [(start, end) for start, end, entity in spans if entity in NAMED]
    folded, offsets = fold_with_offsets(text)
    plain = "".join(
        "\n" if any(start <= at < end for start, end in names) else character
        for character, at in zip(folded, offsets, strict=True)
    )
    yield from _LATIN.findall(plain)
    for run in _HAN_RUN.findall(plain):
        yield from (run[at : at + 2] for at in range(len(run) - 1))
