"""Nested cross-validation: what is chosen is chosen within the training part of each outer fold.

S. Varma and R. Simon 2006, "Bias in error estimation when using cross-validation for model
selection". Options, the calibration of margins, the weights of the fusion and the threshold come
from the inner folds; encoders are fitted with their model. Equal rows are always in one fold.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pandas as pd
from joblib import Parallel, delayed  # type: ignore[import-untyped]
from numpy.typing import NDArray
from scipy.special import expit  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score  # type: ignore[import-untyped]
from sklearn.model_selection import StratifiedGroupKFold  # type: ignore[import-untyped]

from benchmarks.purchase_intent.contestants import Contestant
from benchmarks.purchase_intent.data import Sessions

Floats = NDArray[np.float64]
FUSION: Final = "fusion"
_SINGLE_CALLS: Final = 20
_SELECTIONS: Final = 20
Splits = list[tuple[NDArray[np.int64], NDArray[np.int64]]]


@dataclass
class Fold:
    """What one contestant did in one outer fold: its scores of the tested rows, and its costs."""

    rows: NDArray[np.int64]
    score: Floats
    threshold: float
    chosen: dict[str, Any]
    training_s: float
    tuning_s: float
    single_ms: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class _Inner:
    """A contestant on the inner folds: the best options, and scores of rows it had not seen."""

    options: dict[str, Any]
    score: Floats
    calibrate: Callable[[Floats], Floats]
    seconds: float


def nested(
    sessions: Sessions,
    contestants: Sequence[Contestant],
    outer: int,
    inner: int,
    seed: int,
    workers: int = 1,
    tick: Callable[[], object] = lambda: None,
) -> dict[str, list[Fold]]:
    """By the title of a contestant, and of the fusion of all, its outer folds.

    Rows that were set aside are trained on in each fold and tested in none. `tick` is called as
    often as there are contestants in outer folds, `workers` is how many of these run at once.
    """
    seen = {one.title: one.see(sessions.x) for one in contestants}
    splits = []
    for train, test in _outer(sessions, outer, seed):
        inside = StratifiedGroupKFold(inner, shuffle=True, random_state=seed).split(
            train, sessions.y[train], sessions.group[train]
        )
        splits.append((train, test, list(inside)))
    tasks = (
        delayed(_measured)(one, seen[one.title], sessions.y, *split, seed)
        for split in splits
        for one in contestants
    )
    done = []
    for result in Parallel(n_jobs=workers, return_as="generator")(tasks):
        done.append(result)
        tick()
    found: dict[str, list[Fold]] = {
        title: [] for title in (*(one.title for one in contestants), FUSION)
    }
    for place, (train, _, _) in enumerate(splits):
        members = done[place * len(contestants) : (place + 1) * len(contestants)]
        for one, (fold, _) in zip(contestants, members, strict=True):
            found[one.title].append(fold)
        found[FUSION].append(_fused(members, sessions.y[train]))
    return found


def _measured(
    one: Contestant,
    x: pd.DataFrame,
    y: NDArray[np.int64],
    train: NDArray[np.int64],
    test: NDArray[np.int64],
    folds: Splits,
    seed: int,
) -> tuple[Fold, Floats]:
    """A contestant in an outer fold, and its scores of the trained rows on the inner folds."""
    known = _inner(one, x.iloc[train], y[train], folds, seed)
    began = time.perf_counter()
    model = one.make(known.options, seed).fit(x.iloc[train], y[train])
    trained = time.perf_counter() - began
    fold = Fold(
        test,
        known.calibrate(_raw(one, model, x.iloc[test])),
        best_threshold(y[train], known.score),
        known.options,
        trained,
        known.seconds,
        _single(one, model, x.iloc[test]),
    )
    return fold, known.score


def _outer(
    sessions: Sessions, folds: int, seed: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    tested = np.flatnonzero(~sessions.aside)
    always = np.flatnonzero(sessions.aside)
    split = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
    for train, test in split.split(tested, sessions.y[tested], sessions.group[tested]):
        yield np.concatenate([always, tested[train]]), tested[test]


def _inner(
    one: Contestant,
    x: pd.DataFrame,
    y: NDArray[np.int64],
    folds: Splits,
    seed: int,
) -> _Inner:
    """The options with the best average precision on the inner folds."""
    began = time.perf_counter()
    best: tuple[float, dict[str, Any], Floats] | None = None
    for options in one.options:
        score = np.zeros(len(y))
        for train, test in folds:
            model = one.make(options, seed).fit(x.iloc[train], y[train])
            score[test] = _raw(one, model, x.iloc[test])
        worth = float(average_precision_score(y, score))
        if best is None or worth > best[0]:
            best = (worth, dict(options), score)
    assert best is not None, "a contestant has at least one set of options"
    _, chosen, score = best
    calibrate: Callable[[Floats], Floats] = _same
    if one.margins:
        calibrate = _curve(score, y)
    return _Inner(chosen, calibrate(score), calibrate, time.perf_counter() - began)


def _fused(members: Sequence[tuple[Fold, Floats]], y: NDArray[np.int64]) -> Fold:
    """The members' log-odds, averaged with the weights that do best on the inner folds."""
    began = time.perf_counter()
    inside = np.column_stack([log_odds(score) for _, score in members])
    outside = np.column_stack([log_odds(fold.score) for fold, _ in members])
    weights = selected(inside, y)
    took = time.perf_counter() - began
    folds = [fold for fold, _ in members]
    return Fold(
        folds[0].rows,
        expit(outside @ weights),
        best_threshold(y, expit(inside @ weights)),
        {"weights": [round(float(one), 3) for one in weights]},
        took + sum(one.training_s for one in folds),
        sum(one.tuning_s for one in folds),
        [sum(calls) for calls in zip(*(one.single_ms for one in folds), strict=True)],
    )


def selected(scores: Floats, y: NDArray[np.int64]) -> Floats:
    """Weights [members] of `scores` [rows, members] that sum to 1.

    Ensemble selection (R. Caruana et al. 2004): the member that helps most is added, again and
    again, also one that is there already; its weight is how often it was.
    """
    counts = np.zeros(scores.shape[1])
    for _ in range(_SELECTIONS):
        worth = []
        for member in range(scores.shape[1]):
            together = scores @ counts + scores[:, member]
            worth.append(average_precision_score(y, together) + roc_auc_score(y, together))
        counts[int(np.argmax(worth))] += 1
    return np.asarray(counts / counts.sum())


def best_threshold(y: NDArray[np.int64], score: Floats) -> float:
    """The score from which on a session is called a buyer for the best F1."""
    precision, recall, bounds = precision_recall_curve(y, score)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    return float(bounds[np.argmax(f1[:-1])])


def log_odds(score: Floats) -> Floats:
    """The log-odds of probabilities, kept finite."""
    kept = np.clip(score, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(kept / (1 - kept)))


def _raw(one: Contestant, model: Any, x: pd.DataFrame) -> Floats:
    return np.asarray(model.decision_function(x) if one.margins else model.predict_proba(x)[:, 1])


def _single(one: Contestant, model: Any, x: pd.DataFrame) -> list[float]:
    """Milliseconds of calls with one session each, the first of them left out."""
    told = []
    for place in range(_SINGLE_CALLS + 1):
        row = x.iloc[place : place + 1]
        began = time.perf_counter()
        _raw(one, model, row)
        told.append((time.perf_counter() - began) * 1000)
    return told[1:]


def _curve(margins: Floats, y: NDArray[np.int64]) -> Callable[[Floats], Floats]:
    """J. Platt 1999: a logistic curve over the distances of rows that were not learned from."""
    curve = LogisticRegression(C=1e6).fit(margins[:, None], y)
    return lambda raw: np.asarray(curve.predict_proba(raw[:, None])[:, 1])


def _same(score: Floats) -> Floats:
    return score
