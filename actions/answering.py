"""Answers to "which one do you mean?": the question that was open is answered now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from rasa_sdk.events import SlotSet

from actions import history
from actions.asking import which_product
from actions.base import Events, ShopAction
from actions.browse import Search
from actions.cart import AddToCart
from actions.product import ProductFacts, ProductPrice, ProductReviews, ProductStock
from actions.reference import Reference, cards_of, pointed_at
from actions.refining import refine
from actions.turn import Turn
from daogou.catalog.cards import ProductCard

# What answers each question about one product; a message may ask several (ask_price+ask_stock).
ABOUT: Final[dict[str, Callable[[Turn, ProductCard], Events]]] = {
    "ask_price": ProductPrice().about,
    "ask_stock": ProductStock().about,
    "ask_details": ProductFacts().about,
    "ask_reviews": ProductReviews().about,
    "add_to_cart": AddToCart().about,
}


class AnswerWhich(ShopAction):
    """Goes on with the question about the product that is named now; else takes the message as the
    change of a search that it is, or asks once more."""

    def name(self) -> str:
        return "action_answer_which"

    def act(self, turn: Turn) -> Events:
        asked: dict[str, Any] = turn.slot("asked") or {"intent": "ask_details", "codes": []}
        pointed = pointed_at(turn)
        card = next(iter(cards_of(turn, [pointed.code] if pointed.code else [])), None)
        question = replace(turn, asked=asked)
        if card is not None:
            return _answer(question, card)
        if pointed.codes or pointed.beyond:
            return which_product(question, pointed)
        if turn.intent == "search_product":
            return Search().act(turn)
        if turn.mentions:
            return refine(turn)
        if asked.get("again"):
            turn.say("utter_default")
            return [SlotSet("asked", None), SlotSet("awaiting", "human")]
        events = which_product(question, Reference(tuple(asked["codes"])))
        return [SlotSet("asked", {**asked, "again": True}), *events[1:]]


def _answer(turn: Turn, card: ProductCard) -> Events:
    """The answers to all that was asked, about `card`."""
    answers = [ABOUT[part] for part in turn.parts if part in ABOUT] or [ABOUT["ask_details"]]
    events = [event for answer in answers for event in answer(turn, card)]
    return [*history.focus_on(turn, card.code), SlotSet("asked", None), *events]
