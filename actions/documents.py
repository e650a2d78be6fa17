"""Answers quoted from the shop's documents, and saying that nothing is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk.events import SlotSet

from actions.base import Events, ShopAction
from actions.turn import Button, Turn

# Sections offered where none is sure enough.
_OFFERED: Final = 2


class AnswerFromDocuments(ShopAction):
    """Quotes the passage that the pipeline found, with its source; without one, offers a person."""

    def name(self) -> str:
        return "action_answer_from_documents"

    def act(self, turn: Turn) -> Events:
        told: Mapping[str, Any] = turn.message.get("documents") or {}
        passages = [passage for passage in told.get("passages") or [] if turn.language in passage]
        if told.get("answered") and passages:
            return _answer(turn, passages[0])
        return _give_up(turn, passages)


def _answer(turn: Turn, passage: Mapping[str, Any]) -> Events:
    section = passage[turn.language]
    answer = ("" if turn.language == "zh" else " ").join(section["sentences"])
    card = {
        "type": "document_answer",
        "key": passage["key"],
        "document": section["title"],
        "section": section["heading"],
        "text": answer,
    }
    turn.say(
        "utter_document_answer",
        card=card,
        answer=answer,
        document=section["title"],
        section=section["heading"],
    )
    return []


def _give_up(turn: Turn, passages: list[Mapping[str, Any]]) -> Events:
    headings = [str(passage[turn.language]["heading"]) for passage in passages[:_OFFERED]]
    buttons: list[Button] = [{"title": heading, "payload": heading} for heading in headings]
    human = {"title": turn.word("button_human"), "payload": "/request_human"}
    turn.say("utter_document_unknown", buttons=[human, *buttons])
    # In the middle of a form the next answer belongs to the form.
    return [] if turn.in_form else [SlotSet("awaiting", "human")]
