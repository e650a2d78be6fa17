"""Batches of examples: of about the same length, so that little is padding, or in pairs."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

import torch
from torch import Tensor, nn


def by_length(lengths: Sequence[int], size: int, chance: random.Random | None) -> list[list[int]]:
    """Indices in batches of `size`; with `chance`, ties and the order of batches are shuffled."""
    order = list(range(len(lengths)))
    if chance:
        chance.shuffle(order)
        # A little noise keeps the same sentences from always meeting in one batch.
        order.sort(key=lambda i: lengths[i] + chance.uniform(-1.5, 1.5))
    else:
        order.sort(key=lambda i: lengths[i])
    batches = [order[start : start + size] for start in range(0, len(order), size)]
    if chance:
        chance.shuffle(batches)
    return batches


def in_pairs(labels: Sequence[int], size: int, chance: random.Random) -> list[list[int]]:
    """Indices in batches of `size` (an even number), in each of which a label comes twice.

    A label with an odd number of examples has one that is alone.
    """
    groups: dict[int, list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        groups[label].append(index)
    pairs = []
    for members in groups.values():
        chance.shuffle(members)
        pairs += [members[start : start + 2] for start in range(0, len(members), 2)]
    chance.shuffle(pairs)
    # Those that are alone come last, where they part no pair.
    pairs.sort(key=len, reverse=True)
    order = [index for pair in pairs for index in pair]
    batches = [order[start : start + size] for start in range(0, len(order), size)]
    chance.shuffle(batches)
    return batches


def pad(rows: Sequence[Sequence[int]], fill: int) -> tuple[Tensor, Tensor]:
    """Ids [rows, longest] filled up with `fill`, and their mask."""
    longest = max(len(row) for row in rows)
    ids = torch.full((len(rows), longest), fill, dtype=torch.long)
    mask = torch.zeros((len(rows), longest), dtype=torch.long)
    for index, row in enumerate(rows):
        ids[index, : len(row)] = torch.tensor(row, dtype=torch.long)
        mask[index, : len(row)] = 1
    return ids, mask


def pad_states(rows: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """States [rows, longest, hidden] filled up with zeros, and their mask."""
    states = nn.utils.rnn.pad_sequence(list(rows), batch_first=True)
    lengths = torch.tensor([len(row) for row in rows])
    mask = (torch.arange(states.shape[1])[None, :] < lengths[:, None]).long()
    return states, mask
