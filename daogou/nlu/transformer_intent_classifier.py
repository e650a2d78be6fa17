"""The intent classifier as a component of Rasa."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    FEATURE_TYPE_SENTENCE,
    INTENT,
    INTENT_RANKING_KEY,
    INTENT_RESPONSE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from daogou.errors import ConfigurationError
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.intent_model import IntentModel, Ranking, train
from daogou.nlu.options import ClassifierOptions

ORIGIN = "TransformerIntentClassifier"


@DefaultV1Recipe.register(
    [
        DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
        DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER,
    ],
    is_trainable=True,
)
class TransformerIntentClassifier(GraphComponent, IntentClassifier):
    """A pretrained multilingual encoder, fine-tuned with a softmax head over the intents.

    One forward pass gives the ranking of the intents and a sentence embedding (a dense sentence
    feature of the message), which the response selector compares.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options and their defaults; see `ClassifierOptions`."""
        return ClassifierOptions().to_dict()

    @staticmethod
    def required_packages() -> list[str]:
        """Packages that serving needs."""
        return ["onnxruntime", "tokenizers"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Every module that shapes the model."""
        return source_fingerprint()

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: IntentModel | None = None,
    ) -> None:
        self._options = ClassifierOptions.from_config(config)
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TransformerIntentClassifier:
        """A new component, not yet trained."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fine-tunes the encoder on the examples that have an intent, and stores the model."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        labels = [e.get(INTENT_RESPONSE_KEY) or e.get(INTENT) for e in examples]
        if len({label.split("/")[0] for label in labels}) < 2:
            raise ConfigurationError(
                "data/nlu: examples of at least two intents are needed to train the classifier; "
                f"{len(set(labels))} found. Add examples."
            )
        with self._model_storage.write_to(self._resource) as folder:
            train([e.get(TEXT) for e in examples], labels, self._options, folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TransformerIntentClassifier:
        """The component with its trained model."""
        with model_storage.read_from(resource) as folder:
            model = IntentModel.load(folder)
        return cls(config, model_storage, resource, model)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Gives the examples of retrieval intents their embedding.

        The response selector needs no others, and embedding every example would take a while.
        """
        self._annotate(
            [m for m in training_data.training_examples if m.get(INTENT_RESPONSE_KEY)],
            with_intent=False,
        )
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent, ranking and embedding of `messages`."""
        for message in messages:
            if not (message.get(TEXT) or "").strip():
                message.set(INTENT, {"name": None, "confidence": 0.0}, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [], add_to_output=True)
        self._annotate([m for m in messages if (m.get(TEXT) or "").strip()], with_intent=True)
        return messages

    def _annotate(self, messages: list[Message], with_intent: bool) -> None:
        if not messages or not self._model:
            return
        rankings, embeddings = self._model.predict([m.get(TEXT) for m in messages])
        for message, ranking, embedding in zip(messages, rankings, embeddings, strict=True):
            if with_intent:
                _set_intent(message, ranking)
            message.add_features(
                Features(embedding[np.newaxis, :], FEATURE_TYPE_SENTENCE, TEXT, ORIGIN)
            )


def _set_intent(message: Message, ranking: Ranking) -> None:
    told = [{"name": name, "confidence": probability} for name, probability in ranking]
    message.set(INTENT, told[0], add_to_output=True)
    message.set(INTENT_RANKING_KEY, told, add_to_output=True)
