"""Which of the old examples are gone through again while new ones are learned."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence

from daogou.nlu.example import Example


def rehearsed(old: Sequence[Example], near: Iterable[str], size: int, seed: int) -> list[Example]:
    """About `size` of the `old` examples: those of the texts `near`, then some of every label.

    What lies near the new examples is what learning them would disturb first (Aljundi et al. 2019,
    "Online Continual Learning with Maximally Interfered Retrieval"); of the rest each label gives
    its share, and at least two.
    """
    wanted = set(near)
    kept = {index: None for index, example in enumerate(old) if example.text in wanted}
    groups: dict[str, list[int]] = defaultdict(list)
    for index, example in enumerate(old):
        if index not in kept:
            groups[example.label].append(index)
    share = max(0.0, min(1.0, (size - len(kept)) / max(1, len(old) - len(kept))))
    chance = random.Random(seed)
    for label in sorted(groups):
        members = groups[label]
        count = min(len(members), max(2, round(len(members) * share)))
        kept.update(dict.fromkeys(chance.sample(members, count)))
    return [old[index] for index in sorted(kept)]
