"""The trained model as files, and what it says of a message."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError
from daogou.nlu import tagging
from daogou.nlu.encoder.runtime import Encoder, Reading
from daogou.nlu.experts import Experts
from daogou.nlu.fusion.gate import ScopeGate
from daogou.nlu.fusion.pooling import softmax
from daogou.nlu.spelling import Mended, Spelling
from daogou.nlu.tagging import TaggedSpan

# No name ends in .json or .yml: a bare `rasa test` walks the training cache and reads such files.
NETWORK: Final = "network.onnx"
TOKENIZER: Final = "tokenizer.model"
DESCRIPTION: Final = "description.txt"
# Beside the others where the component has left it: it follows the catalogue's names.
WORDS: Final = "words.tsv"

# Intents with their probabilities, the most probable first.
Ranking = list[tuple[str, float]]
Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Prediction:
    """What the model says of a text; a head that it lacks says nothing.

    `embedding` [hidden] has length one; `family` is a product family (or "none") with its
    probability; `outside` [characters] is the probability that a character is in no entity;
    `in_scope` is higher the more a message is the shop's business, below 0 where it hardly is: then
    the confidences are lowered, so that Rasa's fallback asks back.
    """

    ranking: Ranking
    embedding: Array
    family: tuple[str, float] | None
    spans: list[TaggedSpan]
    outside: Array | None
    in_scope: float


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
    experts: Experts
    gate: ScopeGate
    spelling: Spelling | None = None

    @classmethod
    def load(cls, folder: Path) -> IntentModel:
        """Opens a folder that `intent_training.train` wrote.

        Raises:
            DataError: a file is missing, damaged or of another make.
        """
        try:
            told = json.loads((folder / DESCRIPTION).read_text("utf-8"))
            names = {key: [str(name) for name in told[key]] for key in ("labels", "families")}
            tags = [str(name) for name in told["tags"]]
            gate = ScopeGate.from_dict(told["gate"])
            stack = told["stack"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataError(
                f"{folder / DESCRIPTION}: not the description of an intent model ({error!r}). "
                "Train a new one with `rasa train`."
            ) from error
        encoder = Encoder.load(folder / NETWORK, folder / TOKENIZER)
        experts = Experts.load(folder, stack)
        words = folder / WORDS
        spelling = Spelling.load(words) if words.is_file() else None
        model = cls(encoder, names["labels"], names["families"], tags, experts, gate, spelling)
        model._check(folder)
        return model

    def predict(self, texts: Sequence[str]) -> list[Prediction]:
        """A prediction for each of `texts`."""
        if not texts:
            return []
        read = [self.spelling.mended(text) if self.spelling else Mended(text) for text in texts]
        said = [mended.text for mended in read]
        readings = [
            reading if mended.places is None else _written(reading, mended)
            for reading, mended in zip(self.encoder.run(said), read, strict=True)
        ]
        log_p = self.experts.log_probabilities(said, readings)
        scopes = self.gate.scores(np.stack([reading.intents for reading in readings]))
        return [
            self._prediction(text, reading, row, scope)
            for text, reading, row, scope in zip(
                texts, readings, np.exp(log_p), scopes.tolist(), strict=True
            )
        ]

    def _prediction(
        self, text: str, reading: Reading, probabilities: Array, in_scope: float
    ) -> Prediction:
        spans: list[TaggedSpan] = []
        outside: Array | None = None
        if reading.tags is not None:
            tagged = softmax(reading.tags)
            spans = tagging.decode(tagged, reading.places, self.tags)
            outside = tagging.outside(tagged, reading.places, len(text))
        family: tuple[str, float] | None = None
        if reading.families is not None:
            chances = softmax(reading.families)
            best = int(chances.argmax())
            family = (self.families[best], float(chances[best]))
        ranking = self._ranked(probabilities, self.gate.trust(in_scope))
        return Prediction(ranking, reading.embedding, family, spans, outside, in_scope)

    def _ranked(self, probabilities: Array, trust: float) -> Ranking:
        """The intents; `trust` lowers their confidence, but not that in a message out of scope."""
        intents: dict[str, float] = defaultdict(float)
        for index, probability in enumerate(probabilities.tolist()):
            trusted = 1.0 if index in self.gate.outside else trust
            intents[self.labels[index].split("/")[0]] += trusted * probability
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


def _written(reading: Reading, mended: Mended) -> Reading:
    """`reading` of the mended text with the places of what the shopper wrote."""
    return replace(reading, places=mended.written(reading.places))
