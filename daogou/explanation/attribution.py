"""How much each unit of a message carried a probability: Shapley values, by captum.

Leaving one word out at a time (occlusion) is the cheapest measure, and says that nothing mattered
where a message says the same thing twice. Shapley values (Shapley 1953; Štrumbelj and Kononenko
2010, "An Efficient Explanation of Individual Classifications using Game Theory") average a word's
gain over the orders in which the words may come, and add up to the whole probability.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.explanation.units import Unit, only

Array = npt.NDArray[np.float32]
# Probabilities [texts, labels] of texts.
Predict = Callable[[Sequence[str]], Array]

# Shortened messages that the model reads: about two seconds on two cores.
MOST_READINGS: Final = 600
# captum's own work is a millisecond an order.
MOST_ORDERS: Final = 400
# So few orders are all counted, which makes the values exact.
_ALL_ORDERS_UP_TO: Final = 5


@dataclass(frozen=True)
class Contributions:
    """`values` [units, targets]: what each unit adds to the probabilities of the targets.

    `without` [targets] are the probabilities with no unit at all; these and the values add up to
    `full` [targets], those of the message. `error` is the standard error of a value, 0 where all
    orders were counted; `readings` counts the texts that the model read.
    """

    values: Array
    without: Array
    full: Array
    error: float
    readings: int


def contributions(
    predict: Predict, text: str, units: Sequence[Unit], targets: Sequence[int], seed: int = 0
) -> Contributions:
    """The Shapley value of every unit for each of the labels `targets`.

    Orders come in pairs, one the reverse of the other, which steadies the mean (Mitchell et al.
    2022, "Sampling Permutations for Shapley Value Estimation").

    Args:
        predict: the model as it serves.
        text: the message.
        units: of `text`, at least one.
        targets: columns of what `predict` gives.
        seed: of the orders.
    """
    # torch and captum take seconds to import, and only this function needs them.
    import torch
    from captum.attr import ShapleyValueSampling

    known = _Readings(predict, text, units)
    orders = _orders(len(units), seed)
    known.read({kept for order in orders for kept in _growing(order)})

    def forward(masks: Any) -> Any:
        return torch.from_numpy(known.probabilities(masks.bool().tolist())[:, list(targets)])

    def mean_over(some: Sequence[tuple[int, ...]]) -> Array:
        sampler = ShapleyValueSampling(forward)
        sampler.permutation_generator = lambda _units, _samples: some
        every = torch.ones(1, len(units))
        values: Array = sampler.attribute(every, perturbations_per_eval=len(units))[0].numpy().T
        return values

    if len(units) <= _ALL_ORDERS_UP_TO:
        values, error = mean_over(orders), 0.0
    else:
        # The same pairs in two halves: how far these lie apart tells how sure their mean is.
        halves = [mean_over(orders[: len(orders) // 2]), mean_over(orders[len(orders) // 2 :])]
        values = (halves[0] + halves[1]) / 2
        error = float(np.sqrt(np.mean((halves[0] - halves[1]) ** 2)) / 2)
    ends = known.probabilities([[False] * len(units), [True] * len(units)])[:, list(targets)]
    return Contributions(values, ends[0], ends[1], error, len(known.found))


class _Readings:
    """What the model says of the shortened messages, each read once."""

    def __init__(self, predict: Predict, text: str, units: Sequence[Unit]) -> None:
        self._predict, self._text, self._units = predict, text, units
        none, every = (False,) * len(units), (True,) * len(units)
        # Each alone: an int8 network rounds a text by what else is in its batch, and the message
        # must get the very probability that it is answered by.
        self.found = {none: predict([""])[0], every: predict([text])[0]}

    def read(self, masks: set[tuple[bool, ...]]) -> None:
        """Reads what is not yet known, in one call."""
        missing = sorted(masks - self.found.keys())
        if missing:
            texts = [only(self._text, self._units, kept) for kept in missing]
            self.found.update(zip(missing, self._predict(texts), strict=True))

    def probabilities(self, masks: Sequence[Sequence[bool]]) -> Array:
        """Probabilities [masks, labels] of the message with the units of each mask."""
        keys = [tuple(kept) for kept in masks]
        self.read(set(keys))
        table: Array = np.stack([self.found[key] for key in keys]).astype(np.float32)
        return table


def _orders(count: int, seed: int) -> list[tuple[int, ...]]:
    """Orders of `count` units: all, or pairs of random ones within the limits above."""
    if count <= _ALL_ORDERS_UP_TO:
        return list(itertools.permutations(range(count)))
    random = np.random.default_rng(seed)
    orders: list[tuple[int, ...]] = []
    masks: set[tuple[bool, ...]] = set()
    # Two pairs at a time, for the two halves; a new order adds no more masks than it has units.
    while len(masks) + 4 * count <= MOST_READINGS and len(orders) < MOST_ORDERS:
        for _ in range(2):
            order = tuple(random.permutation(count).tolist())
            orders += [order, order[::-1]]
        masks.update(kept for order in orders[-4:] for kept in _growing(order))
    return orders


def _growing(order: Sequence[int]) -> Iterator[tuple[bool, ...]]:
    """Which units are there after each step of `order`."""
    kept = [False] * len(order)
    for unit in order:
        kept[unit] = True
        yield tuple(kept)
