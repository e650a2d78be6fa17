"""A text with its entities, as Rasa writes them: "find [shoes](category)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from daogou.learning.masking import Place

_WRITTEN: Final = re.compile(r"\[([^\[\]]+)\]\(([a-z_]+)\)")


def annotated(text: str, places: Iterable[Place]) -> str:
    """`text` with `places` marked; of two that overlap the longer one, then the first."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda one: (one[0] - one[1], one[0])):
        if all(place[1] <= other[0] or place[0] >= other[1] for other in kept):
            kept.append(place)
    parts, at = [], 0
    for start, end, entity in sorted(kept):
        parts += [text[at:start], f"[{text[start:end]}]({entity})"]
        at = end
    return "".join([*parts, text[at:]])


def read(written: str) -> tuple[str, tuple[Place, ...]]:
    """The text and the places of what `annotated` gave."""
    parts: list[str] = []
    places: list[Place] = []
    at = length = 0
    for found in _WRITTEN.finditer(written):
        before = written[at : found.start()]
        start = length + len(before)
        length = start + len(found[1])
        places.append((start, length, found[2]))
        parts += [before, found[1]]
        at = found.end()
    return "".join([*parts, written[at:]]), tuple(places)
