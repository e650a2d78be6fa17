"""What the heads are to get right, in one number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import torch
from torch import Tensor, nn

from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.contrast import contrast
from daogou.nlu.training.data import UNKNOWN, Encoded
from daogou.nlu.training.network import Outputs

# The intent is what a turn depends on most; the others must not pull the encoder away from it.
FAMILY_SHARE: Final = 0.3
TAG_SHARE: Final = 0.5


class JointLoss:
    """Cross-entropy of the intents, and in part of the families and the tags; the contrast of the
    intents where it is asked for."""

    def __init__(self, data: Encoded, labels: int, options: ClassifierOptions) -> None:
        balanced = options.class_weights == "balanced"
        weights = _balanced(data.intents, labels) if balanced else None
        self._data = data
        self._contrast = options.contrast
        self._intents = nn.CrossEntropyLoss(weights, label_smoothing=options.label_smoothing)
        self._others = nn.CrossEntropyLoss(ignore_index=UNKNOWN)

    def __call__(self, outputs: Outputs, batch: Sequence[int]) -> Tensor:
        """The loss over the examples `batch`."""
        members = list(batch)
        loss: Tensor = self._intents(outputs.intents.float(), self._data.intents[members])
        if self._contrast:
            apart = contrast(outputs.embedding.float(), self._data.intents[members])
            loss = loss + self._contrast * apart
        if outputs.families is not None:
            families = self._data.families[members]
            if bool((families != UNKNOWN).any()):
                loss = loss + FAMILY_SHARE * self._others(outputs.families.float(), families)
        if outputs.tags is not None:
            tags = nn.utils.rnn.pad_sequence(
                [self._data.tags[i] for i in members], batch_first=True, padding_value=UNKNOWN
            )
            logits = outputs.tags.float().flatten(0, 1)
            loss = loss + TAG_SHARE * self._others(logits, tags.flatten())
        return loss


def _balanced(targets: Tensor, labels: int) -> Tensor:
    """Weights by which every label counts alike, 1 in the mean over the examples.

    King and Zeng 2001, "Logistic Regression in Rare Events Data".
    """
    counts = torch.bincount(targets, minlength=labels).float().clamp(min=1.0)
    return len(targets) / (len(counts) * counts)
