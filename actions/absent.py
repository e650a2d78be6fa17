"""Brands that the shop does not carry."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.base import Events
from actions.results import show_search
from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.mentions import Wish, read_wishes
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases
from daogou.catalog.search import search
from daogou.catalog.stopwords import content_words
from daogou.text.segmentation import segment


def show_or_regret(turn: Turn, criteria: Criteria) -> Events:
    """Show what fits `criteria`; a brand that the shop does not carry is told, not passed over.

    Its name may still stand in a description ("fits the iPhone"): it is told only where no product
    that fits says it.
    """
    named = _unknown_brands(turn)
    if not named:
        return show_search(turn, criteria)
    words = content_words(segment(" ".join(wish.text for wish in named)))
    said = replace(criteria, words=tuple(dict.fromkeys([*criteria.words, *words])))
    found = search(turn.session, said, limit=1, now=turn.now)
    if words and found.items and not found.relaxed:
        return show_search(turn, said)
    regret_brands(turn)
    rest = replace(criteria, words=tuple(word for word in criteria.words if word not in words))
    return [] if rest.is_empty() else show_search(turn, rest)


def regret_brands(turn: Turn) -> None:
    """Tell the brands that the message asks for and the shop does not carry, if there are any."""
    if brands := absent_brands(turn):
        turn.say("utter_brand_not_carried", brand=turn.word("and").join(brands))


def absent_brands(turn: Turn) -> list[str]:
    """The brands that the message asks for and the shop does not have, as they were written."""
    return list(dict.fromkeys(wish.text for wish in _unknown_brands(turn) if not _is_fitted(wish)))


def _unknown_brands(turn: Turn) -> list[Wish]:
    return [
        wish
        for wish in read_wishes(turn.mentions, turn.text)
        if wish.entity == "brand"
        and not wish.refused
        and not any(turn.lexicon.resolve(kind, wish.text) for kind in ("brand", "category"))
    ]


def _is_fitted(wish: Wish) -> bool:
    """Whether goods are asked for that go with the brand's own ("a case for my iPhone")."""
    said = phrases()
    before, after = wish.message[: wish.start], wish.message[wish.start + len(wish.text) :]
    return wish.start >= 0 and bool(
        re.search(rf"{said.source('fitted', 'before')}\s*$", plain(before))
        or re.match(rf"\s*{said.source('fitted', 'after')}", plain(after))
    )
