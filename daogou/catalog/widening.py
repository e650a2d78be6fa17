"""What a search had to give up for anything to fit; the next change of it asks for that again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from daogou.catalog.criteria import Criteria

# Conditions that are remembered; words that nothing has are no condition to come back to.
_FIELDS: Final = ("sizes", "colors", "attributes", "brands")


def widened(wanted: Criteria, found: Criteria) -> Criteria:
    """`found`, with what is in `wanted` beyond it noted as given up."""
    gone = [
        f"{field}:{value}"
        for field in _FIELDS
        for value in getattr(wanted, field)
        if value not in getattr(found, field)
    ]
    return replace(found, given_up=(*found.given_up, *gone))


def restored(criteria: Criteria) -> Criteria:
    """`criteria` as they were before anything was given up."""
    back: dict[str, Any] = {}
    for noted in criteria.given_up:
        field, _, value = noted.partition(":")
        if field in _FIELDS:
            back[field] = (*back.get(field, getattr(criteria, field)), value)
    return replace(criteria, given_up=(), **back)
