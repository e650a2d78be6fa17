"""Entity tags on the pieces of a text: B begins an entity, I goes on, O is outside (BIO).

Ramshaw and Marcus 1995, "Text Chunking using Transformation-Based Learning".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.nlu.example import Span

OUTSIDE: Final = "O"
# A piece's first and last character in the shopper's own text; None for a special piece.
Place = tuple[int, int] | None


@dataclass(frozen=True)
class TaggedSpan:
    """The tags hold `text[start:end]` for an `entity`, with this mean probability."""

    entity: str
    start: int
    end: int
    confidence: float


def tag_names(kinds: Iterable[str]) -> list[str]:
    """All tags over the entity kinds; the first is "O"."""
    return [OUTSIDE, *(f"{prefix}-{kind}" for kind in sorted(set(kinds)) for prefix in "BI")]


def encode(places: Sequence[Place], spans: Iterable[Span], names: Sequence[str]) -> list[int]:
    """The tag of each piece; -1 for special pieces. A piece belongs to a span that it touches."""
    number = {name: index for index, name in enumerate(names)}
    tags = [-1 if place is None else 0 for place in places]
    for span in spans:
        begun = False
        for index, place in enumerate(places):
            if place is None or place[1] <= span.start or place[0] >= span.end:
                continue
            tags[index] = number[f"{'I' if begun else 'B'}-{span.entity}"]
            begun = True
    return tags


def decode(
    probabilities: npt.NDArray[Any], places: Sequence[Place], names: Sequence[str]
) -> list[TaggedSpan]:
    """The spans of the most probable sequence of tags in which every I follows its B or I.

    Args:
        probabilities: [pieces, tags].
        places: of each piece.
        names: of the tags.
    """
    kept = [index for index, place in enumerate(places) if place is not None]
    if not kept:
        return []
    path = _most_probable(np.log(probabilities[kept] + 1e-9), names)
    spans: list[TaggedSpan] = []
    begun: tuple[str, list[int]] | None = None
    for index, tag in [*zip(kept, path, strict=True), (-1, 0)]:
        prefix, _, kind = names[tag].partition("-")
        if begun and prefix != "I":
            spans.append(_span(*begun, probabilities, places, names))
            begun = None
        if prefix == "B":
            begun = (kind, [index])
        elif begun and prefix == "I":
            begun[1].append(index)
    return spans


def outside(
    probabilities: npt.NDArray[Any], places: Sequence[Place], length: int
) -> npt.NDArray[np.float32]:
    """For each of `length` characters the probability that it is in no entity (1 in no piece)."""
    values = np.ones(length, dtype=np.float32)
    for place, row in zip(places, probabilities, strict=True):
        if place:
            values[place[0] : place[1]] = row[0]
    return values


def _span(
    kind: str,
    pieces: list[int],
    probabilities: npt.NDArray[Any],
    places: Sequence[Place],
    names: Sequence[str],
) -> TaggedSpan:
    columns = [index for index, name in enumerate(names) if name.endswith(f"-{kind}")]
    first, last = places[pieces[0]], places[pieces[-1]]
    assert first and last
    confidence = float(probabilities[pieces][:, columns].sum(-1).mean())
    return TaggedSpan(kind, first[0], last[1], confidence)


def _most_probable(scores: npt.NDArray[Any], names: Sequence[str]) -> list[int]:
    """The best path through [pieces, tags] over allowed transitions (Viterbi 1967)."""
    allowed = _transitions(tuple(names))
    best = scores[0] + allowed[0]
    back: list[npt.NDArray[np.int64]] = []
    for row in scores[1:]:
        through = best[:, None] + allowed
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for came_from in reversed(back):
        path.append(int(came_from[path[-1]]))
    return path[::-1]


@lru_cache(maxsize=8)
def _transitions(names: tuple[str, ...]) -> npt.NDArray[np.float64]:
    """0 where a tag may follow another, minus infinity elsewhere; row 0 ("O") is also the start."""
    allowed = np.zeros((len(names), len(names)))
    for column, name in enumerate(names):
        if name.startswith("I-"):
            kind = name[2:]
            for row, before in enumerate(names):
                if before not in (f"B-{kind}", f"I-{kind}"):
                    allowed[row, column] = -np.inf
    return allowed
