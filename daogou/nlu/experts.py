"""The transformer's opinion of the intent with those of its fellow experts, in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.nlu.encoder.runtime import Reading
from daogou.nlu.fusion.neighbours import NeighbourClassifier
from daogou.nlu.fusion.ngrams import NgramClassifier
from daogou.nlu.fusion.pooling import log_softmax
from daogou.nlu.fusion.stack import TRANSFORMER, Stack
from daogou.nlu.options import ClassifierOptions

NGRAMS: Final = "ngrams"
NEIGHBOURS: Final = "neighbours"
Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Learned:
    """Examples as an expert learns from them: texts, what the network read, indices of labels."""

    texts: Sequence[str]
    readings: Sequence[Reading]
    targets: npt.NDArray[np.int64]

    @property
    def logits(self) -> Array:
        """The network's [examples, labels]."""
        return _stacked([reading.intents for reading in self.readings])

    @property
    def embeddings(self) -> Array:
        """[examples, hidden]."""
        return _stacked([reading.embedding for reading in self.readings])


@dataclass
class Experts:
    """A stack with the experts that it hears; those that it does not hear are not kept."""

    stack: Stack
    ngrams: NgramClassifier | None = None
    neighbours: NeighbourClassifier | None = None

    @classmethod
    def learn(
        cls, train: Learned, held_out: Learned, labels: int, options: ClassifierOptions
    ) -> Experts:
        """Fits the experts that `options` allow on `train`, and their weights on `held_out`.

        The readings are those of the network that will serve, so that the weights also mend what
        rounding to int8 did to its confidence.
        """
        experts = cls(Stack({}))
        if options.ngrams:
            experts.ngrams = NgramClassifier.fit(
                train.texts, train.targets.tolist(), labels, options.seed
            )
        # Without judges they are heard where the embedding was made for them.
        if options.neighbours and (len(held_out.texts) or options.contrast):
            experts.neighbours = NeighbourClassifier.fit(train.embeddings, train.targets, labels)
        if not held_out.texts:
            heard = ((NGRAMS, experts.ngrams), (NEIGHBOURS, experts.neighbours))
            experts.stack = Stack.usual([name for name, expert in heard if expert])
            return experts
        opinions = experts.opinions(held_out.texts, held_out.readings)
        experts.stack = Stack.fit(opinions, held_out.targets, seed=options.seed)
        if NGRAMS not in experts.stack.experts:
            experts.ngrams = None
        if NEIGHBOURS not in experts.stack.experts:
            experts.neighbours = None
        return experts

    def opinions(self, texts: Sequence[str], readings: Sequence[Reading]) -> dict[str, Array]:
        """Log-probabilities [texts, labels] by expert."""
        if not texts:
            return {}
        found = {TRANSFORMER: log_softmax(np.stack([reading.intents for reading in readings]))}
        if self.ngrams:
            found[NGRAMS] = self.ngrams.log_probabilities(texts)
        if self.neighbours:
            embeddings = np.stack([reading.embedding for reading in readings])
            found[NEIGHBOURS] = self.neighbours.log_probabilities(embeddings)
        return found

    def log_probabilities(self, texts: Sequence[str], readings: Sequence[Reading]) -> Array:
        """[texts, labels] of all experts together."""
        return self.stack.log_probabilities(self.opinions(texts, readings))

    def save(self, folder: Path) -> dict[str, Any]:
        """Writes the experts' files; the rest as plain values."""
        if self.ngrams:
            self.ngrams.save(folder / f"{NGRAMS}.npz")
        if self.neighbours:
            self.neighbours.save(folder / f"{NEIGHBOURS}.npz")
        return self.stack.to_dict()

    @classmethod
    def load(cls, folder: Path, values: Any) -> Experts:
        """Reads what `save` wrote.

        Raises:
            DataError: a file is missing, damaged or of another make.
        """
        stack = Stack.from_dict(values, str(folder))
        return cls(
            stack,
            NgramClassifier.load(folder / f"{NGRAMS}.npz") if NGRAMS in stack.experts else None,
            NeighbourClassifier.load(folder / f"{NEIGHBOURS}.npz")
            if NEIGHBOURS in stack.experts
            else None,
        )


def _stacked(rows: Sequence[Array]) -> Array:
    return np.stack(rows) if rows else np.empty((0, 0), np.float32)
