"""From the cart to an order: the total, the delivery, the order."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final

from rasa_sdk.events import SlotSet

from actions import cards
from actions.base import Events, ShopAction
from actions.cart import cart_lines, line_label
from actions.correcting import CONFIRMED, Answers
from actions.delivery import DELIVERY_SLOTS, DeliveryForm
from actions.summary import AskConfirmed
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.cart_view import view
from daogou.orders.checkout import Quote, place_order, quote
from daogou.orders.coupon_codes import drop_claim
from daogou.orders.delivery import default_delivery, delivery_from

_EARLIER: Final = re.compile(r"订单|那单|上一单|之前的单|\border\b", re.I)


class Checkout(ShopAction):
    """The total with the best coupon, and the question whether to order."""

    def name(self) -> str:
        return "action_checkout"

    def act(self, turn: Turn) -> Events:
        return tell_quote(turn)


class CheckoutForm(DeliveryForm):
    """Who gets the order, and where."""

    own_intents = frozenset({"checkout", "change_address"})

    def name(self) -> str:
        return "validate_checkout_form"

    def act(self, turn: Turn) -> Events:
        if not view(turn.session, turn.owner).lines:
            # Emptied meanwhile: there is nothing to send any more.
            return [SlotSet("requested_slot", None)]
        return super().act(turn)

    def begin(self, turn: Turn) -> Answers:
        # The summary shows where the order would go, with a button for each part that changes it.
        return {**_usual_delivery(turn), **super().begin(turn)}

    def is_own(self, turn: Turn) -> bool:
        # The address of an earlier order is another matter.
        return super().is_own(turn) and not (_EARLIER.search(turn.text) or turn.said("order_id"))

    def agreed(self, turn: Turn) -> bool | None:
        # "Order it" is a yes, too.
        return True if turn.intent == "checkout" else super().agreed(turn)


class AskOrderConfirmed(AskConfirmed):
    """Sums an order up, at today's price, before it is placed."""

    form = "checkout_form"
    order = DELIVERY_SLOTS

    def name(self) -> str:
        return "action_ask_checkout_form_confirmed"

    def act(self, turn: Turn) -> Events:
        offer = quote(turn.session, turn.owner, turn.now)
        if offer.short:
            # Sold to others meanwhile: the cart has to change first.
            say_short(turn, offer)
            return [SlotSet("requested_slot", None)]
        super().act(turn)
        return [SlotSet("quoted_total", str(offer.total))]

    def facts(self, turn: Turn) -> dict[str, Any]:
        return {"total": quote(turn.session, turn.owner, turn.now).total}


class PlaceOrder(ShopAction):
    """Turns the cart into an unpaid order."""

    ends = "checkout"

    def name(self) -> str:
        return "action_place_order"

    def act(self, turn: Turn) -> Events:
        said = [turn.slot(name) for name in DELIVERY_SLOTS]
        if turn.slot(CONFIRMED) is None or None in said:
            return []
        if not turn.slot(CONFIRMED):
            turn.say("utter_declined_checkout")
            return self.refused()
        quoted = turn.slot("quoted_total")
        try:
            order = place_order(
                turn.session,
                turn.owner,
                delivery_from(*said),
                turn.now,
                expected_total=Decimal(quoted) if quoted else None,
            )
        except ShopError as error:
            if error.reason != "coupon_used":
                raise
            # Only the telephone has told that it was used: without it, at what it costs then.
            drop_claim(turn.session, turn.owner, str(error.facts["code"]))
            turn.refuse(error)
            return [*self.refused(), *tell_quote(turn)]
        turn.say(
            "utter_order_placed",
            number=order.number,
            total=order.total,
            pay_before=order.pay_before,
            delivery=f"{order.delivery.recipient}，{order.delivery.address}"
            if turn.language == "zh"
            else f"{order.delivery.recipient}, {order.delivery.address}",
            card=cards.order_status(turn, order),
        )
        # Who has just ordered need not prove the order in the same conversation.
        own = {"verified_order": order.number, "order_proven": True}
        return [*self.refused(), *(SlotSet(name, value) for name, value in own.items())]

    def refused(self) -> Events:
        return [SlotSet(name, None) for name in (*DELIVERY_SLOTS, CONFIRMED, "quoted_total")]


def _usual_delivery(turn: Turn) -> Answers:
    """Where a signed-in customer usually has things sent to; nothing of a visitor."""
    usual = None if turn.customer is None else default_delivery(turn.session, turn.customer)
    if usual is None:
        return {}
    return dict(zip(DELIVERY_SLOTS, (usual.recipient, usual.phone, usual.address), strict=True))


def say_short(turn: Turn, offer: Quote) -> None:
    """Tell which goods of a cart have run short."""
    lines = "\n".join(
        turn.word("short_line", name=line.name, variant=line_label(turn, line), stock=line.stock)
        for line in offer.short
    )
    turn.say("utter_quote_short", lines=lines, card=cards.cart(turn, offer.cart))


def tell_quote(turn: Turn) -> Events:
    """Tell what the cart costs and ask whether to order it.

    Raises:
        ShopError: `cart_empty`.
    """
    offer = quote(turn.session, turn.owner, turn.now)
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
