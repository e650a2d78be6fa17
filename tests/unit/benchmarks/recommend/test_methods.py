"""Every method on shops so small that the right answer is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.recommend.contestants import contestants
from benchmarks.recommend.data import History, Material, Split, split
from benchmarks.recommend.factors import Factors
from benchmarks.recommend.fusion import Fusion
from benchmarks.recommend.measure import ranked
from benchmarks.recommend.metrics import Scores
from benchmarks.recommend.sequence import Options, SequenceModel, parts
from benchmarks.recommend.simple import (
    AttributeNeighbours,
    ItemNeighbours,
    Popularity,
    SequentialRules,
)

_ITEMS = 12


@pytest.fixture(scope="module")
def circle() -> Split:
    """Everybody goes round a circle of twelve items, from somewhere on."""
    return split([[(s + n) % _ITEMS + 1 for n in range(7)] for s in range(60)], _ITEMS)


def small(kind: str, **options: object) -> SequenceModel:
    """A network that learns the circle in a second."""
    base = Options(
        width=16, layers=1, dropout=0.0, epochs=12, batch=8, learning_rate=0.02, negatives=0
    )
    return SequenceModel(kind, replace(base, kind=kind, **options))  # type: ignore[arg-type]


def test_popularity_says_the_same_to_all() -> None:
    method = Popularity()
    method.fit(split([[1, 2, 2, 3, 3], [2, 2, 1, 3, 3]], 3).material)
    assert method.scores([[1], [2]]).argmax(axis=1).tolist() == [1, 1]


def test_neighbours_know_what_is_taken_together() -> None:
    rows = [[1, 2, 9, 9], [2, 1, 9, 9], [3, 4, 9, 9], [4, 3, 9, 9]]
    method = ItemNeighbours()
    method.fit(split(rows, 9).material)
    scores = method.scores([[1], [4]])
    assert scores[0, 1] > scores[0, 3]
    assert scores[1, 2] > scores[1, 0]


def test_rules_know_what_comes_behind(circle: Split) -> None:
    method = SequentialRules()
    method.fit(circle.material)
    assert method.scores([[1, 2]]).argmax() == 2
    assert method.scores([[3, 4]]).argmax() == 4


def test_a_factorisation_offers_what_like_users_took() -> None:
    rows = [[*np.roll([1, 2, 3, 4], n).tolist(), 9, 9] for n in range(4)] * 5
    rows += [[*np.roll([5, 6, 7, 8], n).tolist(), 9, 9] for n in range(4)] * 5
    method = Factors(seed=1)
    method.fit(split(rows, 9).material)
    scores = method.scores([[1, 2], [5, 6]])
    assert scores[0, 2] > scores[0, 6]
    assert scores[1, 6] > scores[1, 2]


@pytest.mark.parametrize("kind", ["gru", "attention"])
@pytest.mark.parametrize("negatives", [0, 5])
def test_a_network_learns_the_order(circle: Split, kind: str, negatives: int) -> None:
    method = small(kind, negatives=negatives)
    method.fit(circle.material)
    assert ranked(method, circle.test)["hr_5"] == 1.0
    assert method.scores([[1, 2, 3]]).argmax() == 3


def test_a_network_does_not_see_what_is_behind(circle: Split) -> None:
    import torch

    method = small("attention", epochs=1)
    method.fit(circle.material)
    network = method._network
    with torch.no_grad():
        table = network.table()
        one = network(torch.tensor([[1, 2, 3, 4]]), table)
        other = network(torch.tensor([[1, 2, 9, 8]]), table)
    assert torch.allclose(one[:, :2], other[:, :2], atol=1e-6)
    assert not torch.allclose(one[:, 2:], other[:, 2:], atol=1e-3)


def test_padding_changes_nothing(circle: Split) -> None:
    method = small("attention", epochs=1)
    method.fit(circle.material)
    alone = method.scores([[1, 2]])
    beside = method.scores([[1, 2], [3, 4, 5, 6, 7, 8]])
    assert np.allclose(alone[0], beside[0], atol=1e-5)


@pytest.mark.parametrize("kind", ["gru", "attention"])
def test_the_same_seed_gives_the_same_network(circle: Split, kind: str) -> None:
    once, again = (small(kind, epochs=2) for _ in range(2))
    for method in (once, again):
        method.fit(circle.material)
    assert np.array_equal(once.scores([[1, 2]]), again.scores([[1, 2]]))


def test_like_attributes_are_offered() -> None:
    material = split([[1, 2, 3], [3, 4, 5]], 5).material
    material = replace(material, attributes={1: [1, 2], 2: [3], 3: [1, 2], 4: [3], 5: [4]})
    method = AttributeNeighbours()
    method.fit(material)
    assert method.scores([[1]])[0, 1:].argmax() == 1
    assert method.scores([[2]])[0, 2:].argmax() == 1


def test_without_attributes_nothing_is_preferred() -> None:
    method = AttributeNeighbours()
    method.fit(split([[1, 2, 3], [3, 4, 5]], 5).material)
    assert np.ptp(method.scores([[1]])) == 0


def test_long_histories_are_learned_in_parts() -> None:
    assert parts([1, 2, 3, 4, 5, 6], 2) == [[1, 2, 3], [3, 4, 5], [5, 6]]
    assert parts([1, 2], 50) == [[1, 2]]
    assert parts([1], 50) == []


class Fixed:
    """Says the same of every history: one item far before all others."""

    title = "fixed"

    def __init__(self, shift: int) -> None:
        self._shift = shift

    def fit(self, material: Material) -> None:
        """Nothing to learn."""

    def scores(self, histories: Sequence[History]) -> Scores:
        """The item `shift` behind the last one."""
        found = np.zeros((len(histories), _ITEMS), np.float32)
        for row, history in zip(found, histories, strict=True):
            row[(history[-1] + self._shift - 1) % _ITEMS] = 1.0
        return found


def test_the_fusion_hears_who_is_right_on_the_validation(circle: Split) -> None:
    fusion = Fusion([Fixed(1), Fixed(4)])
    fusion.fit(circle.material)
    assert fusion.weights[0] > 1
    assert abs(fusion.weights[1]) < fusion.weights[0] / 2
    assert ranked(fusion, circle.test)["hr_5"] == 1.0


def test_a_row_for_each_method() -> None:
    from benchmarks.recommend import cli
    from benchmarks.recommend.contestants import TITLES

    assert [method.title for method in contestants(seed=1)] == list(TITLES) == list(cli._ROWS)
