"""Moments as arrays, and the batches that a network learns them in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from daogou.policy.features import UNKNOWN, Vocabulary
from daogou.policy.moments import Moment


@dataclass
class Lesson:
    """Moments of equal history and action are one, with a weight of how many they were.

    `states` has an array [moments, steps, features] for each number of steps, `actions` [moments]
    and `weights` [moments] go with it.
    """

    vocabulary: Vocabulary
    states: list[Tensor]
    actions: list[Tensor]
    weights: list[Tensor]

    @classmethod
    def of(
        cls, moments: Sequence[Moment], vocabulary: Vocabulary, actions: Sequence[str]
    ) -> Lesson:
        """The moments by the number of their states, so that none need be filled up."""
        place = {action: number for number, action in enumerate(actions)}
        by_length: dict[int, dict[tuple[bytes, int], tuple[npt.NDArray[np.float32], int]]] = {}
        for moment in moments:
            matrix = vocabulary.matrix(moment.states)
            key = (matrix.tobytes(), place[moment.action])
            same = by_length.setdefault(len(matrix), {})
            same[key] = (matrix, same[key][1] + 1 if key in same else 1)
        groups = [by_length[length] for length in sorted(by_length)]
        return cls(
            vocabulary,
            [torch.from_numpy(np.stack([m for m, _ in group.values()])) for group in groups],
            [torch.tensor([action for _, action in group]) for group in groups],
            [torch.tensor([float(count) for _, count in group.values()]) for group in groups],
        )

    def __len__(self) -> int:
        return sum(len(actions) for actions in self.actions)

    def batches(
        self, size: int, chance: torch.Generator | None = None
    ) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
        """States, actions and weights, `size` moments at a time; in any order with `chance`."""
        parts: list[tuple[int, Tensor]] = []
        for group, actions in enumerate(self.actions):
            count = len(actions)
            order = torch.randperm(count, generator=chance) if chance else torch.arange(count)
            parts += [(group, order[start : start + size]) for start in range(0, count, size)]
        if chance:
            parts = [parts[number] for number in torch.randperm(len(parts), generator=chance)]
        for group, part in parts:
            yield self.states[group][part], self.actions[group][part], self.weights[group][part]


def hidden(states: Tensor, vocabulary: Vocabulary, share: float, chance: torch.Generator) -> Tensor:
    """`states` [batch, steps, features] with a share of intents, actions and loops unknown."""
    if not share:
        return states
    states = states.clone()
    for kind, places in vocabulary.choices.items():
        there = states[..., places].sum(-1) > 0
        hit = there & (torch.rand(there.shape, generator=chance) < share)
        states[..., places] *= (~hit).unsqueeze(-1)
        states[..., vocabulary.places[f"{kind}={UNKNOWN}"]] += hit.float()
    return states
