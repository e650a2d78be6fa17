"""Wishes about a whole search that no entity carries: an order of results, "any colour"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, cast

from daogou.catalog.criteria import Criteria, Sort
from daogou.catalog.phrases import phrases

# Fields of criteria behind each thing that may be given up; others are fields themselves.
_FIELDS: Final = {
    "colors": ("colors", "exclude_colors"),
    "brands": ("brands", "exclude_brands"),
    "price": ("price_min", "price_max", "price_below"),
    "attributes": ("attributes", "exclude_attributes", "exclude_words"),
}
_OF_ATTRIBUTE: Final = "attribute."
_KIND: Final = ("categories", "products", "words", "family")


def sort_wish(text: str) -> Sort | None:
    """The order of results that `text` asks for in so many words ("按销量排", "sort by price")."""
    return cast("Sort | None", phrases().first("sort", text))


def freed_fields(text: str) -> set[str]:
    """What `text` sets no condition on any more ("颜色无所谓"): entries of `free`."""
    return set(phrases().all("free", text))


def without(criteria: Criteria, freed: set[str]) -> Criteria:
    """`criteria` without the conditions that were given up."""
    empty = Criteria()
    for name in freed:
        if name.startswith(_OF_ATTRIBUTE):
            of = name.removeprefix(_OF_ATTRIBUTE)
            criteria = replace(
                criteria,
                attributes=tuple(i for i in criteria.attributes if not is_about(i, of)),
                exclude_attributes=tuple(
                    i for i in criteria.exclude_attributes if not is_about(i, of)
                ),
            )
            continue
        for field in _FIELDS.get(name, (name,)):
            criteria = replace(criteria, **{field: getattr(empty, field)})
    return criteria


def cleared(criteria: Criteria, text: str) -> Criteria:
    """`criteria` after "clear the filters" (the kind of goods stays) or "start over"."""
    said = phrases().first("clear", text)
    if said == "everything":
        return Criteria()
    if said == "filters":
        return Criteria(**{field: getattr(criteria, field) for field in _KIND})
    return criteria


def is_about(item: str, attribute: str) -> bool:
    """Whether a condition (`name=code`, or alternatives of such) is one on `attribute`."""
    return item.split("=")[0] == attribute
