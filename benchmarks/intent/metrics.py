"""Figures of a classification; all are shares of one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from daogou.nlu.fusion.scope import threshold_for_retention


def accuracy(gold: Sequence[str], predicted: Sequence[str | None]) -> float:
    """The share of predictions that are right."""
    return float(np.mean([one == other for one, other in zip(gold, predicted, strict=True)]))


def macro_f1(gold: Sequence[str], predicted: Sequence[str | None]) -> float:
    """The unweighted mean of F1 over the labels that occur in `gold`."""
    scores = []
    for label in sorted(set(gold)):
        hits = sum(g == p == label for g, p in zip(gold, predicted, strict=True))
        scores.append(2 * hits / (gold.count(label) + list(predicted).count(label)))
    return float(np.mean(scores))


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float:
    """The chance that a message in scope scores higher than one out of scope; a tie counts half."""
    low, high = np.sort(np.asarray(outside, float)), np.asarray(inside, float)
    below = np.searchsorted(low, high, side="left")
    not_above = np.searchsorted(low, high, side="right")
    return float((below + not_above).mean() / 2 / len(low))


def recall_at_retention(
    inside: Sequence[float], outside: Sequence[float], retention: float = 0.95
) -> float:
    """The share of messages out of scope that are refused while `retention` of those in scope stay.

    The threshold is the highest score that at least this share of `inside` reaches; what scores
    below it is refused.
    """
    bound = threshold_for_retention(np.asarray(inside, float), retention)
    return float(np.mean(np.asarray(outside, float) < bound))
