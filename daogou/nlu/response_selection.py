"""Which entry of a retrieval intent answers, as Rasa's own response selector leaves it."""

from __future__ import annotations

from typing import Final

from rasa.shared.nlu.training_data.message import Message

# As Rasa names them (rasa.nlu.constants); its retrieval actions (`utter_faq`) read them.
_PROPERTY: Final = "response_selector"
_ALL_INTENTS: Final = "all_retrieval_intents"
_KEY: Final = "intent_response_key"


def ranking_of(message: Message, intent: str) -> list[tuple[str, float]]:
    """The entries of `intent` with how near they are, the nearest first; [] without a ranking."""
    selected = (message.get(_PROPERTY) or {}).get(intent) or {}
    return [(entry[_KEY], float(entry["confidence"])) for entry in selected.get("ranking", [])]


def select(message: Message, rankings: dict[str, list[tuple[str, float]]]) -> None:
    """Sets the entries of each intent of `rankings`, the nearest first, none of them without any.

    The first ones become what the assistant answers with; other intents stay as they are.
    """
    told = {_ALL_INTENTS: list(rankings), **(message.get(_PROPERTY) or {})}
    for intent, ranked in rankings.items():
        ranking = [{"confidence": nearness, _KEY: entry} for entry, nearness in ranked]
        best = {**ranking[0], "utter_action": f"utter_{ranked[0][0]}", "responses": []}
        told[intent] = {"response": best, "ranking": ranking}
    message.set(_PROPERTY, told, add_to_output=True)
