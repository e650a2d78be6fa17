"""Rasa's training messages as plain examples."""

from __future__ import annotations

from typing import Final

from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    INTENT,
    INTENT_RESPONSE_KEY,
    METADATA,
    METADATA_EXAMPLE,
    METADATA_INTENT,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from daogou.nlu.example import Example, Span

# The key under which a designer states the family, for an intent's block or for one example.
FAMILY: Final = "family"


def example_of(message: Message) -> Example:
    """The text of `message` with its label, entities and family."""
    stated = message.get(METADATA) or {}
    family = None
    for level in (METADATA_INTENT, METADATA_EXAMPLE):
        told = stated.get(level)
        if isinstance(told, dict):
            family = told.get(FAMILY) or family
    spans = (
        Span(e[ENTITY_ATTRIBUTE_START], e[ENTITY_ATTRIBUTE_END], e[ENTITY_ATTRIBUTE_TYPE])
        for e in message.get(ENTITIES) or []
    )
    label = message.get(INTENT_RESPONSE_KEY) or message.get(INTENT)
    return Example(message.get(TEXT), label, tuple(spans), family)
