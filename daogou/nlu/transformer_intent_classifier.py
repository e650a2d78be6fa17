"""The joint model as a component of Rasa."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np
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
from daogou.nlu.augmentation import NEED_NAMES
from daogou.nlu.catalog_names import family_names, names_fingerprint
from daogou.nlu.example import Example
from daogou.nlu.families import with_families
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.fusion.generative import GenerativeExpert
from daogou.nlu.intent_model import WORDS, IntentModel, Prediction, Ranking
from daogou.nlu.intent_training import train
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.rasa_examples import example_of
from daogou.nlu.second_opinion import SecondOpinion
from daogou.nlu.spelling import Spelling
from daogou.nlu.trained_component import TrainedComponent
from daogou.nlu.training_examples import EXAMPLES, TrainingExamples

ORIGIN: Final = "TransformerIntentClassifier"
# Keys of a message: for the actions, and for the entity extractor behind this component.
IN_SCOPE: Final = "in_scope"
PRODUCT_FAMILY: Final = "product_family"
TAGGED_SPANS: Final = "tagged_spans"
OUTSIDE: Final = "outside_probabilities"


@DefaultV1Recipe.register(
    [
        DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
        DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER,
    ],
    is_trainable=True,
)
class TransformerIntentClassifier(TrainedComponent, IntentClassifier):
    """A pretrained multilingual encoder, fine-tuned with heads over intents, families and tags.

    One forward pass gives the ranking of the intents, the product family that is spoken of, the
    tags by which the entity extractor behind it finds what no name tells, and a sentence embedding
    (a dense sentence feature of the message), which the response selector compares.
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
        """Every module that shapes the model, and the names that tell the examples' families."""
        if "output" in config:
            # The place of a component that Rasa has in its cache is asked as well, with what was
            # kept in the place of the options; nothing reads the answer.
            return None
        options = ClassifierOptions.from_config(config)
        named = options.families or NEED_NAMES.intersection(options.augmentations)
        names = names_fingerprint(options.database_url) if named else ""
        return source_fingerprint() + names

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: IntentModel | None = None,
        second_opinion: SecondOpinion | None = None,
    ) -> None:
        super().__init__(config, model_storage, resource)
        self._options = ClassifierOptions.from_config(config)
        self._model = model
        self._second_opinion = second_opinion

    def train(self, training_data: TrainingData) -> Resource:
        """Fine-tunes the encoder on the examples that have an intent, and stores the model."""
        examples = [example_of(m) for m in training_data.intent_examples if m.get(TEXT)]
        intents = {example.label.split("/")[0] for example in examples}
        if len(intents) < 2:
            raise ConfigurationError(
                "data/nlu: examples of at least two intents are needed to train the classifier; "
                f"{len(intents)} found. Add examples."
            )
        with self._model_storage.write_to(self._resource) as folder:
            train(self._with_families(examples), self._options, folder, self._entries())
            texts = [example.text for example in examples]
            Spelling.learn(texts, self._names(examples)).save(folder / WORDS)
        return self._resource

    @classmethod
    def read(cls, folder: Path, config: dict[str, Any]) -> tuple[IntentModel, SecondOpinion | None]:
        """Its trained model, and the second opinion where one is named."""
        options = ClassifierOptions.from_config(config)
        second_opinion = _second_opinion(options, folder) if options.generative_url else None
        return IntentModel.load(folder), second_opinion

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Gives the examples of retrieval intents their embedding.

        The response selector needs no others, and embedding every example would take a while.
        """
        for message, prediction in self._predict(
            [m for m in training_data.training_examples if m.get(INTENT_RESPONSE_KEY)]
        ):
            _set_embedding(message, prediction)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets what the model says of `messages`."""
        said: list[Message] = []
        for message in messages:
            if (message.get(TEXT) or "").strip():
                said.append(message)
            else:
                message.set(INTENT, {"name": None, "confidence": 0.0}, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [], add_to_output=True)
        for message, prediction in self._predict(said):
            ranking = prediction.ranking
            if self._second_opinion:
                ranking = self._second_opinion.ranking(message.get(TEXT), prediction)
            _set_intent(message, ranking)
            _set_beside(message, prediction)
            _set_embedding(message, prediction)
        return messages

    def _predict(self, messages: list[Message]) -> list[tuple[Message, Prediction]]:
        if not messages or not self._model:
            return []
        predictions = self._model.predict([message.get(TEXT) for message in messages])
        return list(zip(messages, predictions, strict=True))

    def _entries(self) -> list[tuple[str, str, str]]:
        """The catalogue's names, where examples are made from them."""
        kinds = set(self._options.augmentations) if self._options.augmentation else set()
        if not kinds & NEED_NAMES:
            return []
        return sorted(family_names(self._options.database_url).lexicon.entries())

    def _with_families(self, examples: list[Example]) -> list[Example]:
        if not self._reads_names(examples):
            return examples
        return with_families(examples, family_names(self._options.database_url))

    def _names(self, examples: list[Example]) -> list[str]:
        """The names of goods, which are no slips."""
        if not self._reads_names(examples):
            return []
        entries = family_names(self._options.database_url).lexicon.entries()
        return [surface for _, _, surface in entries]

    def _reads_names(self, examples: list[Example]) -> bool:
        # Plain intents, as in a benchmark, need no catalogue.
        return self._options.families and any(e.entities or e.family for e in examples)


def _second_opinion(options: ClassifierOptions, folder: Path) -> SecondOpinion:
    expert = GenerativeExpert(
        options.generative_url,
        options.generative_model,
        options.generative_key_variable,
        options.generative_timeout,
    )
    return SecondOpinion(expert, TrainingExamples.load(folder / EXAMPLES))


def _set_intent(message: Message, ranking: Ranking) -> None:
    told = [{"name": name, "confidence": chance} for name, chance in ranking]
    message.set(INTENT, told[0], add_to_output=True)
    message.set(INTENT_RANKING_KEY, told, add_to_output=True)


def _set_beside(message: Message, prediction: Prediction) -> None:
    """What the other heads say."""
    message.set(IN_SCOPE, prediction.in_scope, add_to_output=True)
    if prediction.family:
        name, confidence = prediction.family
        family = {"name": name, "confidence": confidence}
        message.set(PRODUCT_FAMILY, family, add_to_output=True)
    if prediction.outside is not None:
        message.set(TAGGED_SPANS, [asdict(span) for span in prediction.spans])
        message.set(OUTSIDE, prediction.outside.tolist())


def _set_embedding(message: Message, prediction: Prediction) -> None:
    sentence = prediction.embedding[np.newaxis, :]
    message.add_features(Features(sentence, FEATURE_TYPE_SENTENCE, TEXT, ORIGIN))
