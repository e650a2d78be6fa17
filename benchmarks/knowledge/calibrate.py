"""Fits the weights of `daogou.knowledge.answerability` on questions of our own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple

import numpy as np
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.model_selection import cross_val_predict  # type: ignore[import-untyped]

from benchmarks.knowledge.measure import Looked

# So many of the questions without an answer are to be declined.
_DECLINED = 0.94


def fitted(looked: Sequence[Looked]) -> tuple[list[float], float, float, float]:
    """Weights, bias (0.5 is the threshold), and, cross-validated: answered and declined shares.

    The bias is moved so that the wanted share of questions without an answer falls below 0.5.
    """
    signs = np.array([astuple(one.signs) for one in looked])
    answerable = np.array([one.question.expected is not None for one in looked])
    mean, spread = signs.mean(axis=0), signs.std(axis=0)
    model = LogisticRegression(C=1.0)
    scaled = (signs - mean) / spread
    held_out = cross_val_predict(model, scaled, answerable, cv=10, method="decision_function")
    bound = float(np.quantile(held_out[~answerable], _DECLINED))
    model.fit(scaled, answerable)
    weights = model.coef_[0] / spread
    bias = float(model.intercept_[0] - weights @ mean) - bound
    return (
        [round(float(weight), 4) for weight in weights],
        round(bias, 4),
        float((held_out[answerable] >= bound).mean()),
        float((held_out[~answerable] < bound).mean()),
    )
