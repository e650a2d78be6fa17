"""The response selector as a component of Rasa."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.nearest import NearestExamples
from daogou.nlu.response_selection import select
from daogou.nlu.trained_component import TrainedComponent

_EXAMPLES: Final = "examples.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class RetrievalResponseSelector(TrainedComponent, IntentClassifier):
    """Picks the entry of a retrieval intent (`faq/…`) whose examples lie nearest to the message.

    Compares the sentence embedding that `TransformerIntentClassifier` leaves on the message; put it
    behind that component.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`neighbours`: how many nearest examples vote for their entry.

        `ranking_length`: entries told in the ranking; it travels with every event.
        """
        return {"neighbours": 5, "ranking_length": 10}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Every module that shapes the choice."""
        return source_fingerprint()

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        examples: NearestExamples | None = None,
    ) -> None:
        super().__init__(config, model_storage, resource)
        self._neighbours = int(config["neighbours"])
        self._ranking_length = int(config["ranking_length"])
        self._examples = examples

    def train(self, training_data: TrainingData) -> Resource:
        """Keeps the embeddings of the retrieval intents' examples."""
        keys: list[str] = []
        rows: list[npt.NDArray[np.float32]] = []
        for example in training_data.intent_examples:
            embedding = _embedding(example)
            if example.get(INTENT_RESPONSE_KEY) and embedding is not None:
                keys.append(example.get(INTENT_RESPONSE_KEY))
                rows.append(embedding)
        with self._model_storage.write_to(self._resource) as folder:
            NearestExamples(keys, np.array(rows, dtype=np.float32)).save(folder / _EXAMPLES)
        return self._resource

    @classmethod
    def read(cls, folder: Path, config: dict[str, Any]) -> tuple[NearestExamples]:
        """Its examples."""
        return (NearestExamples.load(folder / _EXAMPLES),)

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the property that Rasa's retrieval actions (`utter_faq`) read."""
        for message in messages:
            embedding = _embedding(message)
            if embedding is None or not self._examples or not self._examples.keys:
                continue
            rankings = {
                intent: self._examples.rank(embedding, intent, self._neighbours)
                for intent in self._examples.intents
            }
            select(message, {i: ranked[: self._ranking_length] for i, ranked in rankings.items()})
        return messages


def _embedding(message: Message) -> npt.NDArray[np.float32] | None:
    _, sentence = message.get_dense_features(TEXT, [])
    if sentence is None:
        return None
    row: npt.NDArray[np.float32] = np.asarray(sentence.features, dtype=np.float32).reshape(-1)
    return row
