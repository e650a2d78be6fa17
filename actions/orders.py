"""Where an order is, cancelling it, sending it somewhere else."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import SlotSet

from actions import cards
from actions.base import Events, ShopAction
from actions.buyer import told
from actions.confirming import neither
from actions.correcting import CONFIRMED, Answers
from actions.delivery import ADDRESS, DELIVERY_SLOTS, NewAddressForm
from actions.messages import last_said
from actions.order_proof import proved_order
from actions.order_telling import asks_where_to, order_lines, tell_inside, tell_paid, tell_where_to
from actions.request_state import asked_kind, tell_open_requests, tell_requests
from actions.summary import AskConfirmed
from actions.turn import Turn
from actions.withdrawing import ask_withdrawal, asked_to_withdraw, withdraw_asked
from daogou.catalog.phrases import phrases
from daogou.errors import ShopError
from daogou.orders.address import change_address
from daogou.orders.cancelling import CANCELLABLE, cancel
from daogou.orders.order_view import OrderStatus
from daogou.orders.request_words import withdraws
from daogou.orders.tracking import track
from daogou.text.assent import says_never_mind
from daogou.text.hesitation import hesitates


class TrackOrder(ShopAction):
    """Where the order is."""

    ends = "track"

    def name(self) -> str:
        return "action_track_order"

    def act(self, turn: Turn) -> Events:
        kind = asked_kind(turn)
        if kind is not None and tell_requests(turn, kind):
            # "换货到哪一步了": not where the parcel was that is to go back.
            return []
        status = track(turn.session, proved_order(turn))
        turn.say(
            "utter_order_status",
            number=status.number,
            status=turn.word(f"status_{status.status}"),
            lines="\n".join(_track_lines(turn, status)),
            card=cards.order_status(turn, status),
        )
        trouble = status.trouble(turn.now)
        if trouble:
            turn.say(f"utter_order_{trouble}")
        tell_open_requests(turn)
        return []


class TellOfOrder(ShopAction):
    """What was paid for the order that was looked up, or what is in it, asked in so many words (see
    noticing.py)."""

    def name(self) -> str:
        return "action_tell_of_order"

    def act(self, turn: Turn) -> Events:
        number = proved_order(turn)
        if phrases().is_just("inside", turn.text.rstrip(" ?？")):
            return [*tell_inside(turn, number), *self.refused()]
        return [*tell_paid(turn, number), *self.refused()]

    def refused(self) -> Events:
        # Whatever it was taken for, the order is what was asked about.
        return [SlotSet("awaiting", None), SlotSet("task", "track")]


class AskCancellation(ShopAction):
    """Shows what would be cancelled and asks for a yes."""

    ends = "cancel"

    def name(self) -> str:
        return "action_ask_cancellation"

    def act(self, turn: Turn) -> Events:
        said = last_said(turn.tracker, {"cancel_order"})
        if withdraws(said):
            # "退货申请取消一下": what is to be cancelled is no order.
            return ask_withdrawal(turn, said)
        status = track(turn.session, proved_order(turn))
        if status.status == "cancelled":
            raise ShopError("order_cancelled", number=status.number)
        if status.status not in CANCELLABLE:
            raise ShopError("already_shipped", number=status.number)
        turn.say(
            told(turn, status.number, "utter_ask_cancellation"),
            number=status.number,
            status=turn.word(f"status_{status.status}"),
            total=status.total,
            lines=order_lines(turn, status.lines),
            card=cards.order_status(turn, status),
        )
        return [SlotSet("asked", None), SlotSet("awaiting", "cancellation")]


class CancelOrder(ShopAction):
    """Cancels the order, or withdraws the request that was asked about, after the yes."""

    ends = "cancel"
    button = "cancellation"

    def name(self) -> str:
        return "action_cancel_order"

    def act(self, turn: Turn) -> Events:
        if says_never_mind(turn.text):
            # "Ok, nvm" sounds like a yes and is none.
            turn.say("utter_declined_cancellation")
            return []
        if turn.intent == "affirm" and hesitates(turn.text) and (still_open := neither(turn)):
            # "Ok, wait": what is cancelled does not come back.
            return still_open
        if request_id := asked_to_withdraw(turn):
            return withdraw_asked(turn, request_id)
        result = cancel(turn.session, proved_order(turn), turn.now)
        if result.refund is None:
            turn.say("utter_order_cancelled_now", number=result.number)
        else:
            turn.say(
                told(turn, result.number, "utter_order_cancelled_refund"),
                number=result.number,
                amount=result.refund.amount,
                expected_on=result.refund.expected_on,
            )
        return []


class AddressForm(NewAddressForm):
    """Where the order should go instead."""

    own_intents = frozenset({"change_address"})

    def name(self) -> str:
        return "validate_address_form"

    def begin(self, turn: Turn) -> Answers:
        status = track(turn.session, proved_order(turn))
        fresh: Answers = dict.fromkeys(DELIVERY_SLOTS)
        if asks_where_to(turn.slot("request_text") or ""):
            tell_where_to(turn, status)
            return {**fresh, "request_text": None, "requested_slot": None}
        if status.status == "cancelled":
            raise ShopError("order_cancelled", number=status.number)
        if status.status not in CANCELLABLE:
            raise ShopError("already_shipped", number=status.number)
        return {**fresh, **super().begin(turn)}


class AskAddressConfirmed(AskConfirmed):
    """Sums up where the order would go, what stays as it is included."""

    form = "address_form"
    order = DELIVERY_SLOTS

    def name(self) -> str:
        return "action_ask_address_form_confirmed"

    def shown(self, turn: Turn, slot: str) -> str | None:
        known = track(turn.session, proved_order(turn)).delivery
        before = {
            "recipient": known.recipient,
            "recipient_phone": known.masked_phone,
            ADDRESS: turn.word("address_unchanged"),
        }
        return super().shown(turn, slot) or before.get(slot)

    def facts(self, turn: Turn) -> dict[str, Any]:
        return {"number": proved_order(turn)}


class ChangeAddress(ShopAction):
    """Writes the new address to the order."""

    ends = "address"

    def name(self) -> str:
        return "action_change_address"

    def act(self, turn: Turn) -> Events:
        recipient, phone, address = (turn.slot(name) for name in DELIVERY_SLOTS)
        if turn.slot(CONFIRMED) is None or address is None:
            return []
        if not turn.slot(CONFIRMED):
            turn.say("utter_request_dropped")
            return self.refused()
        number = proved_order(turn)
        street = address or None
        status = change_address(turn.session, number, recipient, phone, street, turn.now)
        joint = "，" if turn.language == "zh" else ", "
        # What was not told anew is not told here either.
        told = [status.delivery.recipient]
        told += [status.delivery.masked_phone] if phone else []
        told += [status.delivery.address] if street else []
        turn.say(
            "utter_address_changed",
            number=number,
            delivery=joint.join(told),
        )
        return self.refused()

    def refused(self) -> Events:
        return [SlotSet(name, None) for name in (*DELIVERY_SLOTS, CONFIRMED, "request_text")]


def _track_lines(turn: Turn, status: OrderStatus) -> list[str]:
    lines = [order_lines(turn, status.lines)]
    if status.pay_before:
        lines.append(turn.word("pay_before", time=status.pay_before))
    if status.expected_on:
        lines.append(turn.word("expected", day=status.expected_on))
    shipment = status.shipment
    if shipment:
        lines.append(
            turn.word("carrier", carrier=shipment.carrier, tracking=shipment.tracking_number)
        )
        lines += [
            turn.word("track_event", time=event.at, place=event.place, text=event.text)
            for event in shipment.events
        ]
    elif status.status in ("paid", "packed"):
        lines.append(turn.word("not_shipped"))
    return lines
