"""Whether a message is the shop's business."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from daogou.nlu.fusion.gate import ScopeGate


def logits(count: int, seed: int, strength: float = 6.0, labels: int = 5) -> np.ndarray:
    """Logits [count, labels] with one label ahead of the others by `strength`."""
    chance = np.random.default_rng(seed)
    rows = chance.normal(size=(count, labels))
    rows[np.arange(count), np.arange(count) % labels] += strength
    return rows


def targets(count: int, labels: int = 5) -> np.ndarray:
    """The labels that are ahead."""
    return np.arange(count, dtype=np.int64) % labels


def test_nearly_all_that_was_held_out_passes() -> None:
    held_out = logits(1000, 1)
    gate = ScopeGate.learn(held_out, targets(1000), [])
    passed = gate.scores(held_out) >= 0
    assert 0.99 <= passed.mean() < 1
    # Messages in which no label stands out hardly pass.
    assert (gate.scores(logits(1000, 2, strength=0.0)) >= 0).mean() < 0.1


def test_where_examples_out_of_scope_were_learned_they_are_the_measure() -> None:
    held_out = logits(1000, 1)
    gate = ScopeGate.learn(held_out, targets(1000), [4])
    strange = targets(1000) == 4
    scores = gate.scores(held_out)
    assert 0.99 <= (scores[~strange] >= 0).mean() < 1
    assert (scores[strange] >= 0).mean() < 0.05
    assert gate.outside == (4,)


def test_nothing_held_out_trusts_everything() -> None:
    gate = ScopeGate.learn(np.empty((0, 0)), np.empty(0, np.int64), [])
    scores = gate.scores(logits(20, 1))
    assert np.isfinite(scores).all()
    assert [gate.trust(score) for score in (-100.0, 0.0, 5.0)] == [1.0, 1.0, 1.0]


def test_only_examples_out_of_scope_held_out() -> None:
    gate = ScopeGate.learn(logits(5, 1), np.full(5, 4), [4])
    assert gate.threshold == -math.inf
    assert gate.trust(-3.0) == 1.0


def test_trust_falls_below_the_threshold_and_never_grows_beyond_one() -> None:
    gate = ScopeGate((), 2.0)
    assert gate.trust(0.0) == gate.trust(7.0) == 1.0
    assert gate.trust(-1.0) == pytest.approx(math.exp(-1))
    assert gate.trust(-1e6) == 0.0


@pytest.mark.parametrize("gate", [ScopeGate((), -math.inf), ScopeGate((1, 3), -0.25)])
def test_to_plain_values_and_back(gate: ScopeGate) -> None:
    assert ScopeGate.from_dict(gate.to_dict()) == gate


@pytest.mark.parametrize(
    "values",
    [
        *(None, {}, {"outside": []}, {"threshold": "high", "outside": []}),
        *({"threshold": 0.0, "outside": 5}, {"threshold": 0.0, "outside": ["x"]}),
    ],
    ids=str,
)
def test_other_values(values: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        ScopeGate.from_dict(values)
