"""Which experts are heard."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.nlu.fusion.measures import calibration_error, measured
from daogou.nlu.fusion.pooling import log_softmax
from daogou.nlu.fusion.stack import TRANSFORMER, Stack, _gains

LABELS = 6


def opinion(targets: np.ndarray, clarity: float, seed: int) -> np.ndarray:
    """Calibrated log-probabilities of an expert that sees the target through noise of its own."""
    noise = np.random.default_rng(seed).normal(size=(len(targets), LABELS))
    return log_softmax(clarity * (clarity * np.eye(LABELS)[targets] + noise))


def drawn(count: int) -> np.ndarray:
    """Targets."""
    return np.random.default_rng(9).integers(0, LABELS, count)


def test_an_expert_with_eyes_of_its_own_is_heard() -> None:
    targets = drawn(800)
    opinions = {
        TRANSFORMER: opinion(targets, 2.5, 1),
        "ngrams": opinion(targets, 1.5, 2),
        "noise": opinion(np.roll(targets, 1), 2.0, 3),
    }
    stack = Stack.fit(opinions, targets, seed=4)
    assert stack.experts == ["ngrams"]
    # Calibrated experts with noise of their own are multiplied as they are.
    assert stack.weights == pytest.approx({TRANSFORMER: 1, "ngrams": 1}, abs=0.15)
    alone, together = stack.report[TRANSFORMER], stack.report["transformer+ngrams"]
    assert together.nll < alone.nll
    assert together.accuracy > alone.accuracy
    assert together.calibration_error < 0.05
    assert "transformer+noise" in stack.report
    # On texts that nobody has seen, the promise of the report holds.
    later = np.roll(targets, 7)
    fresh = {TRANSFORMER: opinion(later, 2.5, 11), "ngrams": opinion(later, 1.5, 12)}
    assert measured(stack.log_probabilities(fresh), later).nll == pytest.approx(
        together.nll, rel=0.2
    )


def test_an_echo_is_not_heard() -> None:
    targets = drawn(800)
    transformer = opinion(targets, 2.5, 1)
    assert Stack.fit({TRANSFORMER: transformer, "echo": transformer}, targets).experts == []


@pytest.mark.parametrize("seed", range(5))
def test_sixty_texts_do_not_make_noise_an_expert(seed: int) -> None:
    targets = drawn(60)
    opinions = {
        TRANSFORMER: opinion(targets, 2.5, seed),
        "noise": opinion(np.roll(targets, 1), 1.0, seed + 50),
    }
    weights = Stack.fit(opinions, targets).weights
    assert weights.get("noise", 0.0) < 0.3
    assert 0.6 < weights[TRANSFORMER] < 1.6


@pytest.mark.parametrize(("lost", "heard"), [(0, True), (1, True), (9, False)])
def test_a_surer_expert_may_lose_a_text_but_no_accuracy(lost: int, heard: bool) -> None:
    def judged(chances: list[float]) -> np.ndarray:
        return np.log(np.array([[chance, 1 - chance] for chance in chances]))

    targets = np.zeros(100, np.int64)
    best = judged([0.6] * 90 + [0.4] * 10)
    tried = judged([0.49] * lost + [0.9] * (90 - lost) + [0.4] * 10)
    assert _gains(tried, best, targets) == heard


def test_usual_weights() -> None:
    assert Stack.usual([]).weights == {TRANSFORMER: 1.0}
    assert set(Stack.usual(["ngrams"]).weights) == {TRANSFORMER, "ngrams"}
    assert Stack.usual(["ngrams"]).experts == ["ngrams"]


def test_nothing_held_out() -> None:
    stack = Stack.fit({TRANSFORMER: np.zeros((0, 3)), "ngrams": np.zeros((0, 3))}, [])
    assert stack == Stack({TRANSFORMER: 1.0})
    logits = np.array([[1.0, 2.0, 0.5]])
    assert stack.log_probabilities({TRANSFORMER: logits}) == pytest.approx(log_softmax(logits))


@pytest.mark.parametrize("count", [1, 2, 7])
def test_very_few_held_out(count: int) -> None:
    targets = drawn(count)
    opinions = {TRANSFORMER: opinion(targets, 3, 1), "ngrams": opinion(targets, 3, 2)}
    stack = Stack.fit(opinions, targets)
    assert stack.experts == []
    assert 0.3 < stack.weights[TRANSFORMER] < 3


def test_too_sure_a_transformer_is_damped() -> None:
    targets = drawn(1000)
    sure = {TRANSFORMER: log_softmax(4 * opinion(targets, 2.5, 1))}
    stack = Stack.fit(sure, targets)
    before, after = measured(sure[TRANSFORMER], targets), stack.report[TRANSFORMER]
    assert stack.weights[TRANSFORMER] < 0.7
    assert after.calibration_error < 0.05 < before.calibration_error
    assert after.accuracy == before.accuracy


def test_the_same_seed_gives_the_same_stack() -> None:
    targets = drawn(300)
    opinions = {TRANSFORMER: opinion(targets, 2.5, 1), "ngrams": opinion(targets, 1.5, 2)}
    assert Stack.fit(opinions, targets, seed=3) == Stack.fit(opinions, targets, seed=3)


def test_an_absent_expert_is_not_missed() -> None:
    own = opinion(drawn(5), 3, 1)
    stack = Stack({TRANSFORMER: 1.0, "generative": 0.5})
    assert stack.log_probabilities({TRANSFORMER: own}) == pytest.approx(own, abs=1e-6)


def test_to_plain_values_and_back() -> None:
    targets = drawn(100)
    opinions = {TRANSFORMER: opinion(targets, 2.5, 1), "ngrams": opinion(targets, 1.5, 2)}
    stack = Stack.fit(opinions, targets)
    assert Stack.from_dict(stack.to_dict(), "stack.txt") == stack


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (None, "NoneType"),
        ([], "list"),
        ({}, "weights"),
        ({"weights": {"transformer": 1}}, "report"),
        ({"weights": {"transformer": "much"}, "report": {}}, "much"),
        ({"weights": {"ngrams": 1.0}, "report": {}}, "transformer is not above 0"),
        ({"weights": {"transformer": 1, "ngrams": -0.1}, "report": {}}, "ngrams"),
        ({"weights": {"transformer": 1, "ngrams": float("nan")}, "report": {}}, "ngrams"),
        ({"weights": {"transformer": 1}, "report": {"transformer": {"f1": 1}}}, "f1"),
    ],
)
def test_wrong_values(values: Any, reason: str) -> None:
    with pytest.raises(DataError, match=rf"stack\.txt.*{reason}.*rasa train"):
        Stack.from_dict(values, "stack.txt")


def test_calibration_error() -> None:
    confidence = np.array([0.9, 0.9, 0.9, 0.9, 0.3, 0.3])
    correct = np.array([True, True, True, False, False, True])
    # Four texts 15 points too sure, two 20 points too shy.
    assert calibration_error(confidence, correct) == pytest.approx((4 * 0.15 + 2 * 0.2) / 6)
    assert calibration_error(np.array([0.0, 1.0]), np.array([False, True])) == 0
