"""Batches in which a label comes twice."""

from __future__ import annotations

import random
from collections import Counter

from daogou.nlu.training.batches import in_pairs

LABELS = [0] * 6 + [1] * 5 + [2] * 3 + [3]


def test_every_example_once_in_as_many_batches_as_without_pairs() -> None:
    batches = in_pairs(LABELS, 4, random.Random(1))
    assert sorted(index for batch in batches for index in batch) == list(range(len(LABELS)))
    assert sorted(map(len, batches)) == [3, 4, 4, 4]


def test_labels_come_in_pairs_but_for_those_that_are_alone() -> None:
    for seed in range(20):
        batches = in_pairs(LABELS, 4, random.Random(seed))
        alone = sum(
            count % 2 for batch in batches for count in Counter(LABELS[i] for i in batch).values()
        )
        assert alone == 3


def test_another_round_pairs_otherwise() -> None:
    chance = random.Random(1)
    assert in_pairs(LABELS, 4, chance) != in_pairs(LABELS, 4, chance)
