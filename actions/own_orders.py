"""Which of a signed-in customer's own orders is meant: by what it holds, or its place in a list."""

from __future__ import annotations

import re
from typing import Final

from actions.reference import at_places, cards_of
from actions.turn import Turn
from daogou.orders.order_view import OrderStatus
from daogou.orders.own_orders import own_orders
from daogou.text.ordinals import parse_ordinals

# More orders than this are no help in a question; any other one may be told by its number.
_MOST: Final = 5
_ANOTHER: Final = re.compile(
    r"另[外一]|其[他它]|别的|换一?[个单笔]|\b(?:other|another|different)\b", re.I
)


def candidates(turn: Turn) -> list[OrderStatus]:
    """The own orders that the matter can be about, and of them those with the goods that are named.

    The newest first; none of a visitor, or of a customer without orders.
    """
    if turn.customer is None:
        return []
    task = turn.slot("task") or "track"
    found = own_orders(turn.session, turn.customer, task, turn.now)
    return (_holding(turn, found) or found)[:_MOST]


def pointed_at(turn: Turn) -> str | None:
    """The number of the own order that an answer means by its place or its goods."""
    found = candidates(turn)
    numbers = [order.number for order in found]
    if placed := at_places(numbers, parse_ordinals(turn.text)):
        return placed[0]
    named = _holding(turn, found)
    return named[0].number if len(named) == 1 else None


def still_meant(turn: Turn) -> bool:
    """Whether the order that was spoken of is the one that the present matter is about."""
    if turn.customer is None:
        return True
    if _ANOTHER.search(turn.text):
        return False
    numbers = [order.number for order in candidates(turn)]
    return turn.slot("verified_order") in numbers


def say_own_orders(turn: Turn, orders: list[OrderStatus]) -> None:
    """Ask which order it is, with a line and a button for each."""
    lines = [
        turn.word("own_order", place=place, number=order.number, **_told(turn, order))
        for place, order in enumerate(orders, start=1)
    ]
    buttons = [
        {
            "title": turn.word("button_own_order", **_told(turn, order)),
            "payload": f'/inform{{"order_id": "{order.number}"}}',
        }
        for order in orders
    ]
    turn.say("utter_ask_own_order", lines="\n".join(lines), buttons=buttons)


def _told(turn: Turn, order: OrderStatus) -> dict[str, str]:
    """The state of an order, and its first goods with how many others there are."""
    name, count = order.lines[0].name.get(turn.language), len(order.lines)
    goods = turn.word("own_order_more", name=name, count=count) if count > 1 else name
    return {"status": turn.word(f"status_{order.status}"), "goods": goods}


def _holding(turn: Turn, orders: list[OrderStatus]) -> list[OrderStatus]:
    """Those of `orders` with the product, or of the kind, that the message names."""
    lexicon = turn.lexicon
    products = {code for text in turn.said("product") for code in lexicon.resolve("product", text)}
    kinds = {
        lexicon.label("category", below)
        for text in turn.said("category")
        for code in lexicon.resolve("category", text)
        for below in lexicon.descendants(code)
    }
    if kinds:
        sold = {line.product_code for order in orders for line in order.lines}
        products |= {card.code for card in cards_of(turn, list(sold)) if card.category in kinds}
    return [order for order in orders if any(line.product_code in products for line in order.lines)]
