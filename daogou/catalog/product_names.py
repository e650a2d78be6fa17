"""Finding products by a part of their name, with or without a slip of the keyboard."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from rapidfuzz.distance import OSA

from daogou.text.language import HAN

_PART: Final = re.compile(rf"[{HAN}]+|[a-z]+|\d+(?:\.\d+)?")
# Of the pieces of what was said, as many must be in a name.
_ENOUGH: Final = 0.6
_MOST: Final = 10


class ProductNames:
    """An index of folded product names by their pieces: Latin words, numbers, pairs of Han."""

    def __init__(self, surfaces: Mapping[str, tuple[str, ...]]) -> None:
        """`surfaces`: folded name → product codes."""
        self._names = list(surfaces)
        self._codes = [surfaces[name] for name in self._names]
        self._sizes: list[int] = []
        self._where: dict[str, list[int]] = defaultdict(list)
        for index, name in enumerate(self._names):
            found = set(pieces(name))
            self._sizes.append(len(found))
            for piece in found:
                self._where[piece].append(index)
        self._words = [piece for piece in self._where if piece.isascii() and piece.isalpha()]

    def find(self, folded: str) -> list[str]:
        """Codes of the products that `folded` may name, best first, at most ten.

        Every number in it must be in the name: a "Pro 3" is no "Pro 2".
        """
        asked = {self._spelled(piece) for piece in pieces(folded)}
        if not asked:
            return []
        hits: Counter[int] = Counter()
        for piece in asked:
            hits.update(self._where.get(piece, ()))
        numbers = [set(self._where.get(piece, ())) for piece in asked if piece[0].isdigit()]
        best = max(hits.values(), default=0)
        if best / len(asked) < _ENOUGH:
            return []
        ranked = sorted(
            (
                (self._sizes[index] - count, index)
                for index, count in hits.items()
                if count == best and all(index in places for places in numbers)
            ),
        )
        codes = (code for _, index in ranked for code in self._codes[index])
        return list(dict.fromkeys(codes))[:_MOST]

    def _spelled(self, piece: str) -> str:
        """The known word that `piece` is most likely meant to be."""
        if piece in self._where or not (piece.isascii() and piece.isalpha()):
            return piece
        near = nearest(piece, self._words)
        return near[0] if near else piece


def pieces(folded: str) -> Iterable[str]:
    """Latin words, numbers, and pairs of neighbouring Han (single ones alone) of a folded text."""
    for part in _PART.findall(folded):
        if part.isascii() or len(part) < 3:
            yield part
        else:
            yield from (part[index : index + 2] for index in range(len(part) - 1))


def nearest(text: str, known: Iterable[str]) -> list[str]:
    """Those of `known` that `text` is a slip away from.

    From four letters on one change is forgiven, from eight on two. A change is a letter left out,
    added, replaced, or two neighbours swapped (optimal string alignment). Only the nearest are
    given, several where they tie.
    """
    allowed = 2 if len(text) >= 8 else 1 if len(text) >= 4 else 0
    if not allowed:
        return []
    near = {name: OSA.distance(text, name, score_cutoff=allowed) for name in known}
    best = min(near.values(), default=allowed + 1)
    return [name for name, distance in near.items() if distance == best] if best <= allowed else []
