"""Other names of the same thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from daogou.nlu.augmentation.edit import Edit, edited
from daogou.nlu.augmentation.surfaces import Surfaces, fitting
from daogou.nlu.example import Example
from daogou.text.normalise import fold

_KINDS: Final = frozenset({"category", "attribute", "color", "brand", "product"})
# Of several names in a text one is replaced, each further one as often as not.
_FURTHER: Final = 0.5


def synonyms(
    examples: Sequence[Example], surfaces: Surfaces
) -> Callable[[Example, Random], Example | None]:
    """A change that replaces annotated names by other surfaces of the same code.

    A name with several meanings stays: which is meant is not known.
    """
    del examples

    def change(example: Example, chance: Random) -> Example | None:
        edits: list[Edit] = []
        named = [span for span in example.entities if span.entity in _KINDS]
        for span in chance.sample(named, len(named)):
            said = fold(example.text[span.start : span.end])
            codes = surfaces.meant(span.entity, said)
            if len(codes) != 1 or (edits and chance.random() >= _FURTHER):
                continue
            others = [
                surface
                for surface in surfaces.of(span.entity, *codes)
                if surface != said and len(surfaces.meant(span.entity, surface)) == 1
            ]
            if candidates := fitting(example, span, others, chance):
                edits.append(Edit(span.start, span.end, chance.choice(candidates)))
        return edited(example, edits) if edits else None

    return change
