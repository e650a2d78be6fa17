"""Messages that are an example word for word, as a component of Rasa."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from daogou.nlu.bounded_numbers import number
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.intent_ranking import intent_of, set_certain
from daogou.nlu.known_texts import KNOWN_TEXTS, KnownTexts
from daogou.nlu.rasa_examples import example_of
from daogou.nlu.response_selection import ranking_of, select
from daogou.nlu.trained_component import TrainedComponent


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ExampleMatcher(TrainedComponent, IntentClassifier):
    """Understands a message that is a training example word for word as its example says.

    A network reads one or two in a hundred of its own examples otherwise, and whoever writes an
    example counts on it. Dialogflow does likewise with training phrases. Put it behind the
    classifier and the response selector and before the FallbackClassifier. Left to these are a text
    that stands under several intents or entries, and one that the classifier, for all that it has
    learned it, is `sure` is something else: it may stand in the wrong place.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`sure`: the classifier's confidence in another intent from which on that stays."""
        return {"sure": 0.9}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Every module that shapes what it knows."""
        return source_fingerprint()

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        known: KnownTexts | None = None,
    ) -> None:
        super().__init__(config, model_storage, resource)
        self._sure = number("ExampleMatcher", config, "sure")
        self._known = known or KnownTexts({})

    def train(self, training_data: TrainingData) -> Resource:
        """Keeps the examples' texts."""
        examples = [example_of(m) for m in training_data.intent_examples if m.get(TEXT)]
        with self._model_storage.write_to(self._resource) as folder:
            known = KnownTexts.of((example.text, example.label) for example in examples)
            known.save(folder / KNOWN_TEXTS)
        return self._resource

    @classmethod
    def read(cls, folder: Path, config: dict[str, Any]) -> tuple[KnownTexts]:
        """What it knows."""
        return (KnownTexts.load(folder / KNOWN_TEXTS),)

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the intent, and the entry of a retrieval intent, of messages that it knows."""
        for message in messages:
            label = self._known.label_of(message.get(TEXT) or "")
            if label and not self._is_doubtful(message, label):
                _understand(message, label)
        return messages

    def _is_doubtful(self, message: Message, label: str) -> bool:
        """Whether the classifier is sure of another intent than that of the example."""
        other = intent_of(message) not in ("", label.partition("/")[0])
        return other and message.get(INTENT)[PREDICTED_CONFIDENCE_KEY] >= self._sure


def _understand(message: Message, label: str) -> None:
    intent, _, entry = label.partition("/")
    set_certain(message, intent)
    if entry:
        nearest = [one for one in ranking_of(message, intent) if one[0] != label]
        select(message, {intent: [(label, 1.0), *nearest]})
