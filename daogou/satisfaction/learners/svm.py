"""A linear support vector machine for regression (Smola and Schölkopf 2004; LIBSVM)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from sklearn.preprocessing import StandardScaler  # type: ignore[import-untyped]
from sklearn.svm import SVR  # type: ignore[import-untyped]

from daogou.satisfaction.learners.learner import Learner, Numbers


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
        model = SVR(kernel="linear", C=0.5, epsilon=0.05).fit(
            scaler.transform(_damped(signals)), shares, weights / weights.mean()
        )
        return cls(model.coef_[0], float(model.intercept_[0]), scaler.mean_, scaler.scale_)

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
