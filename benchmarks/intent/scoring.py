"""From the answers of a pipeline to the figures of a data set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from benchmarks.intent import metrics
from benchmarks.intent.data import Row
from daogou.nlu.fusion.measures import calibration_error

# How the score was made by which messages in and out of scope are told apart.
GIVEN: Final = "the pipeline's in_scope"
GIVEN_AND_LABEL: Final = "the pipeline's in_scope × (1 − P(out-of-scope label))"
TOP: Final = "confidence of the likeliest intent"
TOP_IN_SCOPE: Final = "confidence of the likeliest intent besides the out-of-scope label"


@dataclass(frozen=True)
class Answer:
    """What a pipeline says of a message; `in_scope` is None where it gives no such figure."""

    intent: str | None
    confidence: float
    ranking: dict[str, float]
    in_scope: float | None = None


def figures(
    rows: Sequence[Row], answers: Sequence[Answer], trained: frozenset[str], oos: str | None
) -> dict[str, Any]:
    """The figures over `rows`; those out of scope only where rows have the label `oos`.

    Accuracy, macro-F1 and calibration are of the rows in scope. Where `oos` is trained as a label,
    `accuracy_with_oos` is of all rows.
    """
    pairs = list(zip(rows, answers, strict=True))
    inside = [(row, answer) for row, answer in pairs if row.intent != oos]
    gold = [row.intent for row, _ in inside]
    said = [answer.intent for _, answer in inside]
    found: dict[str, Any] = {
        "accuracy": metrics.accuracy(gold, said),
        "macro_f1": metrics.macro_f1(gold, said),
        "calibration_error": calibration_error(
            np.array([answer.confidence for _, answer in inside]),
            np.array([one == other for one, other in zip(gold, said, strict=True)]),
        ),
    }
    if oos is None or len(inside) == len(pairs):
        return found
    how = scope_score(answers, oos if oos in trained else None)
    scores = [_score(answer, oos, how) for answer in answers]
    kept = [score for row, score in zip(rows, scores, strict=True) if row.intent != oos]
    strange = [score for row, score in zip(rows, scores, strict=True) if row.intent == oos]
    found["oos_auroc"] = metrics.auroc(kept, strange)
    found["oos_recall"] = metrics.recall_at_retention(kept, strange)
    found["scope_score"] = how
    if oos in trained:
        found["accuracy_with_oos"] = metrics.accuracy(
            [row.intent for row in rows], [answer.intent for answer in answers]
        )
    return found


def scope_score(answers: Sequence[Answer], trained_oos: str | None) -> str:
    """Which score tells how much a message is in scope; the same for all messages of a run."""
    given = [answer.in_scope for answer in answers]
    if any(one is None for one in given):
        return TOP if trained_oos is None else TOP_IN_SCOPE
    # A product makes sense of probabilities only, not of an energy or a distance.
    probable = all(one is not None and 0 <= one <= 1 for one in given)
    return GIVEN_AND_LABEL if trained_oos is not None and probable else GIVEN


def _score(answer: Answer, oos: str, how: str) -> float:
    if how == TOP:
        return answer.confidence
    if how == TOP_IN_SCOPE:
        # For a softmax this is P(intent | in scope) × (1 − P(out-of-scope label)).
        return max((p for name, p in answer.ranking.items() if name != oos), default=0.0)
    score = answer.in_scope or 0.0
    return score if how == GIVEN else score * (1 - answer.ranking.get(oos, 0.0))
