"""Figures of a classification; all are shares of one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


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


def calibration_error(confidence: Sequence[float], right: Sequence[bool], bins: int = 15) -> float:
    """The expected calibration error over `bins` of equal width.

    The mean distance between accuracy and confidence in a bin, weighted by the bin's share (Guo et
    al., 2017). A bin holds its upper bound; zero belongs to the first.
    """
    confidences, hits = np.asarray(confidence, float), np.asarray(right, float)
    places = np.clip(np.ceil(confidences * bins).astype(int) - 1, 0, bins - 1)
    gaps = np.bincount(places, weights=hits - confidences, minlength=bins)
    return float(np.abs(gaps).sum() / len(confidences))


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
    scores = np.sort(np.asarray(inside, float))[::-1]
    kept = int(np.ceil(round(retention * len(scores), 9)))
    return float(np.mean(np.asarray(outside, float) < scores[max(kept, 1) - 1]))
