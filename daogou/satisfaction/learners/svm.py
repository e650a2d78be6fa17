"""A linear support vector machine for regression (Ho and Lin 2012, LIBLINEAR)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from sklearn.preprocessing import StandardScaler  # type: ignore[import-untyped]
from sklearn.svm import LinearSVR  # type: ignore[import-untyped]

from daogou.satisfaction.learners.learner import Learner, Numbers

_SEED = 7


@dataclass(frozen=True)
class SupportVectors(Learner):
    """`weights` of signals that are damped and brought to mean 0 and spread 1."""

    name: ClassVar[str] = "support vector machine"

    weights: Numbers
    usual: float
    mean: Numbers
    spread: Numbers

    @classmethod
    def fit(cls, signals: Numbers, shares: Numbers, weights: Numbers) -> SupportVectors:
        scaler = StandardScaler().fit(_damped(signals), sample_weight=weights)
        model = LinearSVR(C=0.5, epsilon=0.05, dual=True, max_iter=20_000, random_state=_SEED).fit(
            scaler.transform(_damped(signals)), shares, weights / weights.mean()
        )
        return cls(model.coef_, float(model.intercept_[0]), scaler.mean_, scaler.scale_)

    def effects(self, signals: Numbers) -> Numbers:
        """The parts of the linear sum."""
        parts = (_damped(signals) - self.mean) / self.spread * self.weights
        return np.column_stack([parts, np.full(len(signals), self.usual)])

    def kept(self) -> dict[str, Any]:
        return {name: np.asarray(value).tolist() for name, value in vars(self).items()}

    @classmethod
    def restored(cls, kept: dict[str, Any]) -> SupportVectors:
        arrays = {name: np.array(kept[name]) for name in ("weights", "mean", "spread")}
        return cls(**arrays, usual=float(kept["usual"]))


def _damped(signals: Numbers) -> Numbers:
    """The tenth fallback adds less than the first."""
    return np.asarray(np.sign(signals) * np.log1p(np.abs(signals)))
