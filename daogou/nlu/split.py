"""A dev split with every label's share in it."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence


def stratified(labels: Sequence[str], share: float, seed: int) -> tuple[list[int], list[int]]:
    """Indices of the training and the dev part; a label with one example is not split."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        groups[label].append(index)
    chance = random.Random(seed)
    train: list[int] = []
    dev: list[int] = []
    for label in sorted(groups):
        members = groups[label]
        chance.shuffle(members)
        held_out = min(round(len(members) * share), len(members) - 1)
        dev.extend(members[:held_out])
        train.extend(members[held_out:])
    return sorted(train), sorted(dev)
