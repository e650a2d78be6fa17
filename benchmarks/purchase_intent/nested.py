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
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, precision_recall_curve
from sklearn.model_selection import StratifiedGroupKFold, cross_val_predict

from benchmarks.purchase_intent.contestants import Contestant
from benchmarks.purchase_intent.data import Sessions

Floats = NDArray[np.float64]
FUSION: Final = "fusion"
_SINGLE_CALLS: Final = 20


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
    tick: Callable[[str], None] = lambda _: None,
) -> dict[str, list[Fold]]:
    """By the title of a contestant, and of the fusion of all, its outer folds.

    Rows that were set aside are trained on in each fold and tested in none.
    """
    seen = {one.title: one.see(sessions.x) for one in contestants}
    found: dict[str, list[Fold]] = {one.title: [] for one in contestants} | {FUSION: []}
    for train, test in _outer(sessions, outer, seed):
        y, group = sessions.y[train], sessions.group[train]
        folds = list(
            StratifiedGroupKFold(inner, shuffle=True, random_state=seed).split(train, y, group)
        )
        inside: list[Floats] = []
        outside: list[Floats] = []
        costs: list[Fold] = []
        for one in contestants:
            x = seen[one.title]
            known = _inner(one, x.iloc[train], y, folds, seed, tick)
            began = time.perf_counter()
            model = one.make(known.options, seed).fit(x.iloc[train], y)
            trained = time.perf_counter() - began
            tick(one.title)
            score = known.calibrate(_raw(one, model, x.iloc[test]))
            single = _single(one, model, x.iloc[test])
            fold = Fold(
                test,
                score,
                best_threshold(y, known.score),
                known.options,
                trained,
                known.seconds,
                single,
            )
            found[one.title].append(fold)
            inside.append(known.score)
            outside.append(score)
            costs.append(fold)
        found[FUSION].append(_fused(inside, outside, y, folds, costs))
    return found


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
    folds: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]],
    seed: int,
    tick: Callable[[str], None],
) -> _Inner:
    """The options with the best average precision on the inner folds."""
    began = time.perf_counter()
    best: tuple[float, dict[str, Any], Floats] | None = None
    for options in one.options:
        score = np.zeros(len(y))
        for train, test in folds:
            model = one.make(options, seed).fit(x.iloc[train], y[train])
            score[test] = _raw(one, model, x.iloc[test])
            tick(one.title)
        worth = float(average_precision_score(y, score))
        if best is None or worth > best[0]:
            best = (worth, dict(options), score)
    assert best is not None, "a contestant has at least one set of options"
    _, chosen, score = best
    calibrate: Callable[[Floats], Floats] = _same
    if one.margins:
        # J. Platt 1999: a logistic curve over the distances of rows that were not learned from.
        curve = LogisticRegression(C=1e6).fit(score[:, None], y)
        calibrate = lambda raw: curve.predict_proba(raw[:, None])[:, 1]  # noqa: E731
    return _Inner(chosen, calibrate(score), calibrate, time.perf_counter() - began)


def _fused(
    inside: Sequence[Floats],
    outside: Sequence[Floats],
    y: NDArray[np.int64],
    folds: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]],
    members: Sequence[Fold],
) -> Fold:
    """Stacking (D. Wolpert 1992): a logistic regression over the members' log-odds.

    It learns from what the members said of rows that they had not seen, and its threshold from
    what it said itself of rows that it had not seen.
    """
    began = time.perf_counter()
    stacked = np.column_stack([log_odds(score) for score in inside])
    stack = LogisticRegression(C=0.01)
    own = cross_val_predict(stack, stacked, y, cv=folds, method="predict_proba")[:, 1]
    stack.fit(stacked, y)
    score = stack.predict_proba(np.column_stack([log_odds(one) for one in outside]))[:, 1]
    weights = {f"w{place}": round(float(w), 3) for place, w in enumerate(stack.coef_[0])}
    took = time.perf_counter() - began
    return Fold(
        members[0].rows,
        score,
        best_threshold(y, own),
        weights,
        took + sum(one.training_s for one in members),
        sum(one.tuning_s for one in members),
        [sum(calls) for calls in zip(*(one.single_ms for one in members), strict=True)],
    )


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


def _same(score: Floats) -> Floats:
    return score
