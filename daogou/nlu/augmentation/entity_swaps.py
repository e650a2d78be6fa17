"""Other things in the same place of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Final

from daogou.nlu.augmentation.edit import Edit, edited
from daogou.nlu.augmentation.invented_names import invented
from daogou.nlu.augmentation.surfaces import Surfaces, fitting, is_in_title_marks
from daogou.nlu.example import Example, Span
from daogou.text.normalise import fold

_KINDS: Final = frozenset({"category", "color", "brand", "product"})
# These say of which family a thing is.
_OF_A_FAMILY: Final = frozenset({"category", "product"})
# How often a brand or a product is one that is in no catalogue.
_INVENTED: Final = 0.3
_TRIES: Final = 8


def entity_swaps(
    examples: Sequence[Example], surfaces: Surfaces
) -> Callable[[Example, Random], Example | None]:
    """A change that replaces annotated names by names of other things of the same kind.

    Some brands and products become invented ones, so that a tag is learned from what stands around
    a name. Entries of retrieval intents keep their categories and products: their answers may hang
    on them ("can cosmetics be returned").
    """
    del examples

    def change(example: Example, chance: Random) -> Example | None:
        spans = [span for span in example.entities if span.entity in _KINDS]
        if "/" in example.label:
            spans = [span for span in spans if span.entity not in _OF_A_FAMILY]
        taken = {(span.entity, code) for span in spans for code in _codes(example, span, surfaces)}
        edits: list[Edit] = []
        swapped: set[str] = set()
        for span in chance.sample(spans, len(spans)):
            new = _another(example, span, surfaces, taken, chance)
            if new:
                edits.append(Edit(span.start, span.end, new))
                swapped.add(span.entity)
        if not edits:
            return None
        made = edited(example, edits)
        return replace(made, family=None) if swapped & _OF_A_FAMILY else made

    return change


def _another(
    example: Example,
    span: Span,
    surfaces: Surfaces,
    taken: set[tuple[str, str]],
    chance: Random,
) -> str | None:
    """A name of a thing that is not in `taken`, and adds it there; None where none fits."""
    if span.entity in ("brand", "product") and chance.random() < _INVENTED:
        name = invented(example, span, chance)
        if not surfaces.meant(span.entity, fold(name)) and fitting(example, span, [name], chance):
            return name
    codes = surfaces.codes(span.entity)
    for code in chance.sample(codes, min(_TRIES, len(codes))):
        if (span.entity, code) in taken:
            continue
        names = surfaces.of(span.entity, code)
        if is_in_title_marks(example, span):
            # Only books stand in title marks.
            names = [name for name in names if name.startswith("《")]
        # Not one that means what stood here as well.
        names = [name for name in names if not _means(span.entity, name, surfaces, taken)]
        if candidates := fitting(example, span, names, chance):
            taken.add((span.entity, code))
            return chance.choice(candidates)
    return None


def _means(kind: str, name: str, surfaces: Surfaces, taken: set[tuple[str, str]]) -> bool:
    return any((kind, code) in taken for code in surfaces.meant(kind, name))


def _codes(example: Example, span: Span, surfaces: Surfaces) -> set[str]:
    return surfaces.meant(span.entity, fold(example.text[span.start : span.end]))
