"""A transformer over the states of a conversation."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from daogou.policy.options import PolicyOptions


class TransformerNetwork(nn.Module):
    """Self-attention (Vaswani et al. 2017) over the states; the last one decides.

    Places are counted from the end: "one state ago" means the same early and late. The last state
    goes to the head once more by itself.
    """

    def __init__(self, features: int, actions: int, options: PolicyOptions) -> None:
        super().__init__()
        width = options.hidden_size
        self.embed = nn.Sequential(nn.Linear(features, width), nn.LayerNorm(width), nn.GELU())
        self.ago = nn.Embedding(options.max_history, width)
        nn.init.normal_(self.ago.weight, std=0.02)
        self.dropout = nn.Dropout(options.dropout)
        self.blocks = nn.ModuleList(
            Block(width, options.heads, options.dropout) for _ in range(options.layers)
        )
        self.norm = nn.LayerNorm(width)
        self.head = nn.Sequential(
            nn.Linear(2 * width, width),
            nn.GELU(),
            nn.Dropout(options.dropout),
            nn.Linear(width, actions),
        )

    def forward(self, states: Tensor) -> Tensor:
        """Logits [batch, actions] of `states` [batch, steps, features]."""
        embedded = self.dropout(self.embed(states))
        steps = states.shape[1]
        ago = torch.arange(steps, device=states.device).flip(0)
        hidden = embedded + self.ago(ago)
        for block in self.blocks:
            hidden = block(hidden)
        last = torch.cat([self.norm(hidden[:, -1]), embedded[:, -1]], dim=-1)
        logits: Tensor = self.head(last)
        return logits


class Block(nn.Module):
    """Attention and a feed-forward layer, each behind its norm (Xiong et al. 2020)."""

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.size = heads, width // heads
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.project = nn.Linear(width, 3 * width)
        self.merge = nn.Linear(width, width)
        self.feed = nn.Sequential(
            nn.Linear(width, 2 * width), nn.GELU(), nn.Dropout(dropout), nn.Linear(2 * width, width)
        )
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor) -> Tensor:
        """States [batch, steps, width] that have looked at each other."""
        batch, steps, width = hidden.shape
        parts = self.project(self.before(hidden)).view(batch, steps, 3, self.heads, self.size)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) / self.size**0.5
        seen = self.dropout(scores.softmax(-1)) @ value
        hidden = hidden + self.dropout(
            self.merge(seen.transpose(1, 2).reshape(batch, steps, width))
        )
        result: Tensor = hidden + self.dropout(self.feed(self.between(hidden)))
        return result
