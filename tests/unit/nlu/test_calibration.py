"""Softmax and the temperature."""

from __future__ import annotations

import numpy as np
import pytest

from daogou.nlu.calibration import best_temperature, softmax


def test_softmax() -> None:
    result = softmax(np.array([[0.0, 0.0], [1000.0, -1000.0], [0.0, np.log(3.0)]]))
    assert np.allclose(result, [[0.5, 0.5], [1.0, 0.0], [0.25, 0.75]])


@pytest.mark.parametrize("true", [0.5, 1.0, 3.0])
def test_finds_the_temperature_that_logits_were_made_with(true: float) -> None:
    chance = np.random.default_rng(5)
    logits = chance.normal(size=(20_000, 4)) * 2
    drawn = chance.random((len(logits), 1))
    targets = (softmax(logits).cumsum(axis=1) < drawn).sum(axis=1)
    assert best_temperature(logits * true, targets) == pytest.approx(true, rel=0.1)


def test_stays_within_sense_where_all_is_right() -> None:
    logits = np.eye(3) * 10
    assert 0.1 < best_temperature(logits, np.arange(3)) <= 5.0
