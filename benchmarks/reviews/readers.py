"""What every reader of reviews says of a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
import numpy.typing as npt

from benchmarks.reviews.data import NEGATIVE, POSITIVE
from daogou.nlu.example import Example
from daogou.nlu.fusion.pooling import likeliest_weights, pooled

SENTIMENT, CATEGORY = "sentiment", "category"
QUESTIONS: Final = (SENTIMENT, CATEGORY)
# Log-probabilities [texts, labels] by question.
Opinions = Mapping[str, npt.NDArray[Any]]


@dataclass(frozen=True)
class Labels:
    """The names that columns of opinions stand for."""

    categories: list[str]

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Labels:
        """All categories of `examples`."""
        return cls(sorted({example.family or "" for example in examples}))

    def names(self, question: str) -> list[str]:
        """The names of a question's columns."""
        return [NEGATIVE, POSITIVE] if question == SENTIMENT else self.categories

    def targets(self, question: str, examples: Sequence[Example]) -> npt.NDArray[np.int64]:
        """[texts] the column of each right answer."""
        column = {name: place for place, name in enumerate(self.names(question))}
        said = (e.label if question == SENTIMENT else e.family or "" for e in examples)
        return np.array([column[name] for name in said], dtype=np.int64)


class Reader(Protocol):
    """Learns from reviews, then says what others mean."""

    title: str

    def fit(self, train: Sequence[Example], valid: Sequence[Example], labels: Labels) -> None:
        """Learns from `train`; choices are made on `valid`."""

    def opinions(self, texts: Sequence[str]) -> Opinions:
        """The log-probabilities of each text."""


class Fusion:
    """A logarithmic opinion pool; weights by question, learned on validation texts."""

    title = "fusion"

    def __init__(
        self, valid: Sequence[Opinions], examples: Sequence[Example], labels: Labels
    ) -> None:
        expected = np.full(len(valid), 1 / len(valid))
        self.weights = {
            question: likeliest_weights(
                np.stack([one[question] for one in valid]),
                labels.targets(question, examples),
                expected,
            )
            for question in QUESTIONS
        }

    def heard(self, opinions: Sequence[Opinions]) -> Opinions:
        """The opinions of the same readers, in the same order, in one."""
        return {
            question: pooled(np.stack([one[question] for one in opinions]), weights)
            for question, weights in self.weights.items()
        }
