"""Figures of a contestant: over its outer folds, and over all its tested rows at once."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, median, stdev
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import (  # type: ignore[import-untyped]
    average_precision_score,
    brier_score_loss,
    precision_recall_curve,
    roc_auc_score,
)

from benchmarks.purchase_intent.nested import Floats, Fold

MEASURES: Final = ("roc_auc", "aupr", "f1", "brier")
_CURVE_POINTS: Final = 100


def figures(folds: Sequence[Fold], y: NDArray[np.int64]) -> dict[str, Any]:
    """`mean` and `deviation` over the folds, `pooled` over all rows, each at its fold's threshold.

    `curve`: precision and recall of the pooled scores, thinned out.
    """
    each = [_measures(y[fold.rows], fold.score, fold.score >= fold.threshold) for fold in folds]
    rows = np.concatenate([fold.rows for fold in folds])
    score = np.concatenate([fold.score for fold in folds])
    called = np.concatenate([fold.score >= fold.threshold for fold in folds])
    precision, recall, _ = precision_recall_curve(y[rows], score)
    thinned = np.linspace(0, len(recall) - 1, _CURVE_POINTS).astype(int)
    return {
        "mean": {name: round(fmean(one[name] for one in each), 4) for name in MEASURES},
        "deviation": {name: round(stdev(one[name] for one in each), 4) for name in MEASURES},
        "pooled": {
            name: round(told, 4) for name, told in _measures(y[rows], score, called).items()
        },
        "training_s": round(fmean(fold.training_s for fold in folds), 2),
        "tuning_s": round(fmean(fold.tuning_s for fold in folds), 2),
        "session_ms": round(median(call for fold in folds for call in fold.single_ms), 2),
        "chosen": [{**fold.chosen, "threshold": round(fold.threshold, 4)} for fold in folds],
        "curve": {
            "recall": [round(float(one), 4) for one in recall[thinned]],
            "precision": [round(float(one), 4) for one in precision[thinned]],
        },
    }


def _measures(y: NDArray[np.int64], score: Floats, called: NDArray[np.bool_]) -> dict[str, float]:
    right = int(np.sum(called & (y == 1)))
    return {
        "roc_auc": float(roc_auc_score(y, score)),
        "aupr": float(average_precision_score(y, score)),
        # Of the buyers: twice the right calls over calls and buyers.
        "f1": 2 * right / max(1, int(called.sum() + y.sum())),
        "brier": float(brier_score_loss(y, score)),
    }
