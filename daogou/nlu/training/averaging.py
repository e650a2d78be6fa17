"""The mean of the weights over the last steps, which errs less than the last weights alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn


class AveragedWeights:
    """An exponential moving average of a network's trained weights; `decay` 0 keeps the last ones.

    Polyak and Juditsky 1992, "Acceleration of Stochastic Approximation by Averaging"; in the first
    steps the average follows faster, as in TensorFlow's ExponentialMovingAverage.
    """

    def __init__(self, network: nn.Module, decay: float) -> None:
        self._named = {n: p for n, p in network.named_parameters() if p.requires_grad}
        self._live = [parameter.detach() for parameter in self._named.values()]
        self._mean = [tensor.clone() for tensor in self._live] if decay else self._live
        self._decay = decay
        self._steps = 0

    @torch.no_grad()
    def update(self) -> None:
        """Takes a step of the optimiser into the average."""
        if not self._decay:
            return
        self._steps += 1
        decay = min(self._decay, (1 + self._steps) / (10 + self._steps))
        torch._foreach_lerp_(self._mean, self._live, 1 - decay)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """The network has the averaged weights within."""
        self._swap()
        try:
            yield
        finally:
            self._swap()

    def snapshot(self) -> dict[str, Tensor]:
        """A copy of the averaged weights by name."""
        return {name: mean.clone() for name, mean in zip(self._named, self._mean, strict=True)}

    @torch.no_grad()
    def _swap(self) -> None:
        if self._decay:
            for live, mean in zip(self._live, self._mean, strict=True):
                kept = live.clone()
                live.copy_(mean)
                mean.copy_(kept)
