"""The product family that an example speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from daogou.catalog.lexicon import Lexicon
from daogou.nlu.example import Example

NO_FAMILY: Final = "none"


@dataclass(frozen=True)
class FamilyNames:
    """What tells a family: the names of categories, and the category of each product."""

    lexicon: Lexicon
    category_of: Mapping[str, str]

    def of(self, entity: str, text: str) -> str | None:
        """The family that a category's or product's name stands for; None where it has none."""
        codes = self.lexicon.resolve(entity, text)
        if not codes:
            return None
        category = codes[0] if entity == "category" else self.category_of.get(codes[0])
        return self.lexicon.family(category) if category else None


def with_families(examples: Iterable[Example], names: FamilyNames) -> list[Example]:
    """`examples`, each with its family where that is known.

    A family that the example states stays. Else the categories and products that it names decide;
    where they are of two families, or it names a brand alone, nobody knows; where it names nothing
    of the shop's, the family is "none".
    """
    return [
        example if example.family else replace(example, family=_family(example, names))
        for example in examples
    ]


def _family(example: Example, names: FamilyNames) -> str | None:
    found: set[str | None] = set()
    brand = False
    for span in example.entities:
        brand = brand or span.entity == "brand"
        if span.entity in ("category", "product"):
            found.add(names.of(span.entity, example.text[span.start : span.end]))
    if not found:
        return None if brand else NO_FAMILY
    return found.pop() if len(found) == 1 else None
