"""The logarithmic opinion pool and its weights."""

from __future__ import annotations

import numpy as np
import pytest

from daogou.nlu.fusion.pooling import likeliest_weights, log_softmax, pooled

CHANCE = np.random.default_rng(3)


def sampled(logits: np.ndarray) -> np.ndarray:
    """A label for each row, drawn with the probabilities that `logits` stand for."""
    noise = CHANCE.gumbel(size=logits.shape)
    return np.asarray((logits + noise).argmax(axis=1), np.int64)


def test_probabilities_sum_to_one_whatever_the_size_of_the_scores() -> None:
    log_p = log_softmax(np.array([[1e4, 0.0], [-1e4, -1e4]]))
    assert np.exp(log_p).sum(axis=1) == pytest.approx([1, 1])
    assert log_p[1] == pytest.approx(np.log([0.5, 0.5]))


def test_the_pool_is_the_weighted_product() -> None:
    first, second = np.array([[0.7, 0.3]]), np.array([[0.2, 0.8]])
    product = first**2 * second**0.5
    found = pooled(np.log([first, second]), np.array([2.0, 0.5]))
    assert np.exp(found) == pytest.approx(product / product.sum())


def test_one_expert_gets_the_inverse_of_the_best_temperature() -> None:
    logits = CHANCE.normal(size=(3000, 5)) * 2
    targets = sampled(logits)
    weight = likeliest_weights(logits[None] * 3, targets, np.array([1.0]))[0]
    assert weight == pytest.approx(1 / 3, rel=0.08)


def test_an_expert_that_knows_nothing_gets_nothing() -> None:
    knows = log_softmax(CHANCE.normal(size=(2000, 4)) * 3)
    noise = log_softmax(CHANCE.normal(size=(2000, 4)) * 3)
    weights = likeliest_weights(np.stack([knows, noise]), sampled(knows), np.array([1.0, 0.0]))
    assert weights[0] == pytest.approx(1, rel=0.1)
    assert 0 <= weights[1] < 0.05


def test_few_texts_move_the_weights_little() -> None:
    certain = np.log(np.full((3, 4), 0.01) + 0.96 * np.eye(3, 4))
    few = likeliest_weights(certain[None], np.arange(3), np.array([1.0]))[0]
    many = likeliest_weights(np.tile(certain, (2000, 1))[None], np.arange(6000) % 3, np.ones(1))[0]
    assert 1 < few < 1.3 < many
