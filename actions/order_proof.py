"""The proof that an order is the shopper's own."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.base import Events, ShopAction
from actions.forms import Answers, Form
from actions.turn import Turn
from daogou.orders.proof import prove
from daogou.settings import get_settings
from daogou.text.ids import find_order_numbers, parse_last_four


class OrderProofForm(Form):
    """Number and last digits of the telephone: who knows both may hear about the order."""

    def name(self) -> str:
        return "validate_order_proof_form"

    def begin(self, turn: Turn) -> Answers:
        said = self._said(turn)
        verified = turn.slot("verified_order")
        if verified and said.get("order_number") in (None, verified):
            return {"order_proven": True, "requested_slot": None}
        fresh: Answers = {"order_proven": None, "verified_order": None}
        if turn.slot("task") is None:
            # Nothing but a number was said: most want to know where the parcel is.
            fresh["task"] = "track"
        return {**fresh, **self._proved(turn, said)}

    def read(self, turn: Turn, slot: str) -> Answers:
        said = self._said(turn, digits=slot == "order_phone" or bool(turn.said("phone")))
        if not said:
            return {}
        known = {name: turn.slot(name) for name in ("order_number", "order_phone")}
        return self._proved(turn, {**known, **said})

    def unclear(self, turn: Turn, slot: str) -> None:
        turn.say(f"utter_{slot}_unclear")

    def turn_to(self, task: str) -> Events:
        # The proof is needed for the other matter just the same.
        return [SlotSet("task", task)]

    def _said(self, turn: Turn, digits: bool = False) -> Answers:
        numbers = find_order_numbers(turn.text)
        said: Answers = {"order_number": numbers[0].value} if numbers else {}
        phone = parse_last_four(turn.text) if numbers or digits or turn.said("phone") else None
        if phone is None and not numbers and turn.text.strip().isdigit():
            phone = parse_last_four(turn.text)
        if phone:
            said["order_phone"] = phone
        return said

    def _proved(self, turn: Turn, said: Answers) -> Answers:
        """`said`, or the outcome of the proof once both parts are there."""
        number, phone = said.get("order_number"), said.get("order_phone")
        if not number or not phone:
            return said
        result = prove(turn.session, turn.conversation, number, phone, turn.now)
        if result.ok:
            return {**said, "verified_order": number, "order_proven": True}
        nothing: Answers = {"order_number": None, "order_phone": None, "verified_order": None}
        if result.locked:
            return {**nothing, "order_proven": False, "requested_slot": None}
        turn.say("utter_order_mismatch", attempts_left=result.attempts_left)
        return nothing


class OrderLocked(ShopAction):
    """Too many wrong proofs: only a human helps now."""

    def name(self) -> str:
        return "action_order_locked"

    def act(self, turn: Turn) -> Events:
        turn.say("utter_order_locked", minutes=get_settings().proof_lock_minutes)
        return [SlotSet("awaiting", "human")]


def proved_order(turn: Turn) -> str:
    """The number of the order that was proved in this conversation.

    Raises:
        PermissionError: none was; the rules never let that happen.
    """
    number = turn.slot("verified_order")
    if not number:
        raise PermissionError("no order was proved in this conversation")
    return str(number)
