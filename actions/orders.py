"""Where an order is, cancelling it, sending it somewhere else."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import SlotSet

from actions import cards
from actions.base import Events, ShopAction
from actions.correcting import CONFIRMED, Answers
from actions.delivery import DELIVERY_SLOTS, NewAddressForm
from actions.order_proof import proved_order
from actions.summary import AskConfirmed
from actions.turn import Turn
from actions.wording import variant_label
from daogou.errors import ShopError
from daogou.orders.address import change_address
from daogou.orders.cancelling import CANCELLABLE, cancel
from daogou.orders.order_view import OrderLineView, OrderStatus
from daogou.orders.tracking import track


class TrackOrder(ShopAction):
    """Where the order is."""

    ends = "track"

    def name(self) -> str:
        return "action_track_order"

    def act(self, turn: Turn) -> Events:
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
        return []


class AskCancellation(ShopAction):
    """Shows what would be cancelled and asks for a yes."""

    ends = "cancel"

    def name(self) -> str:
        return "action_ask_cancellation"

    def act(self, turn: Turn) -> Events:
        status = track(turn.session, proved_order(turn))
        if status.status == "cancelled":
            raise ShopError("order_cancelled", number=status.number)
        if status.status not in CANCELLABLE:
            raise ShopError("already_shipped", number=status.number)
        turn.say(
            "utter_ask_cancellation",
            number=status.number,
            status=turn.word(f"status_{status.status}"),
            total=status.total,
            lines=order_lines(turn, status.lines),
            card=cards.order_status(turn, status),
        )
        return [SlotSet("awaiting", "cancellation")]


class CancelOrder(ShopAction):
    """Cancels the order after the yes."""

    ends = "cancel"
    button = "cancellation"

    def name(self) -> str:
        return "action_cancel_order"

    def act(self, turn: Turn) -> Events:
        result = cancel(turn.session, proved_order(turn), turn.now)
        if result.refund is None:
            turn.say("utter_order_cancelled_now", number=result.number)
        else:
            turn.say(
                "utter_order_cancelled_refund",
                number=result.number,
                amount=result.refund.amount,
                expected_on=result.refund.expected_on,
            )
        return []


class AddressForm(NewAddressForm):
    """Where the order should go instead."""

    also = DELIVERY_SLOTS[:2]
    own_intents = frozenset({"change_address"})

    def name(self) -> str:
        return "validate_address_form"

    def begin(self, turn: Turn) -> Answers:
        status = track(turn.session, proved_order(turn))
        if status.status == "cancelled":
            raise ShopError("order_cancelled", number=status.number)
        if status.status not in CANCELLABLE:
            raise ShopError("already_shipped", number=status.number)
        fresh: Answers = dict.fromkeys(DELIVERY_SLOTS)
        return {**fresh, **super().begin(turn)}


class AskAddressConfirmed(AskConfirmed):
    """Sums up where the order would go, what stays as it is included."""

    form = "address_form"
    order = DELIVERY_SLOTS

    def name(self) -> str:
        return "action_ask_address_form_confirmed"

    def shown(self, turn: Turn, slot: str) -> str | None:
        known = track(turn.session, proved_order(turn)).delivery
        before = {"recipient": known.recipient, "recipient_phone": known.masked_phone}
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
        status = change_address(turn.session, number, recipient, phone, address, turn.now)
        joint = "，" if turn.language == "zh" else ", "
        turn.say(
            "utter_address_changed",
            number=number,
            delivery=joint.join((status.delivery.recipient, status.delivery.address)),
        )
        return self.refused()

    def refused(self) -> Events:
        return [SlotSet(name, None) for name in (*DELIVERY_SLOTS, CONFIRMED, "request_text")]


def order_lines(turn: Turn, lines: tuple[OrderLineView, ...]) -> str:
    """A numbered list of what was ordered."""
    return "\n".join(
        turn.word(
            "order_line",
            place=place,
            name=line.name,
            variant=variant_label(line.color, line.size, turn.language),
            quantity=line.quantity,
        )
        for place, line in enumerate(lines, start=1)
    )


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
