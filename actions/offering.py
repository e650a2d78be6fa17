"""Whether something is offered behind an answer, and what.

Nothing is, where the answer itself has asked something or leads on to another action, where another
answer to the same message is still to come, and where a person has been asked for: two questions at
once help nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from rasa_sdk.events import SlotSet

from actions.conditions import Value
from actions.known import Known
from actions.messages import SILENT
from actions.offers import Offer
from actions.signals import SIGNALS
from actions.survey import NOTED
from actions.turn import Turn, since_message

Events = list[dict[str, Any]]


def offer_help(turn: Turn, answered: Events, offers: Sequence[Offer]) -> Events:
    """Say the first offer whose conditions hold; the events that note it, none without one.

    `answered` are the events of the answer; `turn` is the answer's own, whose transaction is over:
    what is read now holds what the answer has written.
    """
    made: dict[str, int] = dict(turn.slot("offered") or {})
    left = [
        one
        for one in offers
        if made.get(one.name, 0) < one.at_most
        and not ("form" in one.not_while and (turn.in_form or turn.slot("paused")))
    ]
    if not left or _something_open(turn, answered):
        return []
    known = Known(turn)

    @cache
    def value(name: str) -> Value:
        return SIGNALS[name].read(known)

    for offer in left:
        if all(one.holds(value(one.signal)) for one in offer.when):
            if known.held.state != "bot":
                return []
            turn.say(offer.say)
            if offer.say in NOTED:
                NOTED[offer.say](turn, value)
            noted = SlotSet("offered", {**made, offer.name: made.get(offer.name, 0) + 1})
            return [noted, *([SlotSet("awaiting", offer.awaiting)] if offer.awaiting else [])]
    return []


def _something_open(turn: Turn, answered: Events) -> bool:
    """Whether the answer is not the last word: it asks, leads on, or another one follows."""
    for event in answered:
        if event.get("event") == "followup" or event.get("name") == "requested_slot":
            return True
        if event.get("name") == "awaiting" and event.get("value"):
            return True
        if event.get("event") == "active_loop" and event.get("name"):
            return True
    for earlier in since_message(turn.tracker, "slot"):
        if earlier.get("name") == "awaiting" and earlier.get("value"):
            return True
    ran = sum(one.get("name") not in SILENT for one in since_message(turn.tracker, "action"))
    return len(turn.parts) > ran + 1
