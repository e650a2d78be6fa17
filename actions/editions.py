"""Goods that come in several languages: which edition a message wishes for."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.search import search
from daogou.text.language import Language, asked_for, named_language

# What the catalogue may call them; where it has no such values, its goods have no editions.
_EDITIONS: Final[dict[Language, str]] = {"zh": "中文版", "en": "英文版"}


def in_edition(turn: Turn) -> Criteria | None:
    """The running search with the edition that the message wishes for, or without the one that it
    refuses; None where no language is named, or what is on show has none."""
    running, named = turn.criteria, named_language(turn.text)
    if running is None or named is None:
        return None
    edition = next(iter(turn.lexicon.resolve_exactly("attribute", _EDITIONS[named])), None)
    if edition is None or not _has_editions(turn, edition):
        return None
    name = edition.split("=")[0]
    attributes = tuple(one for one in running.attributes if one.split("=")[0] != name)
    refused = tuple(one for one in running.exclude_attributes if one != edition)
    if asked_for(turn.text) is None:
        return replace(running, attributes=attributes, exclude_attributes=(*refused, edition))
    return replace(running, attributes=(*attributes, edition), exclude_attributes=refused)


def _has_editions(turn: Turn, edition: str) -> bool:
    """Whether something on show is told by the catalogue to be in one language or another."""
    name = edition.split("=")[0]
    values = [one for one in turn.lexicon.codes("attribute") if one.split("=")[0] == name]
    told = Criteria(products=tuple(turn.shown), attributes=("|".join(values),))
    return bool(turn.shown) and not search(turn.session, told, limit=1, now=turn.now).relaxed
