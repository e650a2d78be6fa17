"""What is said while a yes or no is awaited, and is neither: a reason, a remark, the contact.

The question stays open; without that the "yes" that comes next would belong to nothing.
"""

from __future__ import annotations

from rasa_sdk.events import FollowupAction, SlotSet

from actions.base import Events
from actions.delivery import tells_where
from actions.order_proof import proved_order
from actions.quoting import tell_quote
from actions.turn import Turn
from actions.withdrawing import ask_withdrawal, asked_to_withdraw
from daogou.orders.cart_view import view
from daogou.text.questions import is_question


def because(turn: Turn) -> Events:
    """The events after a reason for cancelling, whatever it sounds like ("it takes too long"); none
    where no cancellation is open."""
    if turn.slot("awaiting") != "cancellation":
        return []
    return neither(turn) or []


def neither(turn: Turn) -> Events | None:
    """The events after a message that is no answer to the open yes-or-no question.

    None where no such question is open, or where the message asks for something else.
    """
    if turn.is_payload or is_question(turn.text):
        return None
    if asked_to_withdraw(turn):
        return ask_withdrawal(turn, turn.text)
    if turn.slot("awaiting") == "cancellation":
        # "Found it cheaper" says why; whether to cancel is still to be said.
        turn.say("utter_cancellation_open", number=proved_order(turn))
        return [SlotSet("awaiting", "cancellation")]
    if turn.slot("awaiting") != "checkout" or not view(turn.session, turn.owner).lines:
        return None
    if tells_where(turn.text):
        # Who says where it goes wants it.
        return [FollowupAction("checkout_form")]
    return None if turn.mentions or turn.intent != "inform" else tell_quote(turn)
