"""The trained model as files, and what it says of a message."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError
from daogou.nlu import tagging
from daogou.nlu.calibration import softmax
from daogou.nlu.encoder.runtime import Encoder, Reading
from daogou.nlu.tagging import TaggedSpan

# No name ends in .json or .yml: a bare `rasa test` walks the training cache and reads such files.
NETWORK: Final = "network.onnx"
TOKENIZER: Final = "tokenizer.model"
DESCRIPTION: Final = "description.txt"

# Intents with their probabilities, the most probable first.
Ranking = list[tuple[str, float]]
Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Prediction:
    """What the model says of a text; a head that it lacks says nothing.

    `embedding` [hidden] has length one; `family` is a product family (or "none") with its
    probability; `outside` [characters] is the probability that a character is in no entity.
    """

    ranking: Ranking
    embedding: Array
    family: tuple[str, float] | None
    spans: list[TaggedSpan]
    outside: Array | None


@dataclass
class IntentModel:
    """A tuned encoder with what its outputs stand for.

    A label is an intent, or the full name of a retrieval intent's entry ("faq/return_postage"): the
    probability of such an intent is the sum over its entries. Learning the entries apart keeps them
    apart in the embedding, by which the response selector finds its answer.
    """

    encoder: Encoder
    labels: list[str]
    families: list[str]
    tags: list[str]
    temperature: float

    @classmethod
    def load(cls, folder: Path) -> IntentModel:
        """Opens a folder that `intent_training.train` wrote.

        Raises:
            DataError: a file is missing, damaged or of another make.
        """
        try:
            told = json.loads((folder / DESCRIPTION).read_text("utf-8"))
            names = {key: [str(name) for name in told[key]] for key in ("labels", "families")}
            tags, temperature = [str(name) for name in told["tags"]], float(told["temperature"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataError(
                f"{folder / DESCRIPTION}: not the description of an intent model ({error!r}). "
                "Train a new one with `rasa train`."
            ) from error
        encoder = Encoder.load(folder / NETWORK, folder / TOKENIZER)
        model = cls(encoder, names["labels"], names["families"], tags, temperature)
        model._check(folder)
        return model

    def predict(self, texts: Sequence[str]) -> list[Prediction]:
        """A prediction for each of `texts`."""
        return [
            self._prediction(text, reading)
            for text, reading in zip(texts, self.encoder.run(texts), strict=True)
        ]

    def _prediction(self, text: str, reading: Reading) -> Prediction:
        spans: list[TaggedSpan] = []
        outside: Array | None = None
        if reading.tags is not None:
            probabilities = softmax(reading.tags)
            spans = tagging.decode(probabilities, reading.places, self.tags)
            outside = tagging.outside(probabilities, reading.places, len(text))
        family: tuple[str, float] | None = None
        if reading.families is not None:
            chances = softmax(reading.families)
            best = int(chances.argmax())
            family = (self.families[best], float(chances[best]))
        probabilities = softmax(reading.intents / self.temperature)
        return Prediction(self._ranked(probabilities), reading.embedding, family, spans, outside)

    def _ranked(self, probabilities: npt.NDArray[np.float32]) -> Ranking:
        intents: dict[str, float] = defaultdict(float)
        for label, probability in zip(self.labels, probabilities.tolist(), strict=True):
            intents[label.split("/")[0]] += probability
        return sorted(intents.items(), key=lambda item: -item[1])

    def _check(self, folder: Path) -> None:
        """Raises a DataError where names and outputs are not the same in number."""
        shapes = {out.name: out.shape[-1] for out in self.encoder.session.get_outputs()}
        named = {"intents": self.labels, "families": self.families, "tags": self.tags}
        for head, names in named.items():
            if shapes.get(head, 0) != len(names):
                raise DataError(
                    f"{folder}: the network has {shapes.get(head, 0)} outputs for {head} and "
                    f"{len(names)} are described. Train a new one with `rasa train`."
                )
