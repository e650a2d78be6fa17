"""Scores of being in scope."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from daogou.nlu.fusion.scope import (
    SharedCovariance,
    Standardised,
    energy,
    log_odds,
    maximum_probability,
    nearness,
    threshold_for_retention,
)

LOGITS = np.array([[5.0, 0.0, 0.0], [1.0, 0.9, 1.1], [105.0, 100.0, 100.0]])


def clouds(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Unit vectors [300, 20] of three labels, long in one direction that means nothing."""
    chance = np.random.default_rng(seed)
    labels = np.arange(300) % 3
    rows = 3 * np.eye(3, 20)[labels] + 0.1 * chance.normal(size=(300, 20))
    rows[:, 19] += 2 * chance.normal(size=300)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True), labels


def test_maximum_probability() -> None:
    found = maximum_probability(LOGITS)
    assert found[0] == pytest.approx(1 / (1 + 2 * np.exp(-5)))
    assert found[0] == pytest.approx(found[2])
    assert maximum_probability(LOGITS, 5.0)[0] < found[0]


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


def test_nearness_is_the_cosine_of_the_nth_example() -> None:
    examples = np.array([[1, 0], [0.8, 0.6], [0, 1]])
    query = np.array([[1.0, 0.0]])
    assert [nearness(query, examples, n)[0] for n in (1, 2, 3, 9)] == pytest.approx([1, 0.8, 0, 0])


def test_one_covariance_for_all_labels(tmp_path: Path) -> None:
    rows, labels = clouds(1)
    covariance = SharedCovariance.fit(rows, labels, shrinkage=0.0)
    # Whitened, the differences to the means have the round covariance.
    apart = rows @ covariance.whitening - covariance.means[labels]
    assert apart.T @ apart / len(rows) == pytest.approx(np.eye(20), abs=0.02)
    expected = -np.linalg.norm(
        (rows @ covariance.whitening)[:, None] - covariance.means, axis=2
    ).min(axis=1)
    assert covariance.score(rows) == pytest.approx(expected, rel=1e-2)
    covariance = SharedCovariance.fit(rows, labels)
    covariance.save(tmp_path / "c.npz")
    loaded = SharedCovariance.load(tmp_path / "c.npz")
    assert loaded.score(rows) == pytest.approx(covariance.score(rows), rel=0.05)


def test_each_score_tells_strangers_from_friends() -> None:
    (train, labels), (friends, _) = clouds(1), clouds(2)
    strangers = np.eye(20)[np.arange(3, 15)]
    covariance = SharedCovariance.fit(train, labels)
    assert covariance.score(strangers).max() < np.quantile(covariance.score(friends), 0.05)
    bound = threshold_for_retention(nearness(friends, train, 5))
    assert (nearness(strangers, train, 5) < bound).all()


def test_labels_of_one_example_each_and_no_spread() -> None:
    covariance = SharedCovariance.fit(np.eye(3), np.arange(3))
    scores = covariance.score(np.array([[1, 0, 0], [0.6, 0.8, 0]]))
    assert np.isfinite(scores).all()
    assert scores[0] > scores[1]


def test_standardised_scores_count_alike(tmp_path: Path) -> None:
    known = np.array([[0.0, 1.0, 2.0], [100.0, 300.0, 200.0]])
    standard = Standardised.fit(known)
    assert standard.score(known).mean() == pytest.approx(0)
    up = standard.score(np.array([[2.0], [200.0]]))
    assert up == pytest.approx(standard.score(np.array([[1.0], [300.0]])))
    standard.save(tmp_path / "s.npz")
    assert Standardised.load(tmp_path / "s.npz").score(known) == pytest.approx(
        standard.score(known)
    )


@pytest.mark.parametrize(("retention", "bound"), [(0.95, 5), (0.99, 1), (1.0, 0), (0.5, 50)])
def test_threshold_for_retention(retention: float, bound: float) -> None:
    scores = np.random.default_rng(0).permutation(100).astype(float)
    assert threshold_for_retention(scores, retention) == bound
    assert (scores >= bound).mean() == retention


def test_ties_and_nothing() -> None:
    assert threshold_for_retention(np.ones(7)) == 1
    assert threshold_for_retention(np.array([])) == -np.inf
