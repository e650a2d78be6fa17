"""Which messages teach most: the doubtful first, and no two alike."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import Any, Final

import numpy as np
import numpy.typing as npt

# Nearer texts than this are one message in other words of the same letters.
ALIKE: Final = 0.85
Array = npt.NDArray[np.float64]


def doubt(ranking: Sequence[tuple[str, float]], corrected: bool = False) -> float:
    """How little is known of a message's intent, 0 to 1: one minus the margin of the first two.

    Scheffer et al. 2001, "Active Hidden Markov Models for Information Extraction" (margin
    sampling). Where the shopper corrected what came of it, the model was sure of something wrong,
    and nothing teaches more: at least 0.9.
    """
    chances = sorted((chance for _, chance in ranking), reverse=True)
    margin = chances[0] - (chances[1] if len(chances) > 1 else 0.0) if chances else 0.0
    return max(1.0 - margin, 0.9 if corrected else 0.0)


def vectors(texts: Sequence[str]) -> Any:
    """TF-IDF of the texts' character 1- to 3-grams [texts, n-grams], rows of length one."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

    vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True)
    return vectorizer.fit_transform(texts)


def alike(texts: Sequence[str]) -> list[list[int]]:
    """Indices in groups of near-same texts: the first of each, then those within `ALIKE` of it."""
    if not texts:
        return []
    rows = vectors(texts)
    cosines = (rows @ rows.T).tocsr()
    groups: list[list[int]] = []
    placed = [False] * len(texts)
    for index in range(len(texts)):
        if placed[index]:
            continue
        near = cosines[index]
        members = [
            int(other)
            for other, cosine in zip(near.indices, near.data, strict=True)
            if cosine >= ALIKE and not placed[other]
        ]
        members = [index, *sorted(set(members) - {index})]
        for member in members:
            placed[member] = True
        groups.append(members)
    return groups


def most_telling(
    texts: Sequence[str],
    doubts: Sequence[float],
    counts: Sequence[int],
    known: Sequence[str],
    limit: int,
) -> list[tuple[int, float]]:
    """Indices of the messages that teach most, with their worth, the best first.

    The worth of a message is doubt × (1 + ln count) × distance, where the distance is one minus
    the cosine to the nearest text that is taken already or `known` (decided before). Greedy, as the
    k-center selection of Sener and Savarese 2018, "Active Learning for Convolutional Neural
    Networks: A Core-Set Approach", with its distances weighed.
    """
    if not texts:
        return []
    rows = vectors([*texts, *known])
    mine = rows[: len(texts)]
    distance: Array = np.ones(len(texts))
    if known:
        cosines = (mine @ rows[len(texts) :].T).max(axis=1)
        distance -= cosines.toarray().ravel()
    weight: Array = np.array(doubts) * (1 + np.array([log(count) for count in counts]))
    chosen: list[tuple[int, float]] = []
    free = np.ones(len(texts), dtype=bool)
    for _ in range(min(limit, len(texts))):
        worth = np.where(free, weight * np.maximum(distance, 1e-6), -1.0)
        best = int(worth.argmax())
        chosen.append((best, float(worth[best])))
        free[best] = False
        near = (mine @ mine[best].T).toarray().ravel()
        distance = np.minimum(distance, 1.0 - near)
    return chosen
