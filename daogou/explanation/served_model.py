"""The model that serves, as explaining needs it: the one place that knows `IntentModel`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from daogou.explanation.reading import Reading
from daogou.nlu.intent_model import IntentModel
from daogou.nlu.known_texts import KNOWN_TEXTS, KnownTexts
from daogou.nlu.training_examples import EXAMPLES, TrainingExamples


@dataclass(frozen=True)
class ServedModel:
    """The int8 network that answers shoppers, with the examples that it was trained on.

    `known` are the texts by which the ExampleMatcher decides, unless the network is sure otherwise.
    """

    model: IntentModel
    examples: TrainingExamples
    known: KnownTexts

    @classmethod
    def load(cls, folder: Path) -> ServedModel:
        """Opens a folder that `IntentModel` was trained into.

        Raises:
            DataError: a file is missing or damaged.
        """
        known = folder / KNOWN_TEXTS
        return cls(
            IntentModel.load(folder),
            TrainingExamples.load(folder / EXAMPLES),
            KnownTexts.load(known) if known.exists() else KnownTexts({}),
        )

    @property
    def intents(self) -> list[str]:
        """The intents, in the order of the columns of `probabilities`."""
        return list(dict.fromkeys(label.split("/")[0] for label in self.model.labels))

    def probabilities(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Probabilities [texts, intents]."""
        column = {intent: index for index, intent in enumerate(self.intents)}
        table = np.zeros((len(texts), len(column)), dtype=np.float32)
        for row, reading in zip(table, self._readings(texts), strict=True):
            for intent, probability in reading.ranking:
                row[column[intent]] = probability
        return table

    def read(self, text: str) -> Reading:
        """All that the model says of `text`."""
        return self._readings([text])[0]

    def _readings(self, texts: Sequence[str]) -> list[Reading]:
        return [
            Reading(
                found.ranking,
                found.embedding,
                found.family,
                tuple(found.spans),
                found.in_scope,
                self.known.label_of(text),
            )
            for text, found in zip(texts, self.model.predict(texts), strict=True)
        ]
