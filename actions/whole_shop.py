"""Goods of the whole shop, to who names no kind of them: the newest, or the best selling."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from actions import cards
from actions.base import Events
from actions.results import described, more_button, page, product_lines, remember, show_search
from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.catalog.phrases import phrases

# What tells of each order that goods of the whole shop are wished for in.
_TOLD: Final = {"new": "utter_whole_shop_new", "sales": "utter_whole_shop_sales"}


def whole_shop(turn: Turn) -> Events | None:
    """The list of who wishes for the newest or best selling goods ("what's new?", 有什么爆款); None
    where the message is no such wish.

    "Any new ones?" means those of the kind that is looked for, where one is.
    """
    order = phrases().whole_shop(turn.text)
    if order is None:
        return None
    running = turn.criteria or Criteria()
    if not running.is_empty() and phrases().says("whole_shop", "of_kind", turn.text):
        return show_search(turn, replace(running, sort=order))
    return in_order(turn, Criteria(sort=order))


def in_order(turn: Turn, criteria: Criteria) -> Events | None:
    """The goods of the whole shop where an order of them is all that `criteria` say; None where
    they say more, or no order."""
    if not criteria.is_empty() or criteria.sort not in _TOLD:
        return None
    items, total = page(turn, criteria, 0)
    turn.say(
        _TOLD[criteria.sort],
        lines=product_lines(turn, items),
        card=cards.product_cards(turn, items, total, described(turn, criteria)),
        buttons=more_button(turn, total > len(items)),
    )
    return remember(turn, criteria, items)
