"""Telling what is in the cart, and what was taken out of it."""

from __future__ import annotations

from actions import cards
from actions.turn import Turn
from actions.wording import variant_label
from daogou.orders.cart_view import CartLineView, CartView


def say_removed(turn: Turn, line: CartLineView, cart: CartView) -> None:
    """Answer that `line` is out, with what is left in the cart."""
    told = "cart_left" if cart.lines else "cart_left_none"
    turn.say(
        "utter_cart_removed",
        name=line.name,
        left=turn.word(told, count=cart.count, subtotal=cart.subtotal),
        count=cart.count,
        subtotal=cart.subtotal,
        card=cards.cart(turn, cart),
    )


def say_cart(turn: Turn, response: str, cart: CartView) -> None:
    """Answer with the lines and the worth of a cart."""
    turn.say(
        response,
        count=cart.count,
        subtotal=cart.subtotal,
        lines=cart_lines(turn, cart),
        card=cards.cart(turn, cart),
    )


def cart_lines(turn: Turn, cart: CartView) -> str:
    """A numbered list of what is in the cart."""
    return "\n".join(
        turn.word(
            "cart_line",
            place=place,
            name=line.name,
            variant=line_label(turn, line),
            quantity=line.quantity,
            total=line.line_total,
        )
        for place, line in enumerate(cart.lines, start=1)
    )


def line_label(turn: Turn, line: CartLineView) -> str:
    """Colour and size of a line."""
    return variant_label(line.color, line.size, turn.language)
