"""What an explanation asks of a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from daogou.nlu.tagging import TaggedSpan
from daogou.nlu.training_examples import TrainingExamples


@dataclass(frozen=True)
class Reading:
    """What the model says of one message.

    `ranking` has all intents with their probabilities, the most probable first; `embedding`
    [hidden] is of length one. The family with its probability is None where the model has no such
    head; `in_scope` is a score, below 0 where the message is hardly the shop's business.
    `example_of` is the label of the example that the message is word for word.
    """

    ranking: list[tuple[str, float]]
    embedding: npt.NDArray[np.float32]
    family: tuple[str, float] | None = None
    spans: tuple[TaggedSpan, ...] = ()
    in_scope: float | None = None
    example_of: str | None = None


class Model(Protocol):
    """What can be explained."""

    @property
    def examples(self) -> TrainingExamples:
        """What it was trained on."""

    @property
    def intents(self) -> Sequence[str]:
        """The columns of `probabilities`."""

    def probabilities(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Probabilities [texts, intents]."""

    def read(self, text: str) -> Reading:
        """All that it says of one text."""
