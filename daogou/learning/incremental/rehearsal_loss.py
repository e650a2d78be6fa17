"""The new examples by their labels, the old ones by what the network said of them before."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

from daogou.nlu.training.data import Encoded
from daogou.nlu.training.lesson import Lesson, TaughtLoss
from daogou.nlu.training.loss import JointLoss
from daogou.nlu.training.network import Outputs


class RehearsalLoss:
    """The mean over a batch: rows before `new` are old examples, those from `new` on new ones.

    For the old ones a student's loss with the network as it was for its teacher, which keeps its
    answers and its embeddings where they were: Li and Hoiem 2016, "Learning without Forgetting",
    over rehearsed examples as Rebuffi et al. 2017, "iCaRL". For the new ones cross-entropy alone:
    what the network said of them is what is to change.
    """

    def __init__(self, data: Encoded, hard: JointLoss, lesson: Lesson, new: int) -> None:
        self._lengths = data.lengths
        self._hard, self._taught, self._new = hard, TaughtLoss(hard, lesson), new

    def __call__(self, outputs: Outputs, batch: Sequence[int]) -> Tensor:
        """The loss over the examples `batch`."""
        old = [place for place, index in enumerate(batch) if index < self._new]
        new = [place for place, index in enumerate(batch) if index >= self._new]
        parts = []
        for loss, places in ((self._taught, old), (self._hard, new)):
            if places:
                members = [batch[place] for place in places]
                longest = max(self._lengths[member] for member in members)
                parts.append(loss(_rows(outputs, places, longest), members) * len(places))
        return sum(parts[1:], parts[0]) / len(batch)


def _rows(outputs: Outputs, places: Sequence[int], longest: int) -> Outputs:
    """Some rows of a pass, as if they had been a batch of their own."""
    rows = list(places)
    return Outputs(
        outputs.intents[rows],
        outputs.embedding[rows],
        None if outputs.families is None else outputs.families[rows],
        None if outputs.tags is None else outputs.tags[rows, :longest],
    )
