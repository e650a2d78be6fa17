"""Several networks as one: their opinions, weighed."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from daogou.policy.gru import GruNetwork
from daogou.policy.options import PolicyOptions
from daogou.policy.transformer import TransformerNetwork

_NETWORKS: dict[str, type[GruNetwork] | type[TransformerNetwork]] = {
    "gru": GruNetwork,
    "transformer": TransformerNetwork,
}


class Fusion(nn.Module):
    """The networks of an architecture, each with its own parameters, and the weights of each.

    The probability of an action is the normalised product of the networks' own, each to the power
    of its weight. With one network the weight is an inverse temperature.
    """

    weights: Tensor

    def __init__(self, features: int, actions: int, options: PolicyOptions) -> None:
        super().__init__()
        self.networks = nn.ModuleList(
            _NETWORKS[name](features, actions, options) for name in options.networks
        )
        count = len(options.networks)
        self.register_buffer("weights", torch.full((count,), 1.0 / count))

    def opinions(self, states: Tensor) -> Tensor:
        """Log-probabilities [networks, batch, actions] of `states` [batch, steps, features]."""
        return torch.stack([network(states).log_softmax(-1) for network in self.networks])

    def set_weights(self, weights: Sequence[float]) -> None:
        """Weighs the networks."""
        self.weights.copy_(torch.tensor(weights))

    def forward(self, states: Tensor) -> Tensor:
        """Probabilities [batch, actions] of `states` [batch, steps, features]."""
        return torch.einsum("n,nba->ba", self.weights, self.opinions(states)).softmax(-1)
