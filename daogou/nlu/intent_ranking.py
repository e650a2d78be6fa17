"""The ranking of a message's intents, as Rasa's components leave it on the message."""

from __future__ import annotations

from typing import Any

from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
)
from rasa.shared.nlu.training_data.message import Message


def intent_of(message: Message) -> str:
    """The likeliest intent, "" where there is none."""
    return (message.get(INTENT) or {}).get(INTENT_NAME_KEY) or ""


def others(message: Message, *names: str) -> list[dict[str, Any]]:
    """The entries of the ranking besides those of the intents `names`, the likeliest first."""
    ranking = message.get(INTENT_RANKING_KEY) or []
    return [entry for entry in ranking if entry.get(INTENT_NAME_KEY) not in names]


def set_intent(message: Message, name: str, confidence: float) -> None:
    """Puts an intent before all others."""
    intent = {"name": name, "confidence": confidence}
    set_ranking(message, [intent, *others(message, name)])


def set_ranking(message: Message, ranking: list[dict[str, Any]]) -> None:
    """Replaces the ranking, which must not be empty, and with it the intent."""
    message.set(INTENT, ranking[0], add_to_output=True)
    message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)


def set_certain(message: Message, name: str) -> None:
    """Makes an intent the only one that counts; the others stay in the ranking with 0."""
    ruled_out = [{**entry, PREDICTED_CONFIDENCE_KEY: 0.0} for entry in others(message, name)]
    certain = {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: 1.0}
    set_ranking(message, [certain, *ruled_out])
