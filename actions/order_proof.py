"""The proof that an order is the shopper's own."""

from __future__ import annotations

from typing import Final

from rasa_sdk.events import FollowupAction, SlotSet

from actions.base import Events, ShopAction
from actions.beside_proof import beside_proof
from actions.buyer import PROOF_SLOTS, is_buyer
from actions.correcting import AGAIN, Answers
from actions.delivery import speaks_of_earlier
from actions.forms import Form, keeps_words, request_told, task_of
from actions.messages import resent
from actions.own_orders import candidates, pointed_at, say_own_orders, still_meant
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.own_orders import is_own
from daogou.orders.proof import prove
from daogou.settings import get_settings
from daogou.text.ids import find_order_numbers, find_phones, parse_last_four
from daogou.times import shop_day

_PROVED: Final[Answers] = {"order_proven": True, "requested_slot": None}


class OrderProofForm(Form):
    """Number and last digits of the telephone: who knows both may hear about the order.

    About money and the account behind it only its buyer (see buyer.py).
    A customer whom the shop has signed in hears about the own orders without both.
    """

    hears_requests = True

    def name(self) -> str:
        return "validate_order_proof_form"

    def act(self, turn: Turn) -> Events:
        if turn.slot("awaiting") == "checkout" and self._is_of_new_order(turn):
            # "Ship it to my office" while the total is on show: nothing was ordered yet.
            left = {"requested_slot": None, "task": None, "request_text": None}
            events = [SlotSet(name, value) for name, value in left.items()]
            return [*events, FollowupAction("checkout_form")]
        return super().act(turn)

    def _is_of_new_order(self, turn: Turn) -> bool:
        return turn.intent == "change_address" and not speaks_of_earlier(turn)

    def begin(self, turn: Turn) -> Answers:
        said = self._said(turn)
        if turn.customer is not None and turn.slot("task") == "membership":
            return _PROVED
        verified = turn.slot("verified_order")
        fresh: Answers = {"order_proven": None, "verified_order": None, "refused_proof": None}
        same = verified and said.get("order_number") in (None, verified) and still_meant(turn)
        if same and not self._is_proved_anew(turn, verified, said):
            if turn.slot("task") != "membership" or is_buyer(turn, verified):
                return {**{name: turn.slot(name) for name in PROOF_SLOTS}, **_PROVED}
            if "order_phone" not in said:
                turn.refuse(ShopError("account_only"))
                return {**fresh, "order_number": verified}
            said = {**said, "order_number": verified}
        if turn.slot("task") is None:
            # Nothing but a number was said: most want to know where the parcel is.
            fresh["task"] = "track"
        if not said and (own := candidates(turn)) and len(own) == 1:
            return {**fresh, "verified_order": own[0].number, **_PROVED}
        return {**fresh, **self._proved(turn, said)}

    def _is_proved_anew(self, turn: Turn, number: str, said: Answers) -> bool:
        """Whether a recipient tells the proof again, which may be the buyer's now; the telephone in
        a change of the address is a new one."""
        both = set(PROOF_SLOTS) <= set(said) and turn.slot("task") != "address"
        return both and not is_buyer(turn, number)

    def read(self, turn: Turn, slot: str) -> Answers:
        said = self._said(turn, digits=slot == "order_phone" or bool(turn.said("phone")))
        if not said and (chosen := pointed_at(turn)):
            said = {"order_number": chosen}
        if not said:
            return {}
        # After a refusal one part may be said anew, the other one is still known.
        refused = turn.slot("refused_proof") or {}
        known = {name: turn.slot(name) or refused.get(name) for name in PROOF_SLOTS}
        return {**self._proved(turn, {**known, **said}), **self._told_beside(turn)}

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

    def _told_beside(self, turn: Turn) -> Answers:
        """What the message says of the matter itself, beside the words that asked for it."""
        before, rest = turn.slot("request_text"), beside_proof(turn.text)
        if turn.is_payload or task_of(turn.domain, turn.intent) or not keeps_words(turn):
            return {}
        if sum(map(str.isalpha, rest)) < 2 or rest in (before or ""):
            return {}
        joint = "，" if turn.language == "zh" else ", "
        return {"request_text": joint.join(filter(None, (before, rest)))}

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
        buyer = turn.slot("task") == "membership"
        result = prove(turn.session, turn.conversation, number, phone, turn.now, buyer=buyer)
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
        elif digits := turn.slot("order_phone"):
            turn.say("utter_ask_number_of_phone", digits=digits, example=_example(turn))
        elif turn.customer is None:
            turn.say("utter_ask_order_number", example=_example(turn))
        else:
            turn.say("utter_no_own_orders")
        return []


def _example(turn: Turn) -> str:
    """What the number of an order of today looks like; none has this one, numbers begin with 1."""
    return f"{shop_day(turn.now):%Y%m%d}-0000"


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
