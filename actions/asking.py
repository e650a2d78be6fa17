"""Asking which product is meant, so that any kind of answer leads back to the question."""

from __future__ import annotations

import json

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.reference import Reference, candidates, cards_of
from actions.turn import Turn

# What the question said besides the product goes on with the answer ("有42码吗").
_CARRIED = ("size", "color", "attribute", "quantity")


def which_product(turn: Turn, reference: Reference) -> Events:
    """Ask which product is meant, as far as it is known."""
    listed = candidates(turn)
    if reference.beyond and listed:
        turn.say("utter_no_such_place", count=len(listed))
        return _awaited(turn, listed)
    cards = cards_of(turn, reference.codes or listed)
    if len(cards) < 2:
        turn.say("utter_which_product")
        return []
    lines = "\n".join(
        f"{place}. {card.name.get(turn.language)}" for place, card in enumerate(cards, start=1)
    )
    said = _said(turn)
    buttons = [
        {
            "title": card.name.get(turn.language),
            "payload": f"/{_question(turn)}"
            + json.dumps({"product": card.code, **said}, ensure_ascii=False),
        }
        for card in cards
    ]
    turn.say("utter_which_of_these", lines=lines, buttons=buttons)
    return _awaited(turn, [card.code for card in cards])


def _awaited(turn: Turn, codes: list[str]) -> Events:
    """The events after the question: `codes` are what "the second one" means in the answer.

    A form goes on asking its own question; then only the buttons lead back to this one.
    """
    if turn.in_form:
        return []
    asked = {"intent": _question(turn), "codes": codes, "said": _said(turn)}
    return [SlotSet("asked", asked), SlotSet("awaiting", "product")]


def _question(turn: Turn) -> str:
    return turn.intent or "ask_details"


def _said(turn: Turn) -> dict[str, str]:
    return {kind: texts[0] for kind in _CARRIED if (texts := turn.said(kind))}
