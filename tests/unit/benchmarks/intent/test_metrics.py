"""Figures by hand, and against scikit-learn on random data."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, f1_score, roc_auc_score  # type: ignore[import-untyped]

from benchmarks.intent import metrics
from daogou.nlu.fusion.measures import calibration_error


def test_f1_by_hand() -> None:
    gold = ["a", "a", "b", "c"]
    predicted = ["a", "b", "b", "d"]
    # a: 2·1/(2+1), b: 2·1/(1+2), c: 0; d is no label of the data.
    assert metrics.macro_f1(gold, predicted) == pytest.approx((2 / 3 + 2 / 3 + 0) / 3)
    assert metrics.accuracy(gold, predicted) == 0.5
    assert metrics.accuracy(gold, [None, *predicted[1:]]) == 0.25


@pytest.mark.parametrize("seed", range(5))
def test_as_scikit_learn_has_it(seed: int) -> None:
    rng = np.random.default_rng(seed)
    gold = [str(one) for one in rng.integers(0, 7, 200)]
    predicted = [str(one) for one in rng.integers(0, 9, 200)]
    assert metrics.accuracy(gold, predicted) == pytest.approx(accuracy_score(gold, predicted))
    assert metrics.macro_f1(gold, predicted) == pytest.approx(
        f1_score(gold, predicted, labels=sorted(set(gold)), average="macro", zero_division=0)
    )
    # Rounded, so that there are ties.
    inside, outside = rng.normal(1, 1, 90).round(1), rng.normal(0, 1, 60).round(1)
    truth = [1] * len(inside) + [0] * len(outside)
    wanted = roc_auc_score(truth, np.concatenate([inside, outside]))
    assert metrics.auroc(inside.tolist(), outside.tolist()) == pytest.approx(wanted)


def test_auroc_by_hand() -> None:
    assert metrics.auroc([3, 2], [1, 0]) == 1
    assert metrics.auroc([0, 1], [2, 3]) == 0
    assert metrics.auroc([1, 2], [1, 1]) == pytest.approx((2 * 0.5 + 2) / 4)


def test_recall_at_retention_by_hand() -> None:
    inside = [float(score) for score in range(1, 21)]
    # 19 of 20 stay at the threshold 2; what scores below 2 is refused.
    assert metrics.recall_at_retention(inside, [0.0, 1.9, 2.0, 5.0]) == 0.5
    assert metrics.recall_at_retention(inside, [0.0, 1.9, 2.0, 5.0], retention=1.0) == 0.25
    # All tied: no threshold parts them.
    assert metrics.recall_at_retention([0.9] * 10, [0.9, 0.1]) == 0.5
    assert metrics.recall_at_retention([1.0], [0.5]) == 1


@pytest.mark.parametrize("seed", range(3))
def test_the_retained_share_is_kept(seed: int) -> None:
    rng = np.random.default_rng(seed)
    inside, outside = rng.random(333).round(2), rng.random(100).round(2)
    recall = metrics.recall_at_retention(inside.tolist(), outside.tolist())
    kept = [t for t in np.unique(inside) if np.mean(inside >= t) >= 0.95]
    assert recall == pytest.approx(np.mean(outside < max(kept)))


def test_calibration_by_hand() -> None:
    # One bin of three: accuracy 2/3, confidence 0.95; one of one: accuracy 0, confidence 0.5.
    confidence = [0.94, 0.95, 0.96, 0.5]
    right = [True, True, False, False]
    assert calibration_error(np.array(confidence), np.array(right)) == pytest.approx(
        3 / 4 * (0.95 - 2 / 3) + 1 / 4 * 0.5
    )
    assert calibration_error(np.ones(2), np.array([True, True])) == 0
    assert calibration_error(np.array([0.0, 1.0]), np.array([False, False])) == pytest.approx(0.5)


def test_calibration_as_counted_bin_by_bin() -> None:
    rng = np.random.default_rng(3)
    confidence, right = rng.random(500), rng.random(500) < 0.7
    wanted = 0.0
    for low in range(15):
        members = (confidence > low / 15) & (confidence <= (low + 1) / 15)
        if members.any():
            gap = abs(right[members].mean() - confidence[members].mean())
            wanted += members.mean() * gap
    assert calibration_error(confidence, right) == pytest.approx(wanted)
