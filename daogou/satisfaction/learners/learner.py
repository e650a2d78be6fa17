"""What the learners have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


class Learner(ABC):
    """A regression of a share on signals. Arrays have a row a moment and a column a signal."""

    name: ClassVar[str]

    @classmethod
    @abstractmethod
    def fit(cls, signals: Numbers, shares: Numbers, weights: Numbers) -> Learner:
        """Learn from moments, their shares (0 to 1) and weights."""

    @abstractmethod
    def effects(self, signals: Numbers) -> Numbers:
        """What each signal adds to a prediction, and in the last column what is usual.

        The sum of a row is the prediction.
        """

    @abstractmethod
    def kept(self) -> dict[str, Any]:
        """The model as JSON takes it."""

    @classmethod
    @abstractmethod
    def restored(cls, kept: dict[str, Any]) -> Learner:
        """The model that `kept` tells of."""

    def predict(self, signals: Numbers) -> Numbers:
        """The shares, between 0 and 1."""
        return np.asarray(np.clip(self.effects(signals).sum(axis=1), 0.0, 1.0))
