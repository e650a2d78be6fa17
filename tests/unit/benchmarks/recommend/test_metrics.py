"""Ranks and figures against cases worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from benchmarks.recommend.metrics import figures, ranks, without_history


def test_ranks_count_what_stands_before() -> None:
    scores = np.array([[0.1, 0.9, 0.5], [3.0, 2.0, 1.0]], np.float32)
    assert ranks(scores, np.array([3, 1])).tolist() == [1, 0]


def test_of_equals_the_answer_comes_last() -> None:
    assert ranks(np.zeros((1, 50), np.float32), np.array([1])).tolist() == [49]


def test_the_history_is_not_offered_again() -> None:
    scores = np.array([[5.0, 4.0, 3.0, 2.0]], np.float32)
    left = without_history(scores, [[1, 3]])
    assert ranks(left, np.array([4])).tolist() == [1]
    assert scores[0, 0] == 5.0, "the scores that were given stay as they were"


def test_figures_of_three_users() -> None:
    found = figures(np.array([0, 6, 30]))
    assert found["hr_5"] == pytest.approx(1 / 3)
    assert found["hr_10"] == pytest.approx(2 / 3)
    assert found["ndcg_5"] == pytest.approx(1 / 3)
    assert found["ndcg_10"] == pytest.approx((1 + 1 / math.log2(8)) / 3)
    assert found["mrr"] == pytest.approx((1 + 1 / 7 + 1 / 31) / 3)


def test_the_tenth_place_counts_and_the_eleventh_does_not() -> None:
    assert figures(np.array([9]))["hr_10"] == 1.0
    assert figures(np.array([10]))["hr_10"] == 0.0
