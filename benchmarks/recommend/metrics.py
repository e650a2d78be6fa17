"""From scores to the rank of what came next, and from ranks to figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Ranks = npt.NDArray[np.int64]


def without_history(scores: Scores, histories: Sequence[Sequence[int]]) -> Scores:
    """`scores` [users, items] in which nobody is offered again what is in the history.

    Column i is item i + 1. The published figures rank so (S3-Rec's and SASRec's full ranking); in
    this data nobody takes an item twice.
    """
    found = scores.copy()
    for row, history in zip(found, histories, strict=True):
        row[np.asarray(history, dtype=np.int64) - 1] = -np.inf
    return found


def ranks(scores: Scores, answers: npt.NDArray[np.int64]) -> Ranks:
    """How many items stand before each answer; of items with equal scores the answer comes last.

    A method that gives every item the same score finds nothing by that rule.
    """
    own = scores[np.arange(len(answers)), answers - 1]
    found: Ranks = (scores >= own[:, None]).sum(axis=1) - 1
    return found


def figures(found: Ranks) -> dict[str, float]:
    """Hit rate and NDCG at 5 and 10, and the mean reciprocal rank.

    With one right answer, NDCG is 1 / log2(place + 1) within the first places and 0 behind them.
    """
    place = found + 1.0
    told: dict[str, Any] = {}
    for first in (5, 10):
        hit = found < first
        told[f"hr_{first}"] = hit.mean()
        told[f"ndcg_{first}"] = np.where(hit, 1 / np.log2(place + 1), 0.0).mean()
    told["mrr"] = (1 / place).mean()
    return {key: float(value) for key, value in told.items()}
