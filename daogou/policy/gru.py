"""A recurrent network over the states of a conversation."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from daogou.policy.options import PolicyOptions


class GruNetwork(nn.Module):
    """Gated recurrent units (Cho et al. 2014) over the states; the last one decides.

    The last state goes to the head beside what the units remember, so that what was just said is
    never forgotten.
    """

    def __init__(self, features: int, actions: int, options: PolicyOptions) -> None:
        super().__init__()
        width = options.hidden_size
        self.embed = nn.Sequential(nn.Linear(features, width), nn.LayerNorm(width), nn.GELU())
        self.dropout = nn.Dropout(options.dropout)
        self.units = nn.GRU(width, width, batch_first=True)
        self.head = nn.Sequential(
            nn.Linear(2 * width, width),
            nn.GELU(),
            nn.Dropout(options.dropout),
            nn.Linear(width, actions),
        )

    def forward(self, states: Tensor) -> Tensor:
        """Logits [batch, actions] of `states` [batch, steps, features]."""
        embedded = self.dropout(self.embed(states))
        remembered, _ = self.units(embedded)
        last = torch.cat([self.dropout(remembered[:, -1]), embedded[:, -1]], dim=-1)
        logits: Tensor = self.head(last)
        return logits
