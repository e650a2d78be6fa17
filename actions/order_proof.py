"""The proof that an order is the shopper's own."""

from __future__ import annotations

from typing import Final

from rasa_sdk.events import SlotSet

from actions.base import Events, ShopAction
from actions.correcting import AGAIN, Answers
from actions.forms import Form, request_told
from actions.messages import resent
from actions.own_orders import candidates, pointed_at, say_own_orders, still_meant
from actions.turn import Turn
from daogou.orders.own_orders import is_own
from daogou.orders.proof import prove
from daogou.settings import get_settings
from daogou.text.ids import find_order_numbers, find_phones, parse_last_four

PROOF_SLOTS: Final = ("order_number", "order_phone")
_PROVED: Final[Answers] = {"order_proven": True, "requested_slot": None}


class OrderProofForm(Form):
    """Number and last digits of the telephone: who knows both may hear about the order.

    A customer whom the shop has signed in hears about the own orders without both.
    """

    hears_requests = True

    def name(self) -> str:
        return "validate_order_proof_form"

    def begin(self, turn: Turn) -> Answers:
        said = self._said(turn)
        if turn.customer is not None and turn.slot("task") == "membership":
            return _PROVED
        verified = turn.slot("verified_order")
        if verified and said.get("order_number") in (None, verified) and still_meant(turn):
            return _PROVED
        fresh: Answers = {"order_proven": None, "verified_order": None, "refused_proof": None}
        if turn.slot("task") is None:
            # Nothing but a number was said: most want to know where the parcel is.
            fresh["task"] = "track"
        if not said and (own := candidates(turn)) and len(own) == 1:
            return {**fresh, "verified_order": own[0].number, **_PROVED}
        return {**fresh, **self._proved(turn, said)}

    def read(self, turn: Turn, slot: str) -> Answers:
        said = self._said(turn, digits=slot == "order_phone" or bool(turn.said("phone")))
        if not said and (chosen := pointed_at(turn)):
            said = {"order_number": chosen}
        if not said:
            return {}
        # After a refusal one part may be said anew, the other one is still known.
        refused = turn.slot("refused_proof") or {}
        known = {name: turn.slot(name) or refused.get(name) for name in PROOF_SLOTS}
        return self._proved(turn, {**known, **said})

    def find(self, turn: Turn) -> Answers:
        return self.read(turn, "order_phone")

    def asks(self, turn: Turn) -> bool:
        # Nothing else looks like a number of an order or "ending in 8888".
        return super().asks(turn) and not self._said(turn) and not pointed_at(turn)

    def unclear(self, turn: Turn, slot: str) -> None:
        turn.say(f"utter_{slot}_unclear")

    def turn_to(self, turn: Turn, task: str) -> Events:
        # The proof is needed for the other matter just the same.
        return [SlotSet("task", task), *request_told(turn, task), AGAIN]

    def _said(self, turn: Turn, digits: bool = False) -> Answers:
        numbers = find_order_numbers(turn.text)
        said: Answers = {"order_number": numbers[0].value} if numbers else {}
        told = numbers or digits or turn.said("phone") or find_phones(turn.text)
        phone = parse_last_four(turn.text) if told else None
        if phone is None and not numbers and turn.text.strip().isdigit():
            phone = parse_last_four(turn.text)
        if phone:
            said["order_phone"] = phone
        return said

    def _proved(self, turn: Turn, said: Answers) -> Answers:
        """`said`, or the outcome of the proof once both parts are there."""
        number, phone = said.get("order_number"), said.get("order_phone")
        if number and turn.customer is not None and is_own(turn.session, turn.customer, number):
            return {"verified_order": number, "refused_proof": None, **_PROVED}
        if not number or not phone:
            return said
        claim = {name: said[name] for name in PROOF_SLOTS}
        before = turn.slot("refused_proof") or {}
        nothing: Answers = {**dict.fromkeys(PROOF_SLOTS), "verified_order": None}
        same = bool(before) and claim == {name: before[name] for name in PROOF_SLOTS}
        if same and resent(turn.tracker, get_settings().repeat_seconds):
            # It is as wrong as a moment ago, and no further attempt.
            turn.say("utter_order_mismatch", attempts_left=before["left"])
            return {**nothing, "asking": "again"}
        result = prove(turn.session, turn.conversation, number, phone, turn.now)
        if result.ok:
            proven = {"verified_order": number, "order_proven": True, "refused_proof": None}
            return {**said, **proven}
        if result.locked:
            gone = {"refused_proof": None, "order_proven": False, "requested_slot": None}
            return {**nothing, **gone}
        turn.say("utter_order_mismatch", attempts_left=result.attempts_left)
        refused = {**claim, "left": result.attempts_left}
        return {**nothing, "refused_proof": refused, "asking": "again"}


class AskOrderNumber(ShopAction):
    """Asks for the number of an order; a signed-in customer chooses among the own ones."""

    def name(self) -> str:
        return "action_ask_order_proof_form_order_number"

    def act(self, turn: Turn) -> Events:
        own = candidates(turn)
        if own:
            say_own_orders(turn, own)
        else:
            turn.say("utter_ask_order_number" if turn.customer is None else "utter_no_own_orders")
        return []


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
