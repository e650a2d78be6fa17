"""How far two passes over the same examples disagree, each under a dropout of its own."""

from __future__ import annotations

import torch
from torch import Tensor, nn


def disagreement(logits: Tensor) -> Tensor:
    """The mean of both Kullback-Leibler divergences between the passes of each example.

    `logits` [2 × rows, labels] are those of the first pass, then those of the second in the same
    order. Liang et al. 2021, "R-Drop: Regularized Dropout for Neural Networks".
    """
    first, second = torch.log_softmax(logits.float(), dim=-1).chunk(2)
    there = nn.functional.kl_div(first, second, reduction="batchmean", log_target=True)
    back = nn.functional.kl_div(second, first, reduction="batchmean", log_target=True)
    return (there + back) / 2
