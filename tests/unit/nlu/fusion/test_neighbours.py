"""Soft nearest neighbours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.nlu.fusion.neighbours import NeighbourClassifier


def around(labels: np.ndarray, seed: int, noise: float = 0.3) -> np.ndarray:
    """Unit vectors [texts, 200] near the axis of their label."""
    chance = np.random.default_rng(seed)
    rows = np.eye(12, 200)[labels] + noise / np.sqrt(200) * chance.normal(size=(len(labels), 200))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


LABELS = np.arange(360) % 12


@pytest.fixture(scope="module")
def classifier() -> NeighbourClassifier:
    """Thirty examples of each of twelve labels; a thirteenth has none."""
    return NeighbourClassifier.fit(around(LABELS, 1), LABELS, 13)


def test_neighbours_vote(classifier: NeighbourClassifier) -> None:
    log_p = classifier.log_probabilities(around(LABELS, 2))
    assert (log_p.argmax(axis=1) == LABELS).all()
    assert np.exp(log_p).sum(axis=1) == pytest.approx(np.ones(len(LABELS)), rel=1e-4)
    # Nobody votes for the thirteenth, and it is not ruled out either.
    assert np.exp(log_p[:, 12]) == pytest.approx(np.full(len(LABELS), 0.02 / 13), rel=0.01)


def test_fewer_directions_keep_the_cosines(classifier: NeighbourClassifier) -> None:
    texts, examples = around(LABELS, 2), around(LABELS, 1)
    kept = (texts @ classifier.basis) @ classifier.points.T
    same = LABELS[:, None] == LABELS
    assert classifier.points.shape[1] < texts.shape[1]
    assert kept[same] == pytest.approx((texts @ examples.T)[same], abs=0.05)


def test_between_two_examples_the_nearer_counts_more() -> None:
    classifier = NeighbourClassifier.fit(np.eye(2), np.array([0, 1]), 2, temperature=0.1)
    first, second = np.exp(classifier.log_probabilities(np.array([[0.8, 0.6]]))[0])
    # exp(0.8 / 0.1) against exp(0.6 / 0.1), and two hundredths of doubt.
    assert first == pytest.approx(0.98 / (1 + np.exp(-2)) + 0.01, rel=0.01)
    assert first + second == pytest.approx(1)


def test_only_the_nearest_are_asked() -> None:
    rows = np.array([[1, 0], [0.6, 0.8], [0.6, 0.8]])
    one = NeighbourClassifier.fit(rows, np.array([0, 1, 1]), 2, neighbours=1, temperature=5.0)
    all_of_them = NeighbourClassifier.fit(rows, np.array([0, 1, 1]), 2, temperature=5.0)
    query = np.array([[1.0, 0.0]])
    assert one.log_probabilities(query)[0].argmax() == 0
    assert all_of_them.log_probabilities(query)[0].argmax() == 1


@pytest.mark.parametrize("count", [0, 360])
def test_saved_and_loaded(tmp_path: Path, count: int) -> None:
    made = NeighbourClassifier.fit(around(LABELS, 1)[:count], LABELS[:count], 13, 7, 0.2)
    made.save(tmp_path / "neighbours.npz")
    loaded = NeighbourClassifier.load(tmp_path / "neighbours.npz")
    queries = around(LABELS, 2)[:20]
    assert np.array_equal(loaded.log_probabilities(queries), made.log_probabilities(queries))
    assert (loaded.neighbours, loaded.temperature) == (7, 0.2)


def test_labels_out_of_range(tmp_path: Path, classifier: NeighbourClassifier) -> None:
    NeighbourClassifier(classifier.basis, classifier.points, classifier.labels, 3).save(
        tmp_path / "neighbours.npz"
    )
    with pytest.raises(DataError, match="belong together"):
        NeighbourClassifier.load(tmp_path / "neighbours.npz")
