"""Gradient boosting over decision trees (Ke et al. 2017, LightGBM)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

import lightgbm
import numpy as np

from daogou.satisfaction.learners.learner import Learner, Numbers

_ROUNDS: Final = 150
_OPTIONS: Final[dict[str, Any]] = {
    "objective": "regression",
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.8,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}


@dataclass(frozen=True)
class Boosting(Learner):
    """A booster of LightGBM, kept in its own text format."""

    name: ClassVar[str] = "gradient boosting"

    booster: lightgbm.Booster

    @classmethod
    def fit(cls, signals: Numbers, shares: Numbers, weights: Numbers) -> Boosting:
        data = lightgbm.Dataset(signals, shares, weight=weights / weights.mean())
        return cls(lightgbm.train(_OPTIONS, data, _ROUNDS))

    def effects(self, signals: Numbers) -> Numbers:
        """TreeSHAP (Lundberg et al. 2020) as LightGBM computes it."""
        return np.asarray(self.booster.predict(signals, pred_contrib=True, num_threads=1))

    def kept(self) -> dict[str, Any]:
        return {"text": self.booster.model_to_string()}

    @classmethod
    def restored(cls, kept: dict[str, Any]) -> Boosting:
        return cls(lightgbm.Booster(model_str=str(kept["text"])))
