"""Shapley values of functions whose values are known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from daogou.explanation.attribution import MOST_READINGS, Array, contributions
from daogou.explanation.units import MOST_UNITS, units_of


class Additive:
    """Each word adds its weight to the first label, and takes half of it from the second."""

    def __init__(self, **weights: float) -> None:
        self.weights = weights
        self.batches: list[list[str]] = []

    def __call__(self, texts: Sequence[str]) -> Array:
        """Probabilities [texts, 2]."""
        self.batches.append(list(texts))
        sums = [sum(self.weights.get(word, 0.0) for word in text.split()) for text in texts]
        return np.array([[0.1 + found, 0.6 - found / 2] for found in sums], dtype=np.float32)

    @property
    def texts(self) -> list[str]:
        """All that was read."""
        return [text for batch in self.batches for text in batch]


@pytest.mark.parametrize("silent", [0, 3, 12])
def test_what_adds_up_is_found_as_it_is(silent: int) -> None:
    predict = Additive(never=-0.125, send=0.5, order=0.25)
    text = " ".join(["never", "send", "order", *(f"x{number}" for number in range(silent))])
    found = contributions(predict, text, units_of(text), [0, 1])
    expected = np.array([-0.125, 0.5, 0.25, *[0.0] * silent])
    assert found.values[:, 0] == pytest.approx(expected, abs=1e-5)
    assert found.values[:, 1] == pytest.approx(-expected / 2, abs=1e-5)
    assert found.without == pytest.approx([0.1, 0.6])
    assert found.full == pytest.approx([0.725, 0.2875])


def either(texts: Sequence[str]) -> Array:
    """One of two words is enough: with both, leaving one out changes nothing."""
    return np.array([[float("运费" in text or "邮费" in text)] for text in texts], dtype=np.float32)


def test_two_words_that_say_the_same_share_what_they_carry() -> None:
    text = "运费邮费谁出"
    found = contributions(either, text, units_of(text), [0])
    assert found.values[:, 0] == pytest.approx([0.5, 0.5, 0.0, 0.0])


def test_shares_add_up_to_the_probability() -> None:
    def crooked(texts: Sequence[str]) -> Array:
        return np.array([[np.tanh(len(text) ** 2 % 7)] for text in texts], dtype=np.float32)

    text = "想买双黑色跑步鞋五百以内的有没有货"
    found = contributions(crooked, text, units_of(text), [0])
    assert found.without[0] + found.values.sum() == pytest.approx(found.full[0], abs=1e-4)


def test_the_same_question_has_the_same_answer() -> None:
    text = " ".join(f"w{number}" for number in range(20))
    first, again = (
        contributions(either, f"{text} 运费 邮费", units_of(f"{text} 运费 邮费"), [0])
        for _ in range(2)
    )
    assert np.array_equal(first.values, again.values)


@pytest.mark.parametrize("count", [1, 2, 5, 6, 10, MOST_UNITS])
def test_the_model_reads_no_more_than_is_allowed(count: int) -> None:
    predict = Additive()
    text = " ".join(f"w{number}" for number in range(count))
    found = contributions(predict, text, units_of(text), [0])
    assert len(predict.texts) == found.readings <= MOST_READINGS + 2
    assert len(set(predict.texts)) == len(predict.texts)
    assert len(predict.batches) <= 3


def test_the_message_and_nothing_are_read_alone() -> None:
    predict = Additive(b=1.0)
    contributions(predict, "a  b", units_of("a  b"), [0])
    assert [""] in predict.batches
    assert ["a  b"] in predict.batches
