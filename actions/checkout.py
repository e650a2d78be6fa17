"""From the cart to an order: the total, the delivery, the order."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from rasa_sdk.events import SlotSet

from actions import cards
from actions.asking import which_product
from actions.base import Events, ShopAction
from actions.cart import AddToCart
from actions.correcting import CONFIRMED, Answers
from actions.delivery import DELIVERY_SLOTS, DeliveryForm, speaks_of_earlier
from actions.quoting import offer_now, say_short, tell_quote
from actions.reference import Reference, cards_of
from actions.summary import AskConfirmed
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.cart_view import view
from daogou.orders.checkout import place_order
from daogou.orders.coupon_codes import drop_claim
from daogou.orders.delivery import default_delivery, delivery_from
from daogou.text.assent import says_never_mind
from daogou.text.hesitation import hesitates

# A wish to see the bill, which is no yes to it: "去结算", not "下单吧".
_TO_THE_BILL: Final = re.compile(
    r"(?:去|先|那|就|我要|再)*(?:结算|结账|结帐)(?:吧|了|啦)*"
    r"|(?:let me |i'?d like to |go to )?check\s?out",
    re.I,
)
# Not to be ordered now, whatever it is taken for.
_NOT_YET: Final = re.compile(
    r"[不别没][要用想急]*(?:下单|提交|结算|结账|付款|买)"
    r"|\b(?:not|don['’]?t|never)(?: \w+){0,2} (?:order|place|submit|check\s?out|buy)\b",
    re.I,
)


class Checkout(ShopAction):
    """The total with the best coupon, and the question whether to order."""

    def name(self) -> str:
        return "action_checkout"

    def act(self, turn: Turn) -> Events:
        if not view(turn.session, turn.owner).lines and (asked := self._choice(turn)):
            return asked
        return tell_quote(turn)

    def _choice(self, turn: Turn) -> Events:
        """The open question for what was to be put into the cart: which product, or which of it."""
        asked = turn.slot("asked") or {}
        if turn.slot("awaiting") == "product" and asked.get("intent") == "add_to_cart":
            turn.refuse(ShopError("cart_empty"))
            return which_product(replace(turn, asked=asked), Reference(tuple(asked["codes"])))
        product = (turn.slot("wanted") or {}).get("product")
        found = cards_of(turn, [product]) if product else []
        if turn.slot("awaiting") != "variant" or not found:
            return []
        turn.say("utter_choose_first", name=found[0].name)
        return AddToCart().about(turn, found[0])


class CheckoutForm(DeliveryForm):
    """Who gets the order, and where."""

    own_intents = frozenset({"checkout", "change_address"})

    def name(self) -> str:
        return "validate_checkout_form"

    def act(self, turn: Turn) -> Events:
        if not view(turn.session, turn.owner).lines:
            # Emptied meanwhile: there is nothing to send any more.
            return [SlotSet("requested_slot", None)]
        if turn.slot("awaiting") == "checkout" and says_never_mind(turn.text):
            # "Ok, nvm" to the total sounds like a yes and is none.
            turn.say("utter_declined_checkout")
            return [SlotSet("requested_slot", None)]
        if turn.slot("requested_slot") == CONFIRMED and _only_the_bill(turn):
            # The whole summary once more, which is what was asked for.
            return [SlotSet("asking", "first")]
        return super().act(turn)

    def begin(self, turn: Turn) -> Answers:
        # The summary shows where the order would go, with a button for each part that changes it.
        return {**_usual_delivery(turn), **super().begin(turn)}

    def is_own(self, turn: Turn) -> bool:
        # The address of an earlier order is another matter.
        return super().is_own(turn) and not speaks_of_earlier(turn)

    def agreed(self, turn: Turn) -> bool | None:
        # "Order it" is a yes, too; "don't order it yet" and "order it tomorrow" are none.
        if turn.intent == "checkout" and not turn.is_payload:
            return None if _NOT_YET.search(turn.text) or hesitates(turn.text) else True
        return super().agreed(turn)


class AskOrderConfirmed(AskConfirmed):
    """Sums an order up, at today's price, before it is placed."""

    form = "checkout_form"
    order = DELIVERY_SLOTS

    def name(self) -> str:
        return "action_ask_checkout_form_confirmed"

    def act(self, turn: Turn) -> Events:
        offer = offer_now(turn)
        if offer.short:
            # Sold to others meanwhile: the cart has to change first.
            say_short(turn, offer)
            return [SlotSet("requested_slot", None)]
        if offer.spent and turn.slot("quoted_total") != str(offer.total):
            # The total before did not know the telephone yet.
            spent = offer.spent
            turn.refuse(ShopError("coupon_used", code=spent.code, title=spent.title))
        super().act(turn)
        return [SlotSet("quoted_total", str(offer.total))]

    def facts(self, turn: Turn) -> dict[str, Any]:
        return {"total": offer_now(turn).total}


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


def _only_the_bill(turn: Turn) -> bool:
    """Whether the message asks for the bill and agrees to nothing; a button says what it is for."""
    if turn.intent != "checkout":
        return False
    return turn.is_payload or bool(_TO_THE_BILL.fullmatch(turn.text.strip(" ,.!，。！~～")))
