"""How far apart examples of different intents lie, and how near those of one."""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor

# Cosines are divided by it: the smaller, the more the nearest wrong example counts.
_TEMPERATURE: Final = 0.05


def contrast(embeddings: Tensor, intents: Tensor) -> Tensor:
    """The supervised contrastive loss of unit `embeddings` [rows, hidden] with `intents` [rows].

    The mean over the rows that have a fellow of the same intent; 0 where none has one. Khosla et
    al. 2020, "Supervised Contrastive Learning".
    """
    itself = torch.eye(len(intents), dtype=torch.bool)
    near = (embeddings @ embeddings.T / _TEMPERATURE).masked_fill(itself, -torch.inf)
    log_p = torch.log_softmax(near, dim=1).masked_fill(itself, 0.0)
    fellows = (intents[:, None] == intents[None, :]) & ~itself
    counts = fellows.sum(1)
    paired = counts > 0
    if not bool(paired.any()):
        return embeddings.sum() * 0.0
    return -((log_p * fellows).sum(1)[paired] / counts[paired]).mean()
