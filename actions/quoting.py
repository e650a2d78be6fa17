"""The total of the cart: telling it, and what becomes of it while something else is answered."""

from __future__ import annotations

from typing import Any, Final, Literal

from rasa_sdk.events import SlotSet

from actions import cards
from actions.cart_telling import cart_lines, line_label
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.cart_view import view
from daogou.orders.checkout import Quote, quote
from daogou.orders.coupon_offers import COUPON_STATES

Events = list[dict[str, Any]]

# What an action does with the total that is on show: it changes the cart, or only tells something.
OnQuote = Literal["changes", "tells"]
# The answers by which a cart was changed.
_CHANGED: Final = frozenset(
    {"utter_cart_added", "utter_cart_updated", "utter_cart_removed", "utter_coupon_taken"}
)
# And those by which one was not, though that was wanted; nothing is asked in them.
_LEFT_AS_IT_IS: Final = frozenset(
    {"utter_cart", "utter_cart_none_such", "utter_stock_none"}
    | {f"utter_coupon_{state}" for state in COUPON_STATES}
)


def tell_quote(turn: Turn) -> Events:
    """Tell what the cart costs and ask whether to order it.

    Raises:
        ShopError: `cart_empty`.
    """
    offer = offer_now(turn)
    if not offer.cart.lines:
        raise ShopError("cart_empty")
    if offer.short:
        say_short(turn, offer)
        return []
    turn.say(
        "utter_quote",
        lines=cart_lines(turn, offer.cart),
        sums=_sums(turn, offer),
        card=cards.quote(turn, offer),
    )
    return [SlotSet("awaiting", "checkout"), SlotSet("quoted_total", str(offer.total))]


def offer_now(turn: Turn) -> Quote:
    """What the cart costs now, for the telephone of the order where it was told."""
    return quote(turn.session, turn.owner, turn.now, turn.slot("recipient_phone"))


def beside_quote(turn: Turn, on_quote: OnQuote, events: Events) -> Events:
    """The events of an answer while the total is on show, so that a yes still goes on to the order.

    Behind a change of the cart the total is told anew; behind what only tells something, or a
    change that came to nothing, the question stays open.
    """
    asked = [event["value"] for event in events if event.get("name") == "awaiting"]
    if on_quote == "tells":
        return events if asked else [*events, SlotSet("awaiting", "checkout")]
    said = turn.dispatcher.messages
    last = str(said[-1].get("response") or "") if said else ""
    if any(asked) or not view(turn.session, turn.owner).lines:
        return events
    if last in _CHANGED:
        return [*events, *tell_quote(turn)]
    untouched = last in _LEFT_AS_IT_IS and not asked
    return [*events, SlotSet("awaiting", "checkout")] if untouched else events


def say_short(turn: Turn, offer: Quote) -> None:
    """Tell which goods of a cart have run short."""
    lines = "\n".join(
        turn.word("short_line", name=line.name, variant=line_label(turn, line), stock=line.stock)
        for line in offer.short
    )
    turn.say("utter_quote_short", lines=lines, card=cards.cart(turn, offer.cart))


def ask_without_coupon(turn: Turn) -> Events:
    """Say that the best coupon counts by itself, and ask whether to go on."""
    turn.say("utter_coupon_by_itself")
    return [SlotSet("awaiting", "checkout")]


def _sums(turn: Turn, offer: Quote) -> str:
    """Subtotal, coupon, shipping and total, a line each."""
    lines = [turn.word("subtotal", amount=offer.subtotal)]
    if offer.coupon and offer.discount:
        lines.append(turn.word("discount", title=offer.coupon.title, amount=offer.discount))
    if offer.shipping_fee:
        shipping = turn.word("shipping", amount=offer.shipping_fee)
        missing = offer.missing_for_free_shipping
        if missing:
            note = turn.word("missing", amount=missing)
            shipping += f"（{note}）" if turn.language == "zh" else f" ({note})"
        lines.append(shipping)
    else:
        lines.append(turn.word("shipping_free"))
    lines.append(turn.word("total", amount=offer.total))
    return "\n".join(lines)
