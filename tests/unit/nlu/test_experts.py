"""The network's opinion with those of its fellow experts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from daogou.errors import DataError
from daogou.nlu.encoder.runtime import Reading
from daogou.nlu.experts import NEIGHBOURS, NGRAMS, Experts, Learned
from daogou.nlu.fusion.pooling import log_softmax
from daogou.nlu.fusion.stack import TRANSFORMER, Stack
from daogou.nlu.options import ClassifierOptions

LABELS = 4
WORDS = ("退货 退款", "快递 包裹", "优惠券 满减", "发票 抬头")
BOTH = ClassifierOptions()


def learned(count: int, seed: int, clarity: float = 1.0, telling: bool = True) -> Learned:
    """Texts whose words tell the label (if `telling`), read by a network that half sees it."""
    chance = np.random.default_rng(seed)
    targets = np.arange(count, dtype=np.int64) % LABELS
    said = targets if telling else chance.integers(0, LABELS, count)
    texts = [f"{chance.choice(WORDS[label].split())}呢" for label in said]
    logits = chance.normal(size=(count, LABELS)) + clarity * np.eye(LABELS)[targets]
    # Embeddings that say nothing of the label.
    points = chance.normal(size=(count, 16))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    readings = [
        Reading(row.astype(np.float32), point.astype(np.float32), None, None, [])
        for row, point in zip(logits, points, strict=True)
    ]
    return Learned(texts, readings, targets)


def accuracy(log_p: np.ndarray, targets: np.ndarray) -> float:
    return float((log_p.argmax(axis=1) == targets).mean())


@pytest.fixture(scope="module")
def experts() -> Experts:
    """Learned where words tell what the network misses."""
    return Experts.learn(learned(200, 1), learned(120, 2), LABELS, BOTH)


def test_who_gains_is_heard_and_who_does_not_is_not_kept(experts: Experts) -> None:
    assert experts.stack.experts == [NGRAMS]
    assert experts.ngrams is not None
    assert experts.neighbours is None


def test_together_they_are_right_more_often(experts: Experts) -> None:
    fresh = learned(200, 3)
    together = experts.log_probabilities(fresh.texts, fresh.readings)
    assert np.exp(together).sum(axis=1) == pytest.approx(1, abs=1e-5)
    alone = accuracy(log_softmax(fresh.logits), fresh.targets)
    assert alone < 0.8 < 0.95 < accuracy(together, fresh.targets)


def test_opinions_of_each(experts: Experts) -> None:
    fresh = learned(5, 4)
    opinions = experts.opinions(fresh.texts, fresh.readings)
    assert set(opinions) == {TRANSFORMER, NGRAMS}
    assert opinions[TRANSFORMER] == pytest.approx(log_softmax(fresh.logits))
    assert experts.opinions([], []) == {}


@pytest.mark.parametrize("options", [ClassifierOptions(ngrams=False, neighbours=False), BOTH])
def test_those_that_are_off_or_gain_nothing_leave_the_network_alone(
    options: ClassifierOptions,
) -> None:
    telling = not options.ngrams
    train, held_out = (learned(n, n, telling=telling) for n in (200, 120))
    experts = Experts.learn(train, held_out, LABELS, options)
    assert (experts.stack.experts, experts.ngrams, experts.neighbours) == ([], None, None)
    fresh = learned(20, 9)
    found = experts.log_probabilities(fresh.texts, fresh.readings)
    weight = experts.stack.weights[TRANSFORMER]
    assert found == pytest.approx(log_softmax(weight * log_softmax(fresh.logits)), abs=1e-5)


@pytest.mark.parametrize("count", [1, 12])
def test_few_held_out_choose_nobody(count: int) -> None:
    experts = Experts.learn(learned(60, 1), learned(count, 2), LABELS, BOTH)
    assert experts.stack.experts == []
    assert experts.stack.weights[TRANSFORMER] == pytest.approx(1.0, abs=0.5)


def test_nothing_held_out_leaves_usual_weights() -> None:
    experts = Experts.learn(learned(60, 1), learned(0, 2), LABELS, BOTH)
    assert experts.stack == Stack.usual(["ngrams"])
    assert experts.neighbours is None
    alone = Experts.learn(learned(60, 1), learned(0, 2), LABELS, replace(BOTH, ngrams=False))
    assert alone.stack.weights == {TRANSFORMER: 1.0}


def test_neighbours_are_heard_unjudged_where_the_embedding_was_made_for_them() -> None:
    options = replace(BOTH, contrast=1.0)
    experts = Experts.learn(learned(60, 1), learned(0, 2), LABELS, options)
    assert experts.stack == Stack.usual([NGRAMS, NEIGHBOURS])
    assert experts.neighbours is not None
    fresh = learned(5, 4)
    assert set(experts.opinions(fresh.texts, fresh.readings)) == set(experts.stack.weights)
    alone = Experts.learn(learned(60, 1), learned(0, 2), LABELS, replace(options, ngrams=False))
    assert set(alone.stack.weights) == {TRANSFORMER, NEIGHBOURS}


def test_near_examples_are_heard_where_they_tell_more() -> None:
    def with_places(given: Learned) -> Learned:
        points = np.eye(LABELS, 16, dtype=np.float32)[given.targets]
        readings = [
            Reading(reading.intents, point, None, None, [])
            for reading, point in zip(given.readings, points, strict=True)
        ]
        return Learned(given.texts, readings, given.targets)

    train, held_out = (with_places(learned(n, n, telling=False)) for n in (200, 120))
    experts = Experts.learn(train, held_out, LABELS, BOTH)
    assert experts.stack.experts == [NEIGHBOURS]
    assert experts.ngrams is None


def test_files_and_values_come_back(experts: Experts, tmp_path: Path) -> None:
    values = experts.save(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [f"{NGRAMS}.npz"]
    again = Experts.load(tmp_path, values)
    fresh = learned(30, 5)
    expected = experts.log_probabilities(fresh.texts, fresh.readings)
    found = again.log_probabilities(fresh.texts, fresh.readings)
    assert found == pytest.approx(expected, abs=1e-3)


def test_a_file_that_is_gone(experts: Experts, tmp_path: Path) -> None:
    values = experts.save(tmp_path)
    (tmp_path / f"{NGRAMS}.npz").unlink()
    with pytest.raises(DataError, match="rasa train"):
        Experts.load(tmp_path, values)
    with pytest.raises(DataError, match="rasa train"):
        Experts.load(tmp_path, {"weights": {}})
