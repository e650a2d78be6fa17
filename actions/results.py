"""Showing a list of products and remembering it."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import SlotSet

from actions import cards
from actions.base import Events
from actions.turn import Button, Turn
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.catalog.search import search
from daogou.settings import get_settings


def page_size() -> int:
    """How many products are shown at a time."""
    return get_settings().results_per_page


def product_lines(turn: Turn, items: Sequence[ProductCard]) -> str:
    """A numbered list: "1. 云跃 Pro 3 跑步鞋 ¥399 ★4.6（有货）"."""
    return "\n".join(
        turn.word(
            "product_line",
            place=place,
            name=card.name,
            price=card.price,
            rating=rating(turn, card),
            stock=turn.word("in_stock" if card.in_stock else "sold_out"),
        )
        for place, card in enumerate(items, start=1)
    )


def rating(turn: Turn, card: ProductCard) -> str:
    """The stars of a product, as far as it has any."""
    if card.rating is None:
        return turn.word("no_rating")
    return turn.word("rating", rating=f"{card.rating:.1f}")


def described(turn: Turn, criteria: Criteria) -> str:
    """Search criteria in the shopper's words."""
    return criteria.describe(turn.language, turn.lexicon) or turn.word("everything")


def show_search(turn: Turn, criteria: Criteria) -> Events:
    """Search, answer with the first page, and remember it."""
    found = search(turn.session, criteria, limit=page_size(), now=turn.now)
    asked = described(turn, criteria)
    if not found.items:
        turn.say("utter_search_nothing", criteria=asked)
        # The list that was on show stays: "the second one" still means something.
        return [SlotSet("criteria", criteria.to_dict())]
    card = cards.product_cards(turn, found.items, found.total, asked)
    lines = product_lines(turn, found.items)
    if found.relaxed:
        dropped = turn.word("and").join(turn.word(f"relaxed_{name}") for name in found.relaxed)
        turn.say(
            "utter_search_relaxed",
            criteria=asked,
            dropped=dropped,
            total=found.total,
            lines=lines,
            card=card,
        )
    else:
        turn.say(
            "utter_search_results",
            criteria=asked,
            total=found.total,
            lines=lines,
            card=card,
            buttons=more_button(turn, found.total > len(found.items)),
        )
    return remember(found.criteria, found.items)


def more_button(turn: Turn, more: bool) -> list[Button]:
    """A button for the next page, where there is one."""
    return [{"title": turn.word("button_more"), "payload": "/show_more"}] if more else []


def remember(
    criteria: Criteria, items: Sequence[ProductCard], offset: int = 0, *, advised: bool = False
) -> Events:
    """The events after showing `items`: they are what "the second one" means from now on.

    `advised`: they were recommended, and so will be the next page.
    """
    return [
        SlotSet("advised", advised),
        SlotSet("criteria", criteria.to_dict()),
        SlotSet("shown", [card.code for card in items]),
        SlotSet("offset", offset),
        SlotSet("focus", items[0].code if len(items) == 1 else None),
        SlotSet("wanted", None),
    ]
