"""Showing a list of products and remembering it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rasa_sdk.events import SlotSet

from actions import cards, history
from actions.base import Events
from actions.left_out import tell_left_out, without_untold
from actions.turn import Button, Turn
from daogou.catalog.cards import ProductCard
from daogou.catalog.criteria import Criteria
from daogou.catalog.search import SearchResult, search
from daogou.catalog.stopwords import telling
from daogou.catalog.widening import widened
from daogou.settings import get_settings

# What the goods of the whole shop are called in an order of their own.
_EVERYTHING: Final = {"new": "everything_new", "sales": "everything_sales"}


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
    if criteria.is_empty() and criteria.sort in _EVERYTHING:
        return turn.word(_EVERYTHING[criteria.sort])
    return criteria.describe(turn.language, turn.lexicon) or turn.word("everything")


def show_search(turn: Turn, criteria: Criteria) -> Events:
    """Search, answer with the first page, and remember it; a list that stays as it is stands there
    already."""
    wanted, criteria = criteria, without_untold(turn, criteria)
    if criteria != wanted and criteria == turn.criteria and turn.shown:
        return []
    found = search(turn.session, criteria, limit=page_size(), now=turn.now)
    asked = described(turn, criteria)
    if not found.items:
        turn.say("utter_search_nothing", criteria=asked)
        # The list that was on show stays: "the second one" still means something.
        return put_aside(turn, criteria)
    card = cards.product_cards(turn, found.items, found.total, asked)
    lines = product_lines(turn, found.items)
    if found.relaxed:
        dropped = turn.word("and").join(_dropped(turn, criteria, found))
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
    tell_left_out(turn, found.criteria, found.items)
    return remember(turn, widened(criteria, found.criteria), found.items)


def _dropped(turn: Turn, criteria: Criteria, found: SearchResult) -> list[str]:
    """What had to be left out of `criteria` for anything to fit, words as they were said."""
    left = [word for word in criteria.words if word not in found.criteria.words]
    gone = [item for item in criteria.attributes if item not in found.criteria.attributes]
    labels = (turn.lexicon.label("attribute", item).get(turn.language) for item in gone)
    words = {
        "words": " ".join(telling(left) or left),
        "attributes": turn.word("and").join(labels),
    }
    return [turn.word(f"relaxed_{name}", words=words.get(name, "")) for name in found.relaxed]


def page(turn: Turn, criteria: Criteria, offset: int) -> tuple[list[ProductCard], int]:
    """A page of a search, and how many there are."""
    found = search(turn.session, criteria, limit=page_size(), offset=offset, now=turn.now)
    return ([], 0) if found.relaxed else (found.items, found.total)


def more_button(turn: Turn, more: bool) -> list[Button]:
    """A button for the next page, where there is one."""
    return [{"title": turn.word("button_more"), "payload": "/show_more"}] if more else []


def put_aside(turn: Turn, criteria: Criteria) -> Events:
    """The events after a search that shows nothing (yet): the list on show goes into the history,
    the next condition changes `criteria`."""
    return [
        SlotSet("searches", history.with_current(turn)),
        SlotSet("criteria", criteria.to_dict()),
        SlotSet("offset", None),
    ]


def remember(
    turn: Turn,
    criteria: Criteria,
    items: Sequence[ProductCard],
    offset: int = 0,
    *,
    advised: bool = False,
    searches: list[history.Search] | None = None,
) -> Events:
    """The events after showing `items`: they are what "the second one" means from now on.

    `advised`: they were recommended, and so will be the next ones. `searches`: the history, where
    it is not just the former one with what was on show.
    """
    found = criteria.to_dict()
    if searches is None:
        codes = [card.code for card in items] if advised else []
        searches = history.with_current(turn, but=history.search(found, offset, codes))
    return [
        SlotSet("advised", advised),
        SlotSet("criteria", found),
        SlotSet("shown", [card.code for card in items]),
        SlotSet("offset", offset),
        SlotSet("searches", searches),
        SlotSet("wanted", None),
        SlotSet("compared", None),
        *history.focus_on(turn, items[0].code if len(items) == 1 else None),
    ]
