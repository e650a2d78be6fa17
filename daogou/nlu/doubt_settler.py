"""Settling doubts that are none, as a component of Rasa."""

from __future__ import annotations

from typing import Any, Final

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_TYPE,
    INTENT_NAME_KEY,
    PREDICTED_CONFIDENCE_KEY,
)
from rasa.shared.nlu.training_data.message import Message

from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.intent_ranking import intent_of, others, set_ranking
from daogou.nlu.names_only import message_names_only

_DOUBT: Final = "nlu_fallback"
_DOCUMENTS: Final = "ask_documents"
_LOOKS_FOR_GOODS: Final = frozenset({"search_product", "refine_search"})
# A product by its name may be meant for the cart, or asked about: that doubt stays.
_GOODS: Final = frozenset({"category", "brand"})
# One condition of a search, told as an answer or by itself ("my budget is 300"): which of the two
# depends on what was asked before, and both are taken up alike.
_INFORM: Final = "inform"
_ONE_CONDITION: Final = frozenset({_INFORM, "refine_search"})
# From this share of both together on there is no doubt that it is one of them.
_SURE_TOGETHER: Final = 0.8


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DoubtSettler(GraphComponent, IntentClassifier):
    """Takes back doubts of the FallbackClassifier where both meanings come to the same.

    Put it behind the FallbackClassifier. Whether one condition of a search is an answer or told by
    itself is no doubt; who names goods and asks nothing asks no document, and looks for them where
    that is likely at all.
    """

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Every module that shapes what it decides."""
        return source_fingerprint()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DoubtSettler:
        """A new component; it has no options."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets another intent where there is no doubt."""
        for message in messages:
            settle(message)
        return messages


def settle(message: Message) -> None:
    """Sets the intent of `message` anew where there is no doubt about it."""
    intent = intent_of(message)
    if intent not in (_DOUBT, _DOCUMENTS):
        return
    doubted = intent == _DOUBT
    likely = others(message, _DOUBT)[:2]
    if doubted and _one_condition(likely):
        told = next(entry for entry in likely if entry[INTENT_NAME_KEY] == _INFORM)
        set_ranking(message, [told, *others(message, _INFORM)])
    elif not message_names_only(message):
        return
    elif not doubted or _DOCUMENTS in _names(likely):
        if rest := others(message, _DOCUMENTS, _DOUBT):
            set_ranking(message, rest)
    elif _names_goods(message):
        search = next((one for one in likely if one[INTENT_NAME_KEY] in _LOOKS_FOR_GOODS), None)
        if search:
            set_ranking(message, [search, *others(message, search[INTENT_NAME_KEY])])


def _one_condition(likely: list[dict[str, Any]]) -> bool:
    """Whether the likely two are those of a condition told, and hardly any other is."""
    together = sum(one[PREDICTED_CONFIDENCE_KEY] for one in likely)
    return _names(likely) == _ONE_CONDITION and together >= _SURE_TOGETHER


def _names(entries: list[dict[str, Any]]) -> set[str]:
    return {entry[INTENT_NAME_KEY] for entry in entries}


def _names_goods(message: Message) -> bool:
    entities = message.get(ENTITIES) or []
    return not _GOODS.isdisjoint(entity[ENTITY_ATTRIBUTE_TYPE] for entity in entities)
