"""Scores of being in scope."""

from __future__ import annotations

import numpy as np
import pytest

from daogou.nlu.fusion.scope import energy, log_odds, threshold_for_retention

LOGITS = np.array([[5.0, 0.0, 0.0], [1.0, 0.9, 1.1], [105.0, 100.0, 100.0]])


def test_energy_sees_the_size_that_softmax_forgets() -> None:
    found = energy(LOGITS)
    assert found[0] == pytest.approx(np.log(np.exp(5) + 2))
    assert found[2] == pytest.approx(found[0] + 100)
    assert energy(LOGITS, 2.0)[0] == pytest.approx(2 * np.log(np.exp(2.5) + 2))


def test_log_odds_of_explicit_out_of_scope_labels() -> None:
    probabilities = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)
    strange = probabilities[:, 1] + probabilities[:, 2]
    assert log_odds(LOGITS, [1, 2]) == pytest.approx(np.log(probabilities[:, 0] / strange))
    assert log_odds(LOGITS, [2], 2.0)[1] == pytest.approx(
        2 * np.log((np.exp(0.5) + np.exp(0.45)) / np.exp(0.55))
    )


@pytest.mark.parametrize(("retention", "bound"), [(0.95, 5), (0.99, 1), (1.0, 0), (0.5, 50)])
def test_threshold_for_retention(retention: float, bound: float) -> None:
    scores = np.random.default_rng(0).permutation(100).astype(float)
    assert threshold_for_retention(scores, retention) == bound
    assert (scores >= bound).mean() == retention


def test_ties_and_nothing() -> None:
    assert threshold_for_retention(np.ones(7)) == 1
    assert threshold_for_retention(np.array([])) == -np.inf
