"""Settling doubts that are none, as a component of Rasa."""

from __future__ import annotations

from collections.abc import Collection
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
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from daogou.catalog.phrases import phrases
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.intent_ranking import intent_of, others, set_intent, set_ranking
from daogou.nlu.names_only import is_bare_name, message_names_only, refuses

_DOUBT: Final = "nlu_fallback"
_DOCUMENTS: Final = "ask_documents"
_SEARCH: Final = "search_product"
_LOOKS_FOR_GOODS: Final = frozenset({_SEARCH, "refine_search"})
# Of one word the network has little to read, and nobody greets with "sock".
_NOT_OF_GOODS: Final = frozenset(
    {
        "affirm",
        "bot_challenge",
        "chitchat",
        "goodbye",
        "greet",
        "out_of_scope",
        "praise",
        "rate_service",
        "request_human",
        "thank",
    }
)
# A product by its name may be meant for the cart, or asked about: among words that doubt stays.
_GOODS: Final = frozenset({"category", "brand"})
_PRODUCT: Final = "product"
# What the name of a product alone may mean; whatever it is, the product is shown.
_SEE: Final = frozenset({"ask_details", "search_product", "inform"})
# One condition of a search, told as an answer or by itself ("my budget is 300"): which of the two
# depends on what was asked before, and both are taken up alike.
_INFORM: Final = "inform"
_ONE_CONDITION: Final = frozenset({_INFORM, "refine_search"})
# What the name of a kind of goods or of a brand alone may mean.
_WISH: Final = _LOOKS_FOR_GOODS | {_INFORM, "recommend_product"}
# From this share of both together on there is no doubt that it is one of them.
_SURE_TOGETHER: Final = 0.8


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DoubtSettler(GraphComponent, IntentClassifier):
    """Takes back doubts of the FallbackClassifier where both meanings come to the same.

    Put it behind the FallbackClassifier. Whether one condition of a search is an answer or told by
    itself is no doubt; who names goods and says nothing else asks no document, makes no small talk,
    and looks for them where that is likely at all; so does who asks for the newest or best selling
    goods of the shop and says nothing else. The name of a product alone asks to see it.
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
    likely = others(message, _DOUBT)[:2]
    if intent == _DOUBT and _one_condition(likely):
        _lead(message, {_INFORM})
    elif intent not in _WISH and phrases().whole_shop(message.get(TEXT) or ""):
        set_intent(message, _SEARCH, 1.0)
    elif intent in _WISH or not message_names_only(message):
        return
    elif _names_goods(message) and (is_bare_name(message) or _is_small_talk(message, intent)):
        _lead(message, _WISH)
    elif intent == _DOUBT and _types(message) == {_PRODUCT} and is_bare_name(message):
        _lead(message, _SEE)
    elif intent == _DOCUMENTS or (intent == _DOUBT and _DOCUMENTS in _names(likely)):
        if rest := others(message, _DOCUMENTS, _DOUBT):
            set_ranking(message, rest)
    elif intent == _DOUBT and _names_goods(message) and _LOOKS_FOR_GOODS & _names(likely):
        _lead(message, _LOOKS_FOR_GOODS)


def _is_small_talk(message: Message, intent: str) -> bool:
    """Whether it was taken for small talk, surely or in doubt, and refuses nothing."""
    names = [intent, *(entry[INTENT_NAME_KEY] for entry in others(message, _DOUBT))]
    meant = names[1] if intent == _DOUBT and names[1:] else intent
    return meant in _NOT_OF_GOODS and not refuses(message.get(TEXT) or "")


def _lead(message: Message, intents: Collection[str]) -> None:
    """Puts the likeliest of `intents` before all others, where it is in the ranking."""
    ranking = message.get(INTENT_RANKING_KEY) or []
    first = next((one for one in ranking if one[INTENT_NAME_KEY] in intents), None)
    if first:
        set_ranking(message, [first, *others(message, first[INTENT_NAME_KEY])])


def _one_condition(likely: list[dict[str, Any]]) -> bool:
    """Whether the likely two are those of a condition told, and hardly any other is."""
    together = sum(one[PREDICTED_CONFIDENCE_KEY] for one in likely)
    return _names(likely) == _ONE_CONDITION and together >= _SURE_TOGETHER


def _names(entries: list[dict[str, Any]]) -> set[str]:
    return {entry[INTENT_NAME_KEY] for entry in entries}


def _names_goods(message: Message) -> bool:
    return not _GOODS.isdisjoint(_types(message))


def _types(message: Message) -> set[str]:
    return {entity[ENTITY_ATTRIBUTE_TYPE] for entity in message.get(ENTITIES) or []}
