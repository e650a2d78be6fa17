"""Scores of how much a message is the shop's business; higher is more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]


def energy(logits: npt.NDArray[Any], temperature: float = 1.0) -> Scores:
    """The negative free energy [texts] of `logits` [texts, labels] (Liu et al. 2020)."""
    scaled = np.asarray(logits, np.float64) / temperature
    highest = scaled.max(axis=1)
    result: Scores = highest + np.log(np.exp(scaled - highest[:, None]).sum(axis=1))
    return temperature * result


def log_odds(logits: npt.NDArray[Any], outside: Sequence[int], temperature: float = 1.0) -> Scores:
    """Energy of the shop's labels less that of the labels `outside` of its business [texts].

    For a model that learned from out-of-scope examples; `outside` has their labels' indices. The
    result divided by the temperature is the logarithm of p(in scope) / p(out of scope).
    """
    columns = np.asarray(logits)
    strange = np.zeros(columns.shape[1], np.bool_)
    strange[list(outside)] = True
    return energy(columns[:, ~strange], temperature) - energy(columns[:, strange], temperature)


def threshold_for_retention(scores: npt.NDArray[Any], retention: float = 0.95) -> float:
    """The highest bound that at least `retention` of the in-scope `scores` [texts] reach (>=)."""
    if not len(scores):
        return float("-inf")
    kept = max(1, int(np.ceil(retention * len(scores) - 1e-9)))
    return float(np.sort(scores)[::-1][kept - 1])
