"""Figures of a reader: accuracy and macro-F1 by question, and what it costs."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from sklearn.metrics import f1_score  # type: ignore[import-untyped]

from benchmarks.reviews.readers import CATEGORY, QUESTIONS, SENTIMENT, Labels, Opinions, Reader
from daogou.nlu.example import Example

_TIMED: Final = 200
_WARM_UP: Final = 20
_CONFUSIONS: Final = 5


def figures(opinions: Opinions, examples: Sequence[Example], labels: Labels) -> dict[str, float]:
    """Accuracy and macro-F1 of the sentiment and the category; shares from 0 to 1."""
    told = {}
    for question in QUESTIONS:
        wanted = labels.targets(question, examples)
        found = opinions[question].argmax(axis=1)
        told[f"{question}_accuracy"] = round(float((found == wanted).mean()), 5)
        told[f"{question}_macro_f1"] = round(float(f1_score(wanted, found, average="macro")), 5)
    return told


def by_category(
    opinions: Opinions, examples: Sequence[Example], labels: Labels
) -> dict[str, dict[str, float]]:
    """For each category: reviews, share of right sentiments, and of right categories (recall)."""
    wanted = {question: labels.targets(question, examples) for question in QUESTIONS}
    right = {q: opinions[q].argmax(axis=1) == wanted[q] for q in QUESTIONS}
    told = {}
    for place, name in enumerate(labels.categories):
        of = wanted[CATEGORY] == place
        told[name] = {
            "reviews": int(of.sum()),
            **{f"{q}_accuracy": round(float(right[q][of].mean()), 4) for q in QUESTIONS},
        }
    return told


def confusions(
    opinions: Opinions, examples: Sequence[Example], labels: Labels
) -> list[dict[str, Any]]:
    """The categories that are most often taken for others."""
    wanted = labels.targets(CATEGORY, examples)
    found = opinions[CATEGORY].argmax(axis=1)
    count = np.zeros((len(labels.categories),) * 2, np.int64)
    np.add.at(count, (wanted, found), 1)
    np.fill_diagonal(count, 0)
    most = np.argsort(-count, axis=None)[:_CONFUSIONS]
    return [
        {
            "is": labels.categories[row],
            "taken_for": labels.categories[column],
            "reviews": int(count[row, column]),
        }
        for row, column in zip(*np.unravel_index(most, count.shape), strict=True)
        if count[row, column]
    ]


def milliseconds(reader: Reader, examples: Sequence[Example]) -> dict[str, float]:
    """Median and 95th percentile of one text at a time, of the processor."""
    spent = []
    for example in examples[: _TIMED + _WARM_UP]:
        begun = time.process_time()
        reader.opinions([example.text])
        spent.append(1000 * (time.process_time() - begun))
    warm = spent[_WARM_UP:] or spent
    return {
        "text_median_ms": round(float(np.median(warm)), 2),
        "text_p95_ms": round(float(np.percentile(warm, 95)), 2),
    }


def positive_share(examples: Sequence[Example], labels: Labels) -> float:
    """The share of content writers: what guessing the commoner sentiment is worth."""
    return round(float(labels.targets(SENTIMENT, examples).mean()), 4)
