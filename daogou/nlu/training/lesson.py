"""What a teacher says of the training examples, and how far a student is from saying it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn

from daogou.nlu.training.batches import by_length, pad
from daogou.nlu.training.data import Encoded
from daogou.nlu.training.loss import FAMILY_SHARE, TAG_SHARE, JointLoss
from daogou.nlu.training.network import JointNetwork, Outputs
from daogou.nlu.training.precision import fast

_BATCH: Final = 64
# How much smoother than its own the teacher's probabilities are shown: the small ones tell most.
_TEMPERATURE: Final = 2.0
# The examples' own labels beside the teacher's opinion.
_HARD_SHARE: Final = 0.3
# Of the embedding, by which the response selector finds its answer.
_EMBEDDING_SHARE: Final = 1.0


@dataclass(frozen=True)
class Lesson:
    """The teacher's outputs: [examples, …] each, tags a tensor [pieces, tags] for each example."""

    intents: Tensor
    embedding: Tensor
    families: Tensor | None
    tags: list[Tensor] | None

    @classmethod
    @torch.no_grad()
    def of(cls, teacher: JointNetwork, data: Encoded, fill: int) -> Lesson:
        """One pass over `data`, without dropout."""
        teacher.eval()
        found: dict[int, tuple[Tensor, Tensor, Tensor | None, Tensor | None]] = {}
        for batch in by_length(data.lengths, _BATCH, None):
            ids, mask = pad([data.rows[i] for i in batch], fill)
            with fast():
                out = teacher.upper(teacher.lower(ids, mask), mask)
            for place, index in enumerate(batch):
                found[index] = (
                    out.intents[place].float(),
                    out.embedding[place].float(),
                    None if out.families is None else out.families[place].float(),
                    None if out.tags is None else out.tags[place, : len(data.rows[index])].float(),
                )
        rows = [found[index] for index in range(len(data.rows))]
        return cls(
            torch.stack([row[0] for row in rows]),
            torch.stack([row[1] for row in rows]),
            torch.stack([row[2] for row in rows if row[2] is not None])
            if teacher.families
            else None,
            [row[3] for row in rows if row[3] is not None] if teacher.tags else None,
        )


class TaughtLoss:
    """The heads' cross-entropy with the teacher's softened probabilities, beside `hard`, the loss
    by the examples' own labels, and the distance of the embeddings.

    Hinton et al. 2015, "Distilling the Knowledge in a Neural Network".
    """

    def __init__(self, hard: JointLoss, lesson: Lesson) -> None:
        self._hard, self._lesson = hard, lesson

    def __call__(self, outputs: Outputs, batch: Sequence[int]) -> Tensor:
        """The loss over the examples `batch`."""
        members, lesson = list(batch), self._lesson
        soft = softened(outputs.intents, lesson.intents[members])
        if outputs.families is not None and lesson.families is not None:
            soft = soft + FAMILY_SHARE * softened(outputs.families, lesson.families[members])
        if outputs.tags is not None and lesson.tags is not None:
            told = [lesson.tags[index] for index in members]
            said = [row[: len(wanted)] for row, wanted in zip(outputs.tags, told, strict=True)]
            soft = soft + TAG_SHARE * softened(torch.cat(said), torch.cat(told))
        apart = 1 - nn.functional.cosine_similarity(
            outputs.embedding.float(), lesson.embedding[members]
        )
        return (
            _HARD_SHARE * self._hard(outputs, members)
            + (1 - _HARD_SHARE) * soft
            + _EMBEDDING_SHARE * apart.mean()
        )


def softened(student: Tensor, teacher: Tensor) -> Tensor:
    """How far the student's probabilities are from the teacher's, both logits [rows, outputs].

    The Kullback-Leibler divergence at a temperature, times its square, which keeps the gradients
    as large as those of the labels.
    """
    divergence = nn.functional.kl_div(
        nn.functional.log_softmax(student.float() / _TEMPERATURE, dim=-1),
        nn.functional.log_softmax(teacher / _TEMPERATURE, dim=-1),
        reduction="batchmean",
        log_target=True,
    )
    return divergence * _TEMPERATURE**2
