"""Brands that the shop does not carry."""

from __future__ import annotations

from dataclasses import replace

from actions.base import Events
from actions.results import show_search
from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.mentions import read_wishes
from daogou.catalog.search import search
from daogou.catalog.stopwords import content_words
from daogou.text.segmentation import segment


def show_or_regret(turn: Turn, criteria: Criteria) -> Events:
    """Show what fits `criteria`; a brand that the shop does not carry is told, not passed over.

    Its name may still stand in a description ("fits the iPhone"): it is told only where no product
    that fits says it.
    """
    brands = absent_brands(turn)
    if not brands:
        return show_search(turn, criteria)
    words = content_words(segment(" ".join(brands)))
    said = replace(criteria, words=tuple(dict.fromkeys([*criteria.words, *words])))
    found = search(turn.session, said, limit=1, now=turn.now)
    if words and found.items and not found.relaxed:
        return show_search(turn, said)
    turn.say("utter_brand_not_carried", brand=turn.word("and").join(brands))
    rest = replace(criteria, words=tuple(word for word in criteria.words if word not in words))
    return [] if rest.is_empty() else show_search(turn, rest)


def absent_brands(turn: Turn) -> list[str]:
    """The brands that the message asks for and the shop does not have, as they were written."""
    return list(
        dict.fromkeys(
            wish.text
            for wish in read_wishes(turn.mentions, turn.text)
            if wish.entity == "brand"
            and not wish.refused
            and not any(turn.lexicon.resolve(kind, wish.text) for kind in ("brand", "category"))
        )
    )
