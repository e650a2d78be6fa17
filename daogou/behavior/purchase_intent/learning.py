"""Learning from the shop's visits, and what that is worth on later ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import lightgbm
import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score  # type: ignore[import-untyped]
from sklearn.model_selection import GroupKFold  # type: ignore[import-untyped]

from daogou.behavior.purchase_intent.features import NAMES
from daogou.behavior.purchase_intent.moments import Moments, moments
from daogou.behavior.purchase_intent.visits import Visit
from daogou.errors import DataError

# The latest share of the visits is held out for the figures.
_HELD_OUT: Final = 0.25
_FOLDS: Final = 4
_MOST_ROUNDS: Final = 400
# Moments of a visit at which the figures are told apart: after so many events.
_PLACES: Final = (1, 3, 5, 10)
_OPTIONS: Final[dict[str, Any]] = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_data_in_leaf": 40,
    "lambda_l2": 5.0,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}


@dataclass(frozen=True)
class Learned:
    """A model in LightGBM's text format, and its figures on visits that it was not made from."""

    text: str
    figures: dict[str, Any]


def learn(visits: Sequence[Visit], least_visits: int, least_bought: int, seed: int) -> Learned:
    """A model of `visits`, which are in the order of their beginning.

    The figures are those of a model of the earlier visits on the later ones; what is given out was
    learned from all, with the same options. How many trees there are was chosen by cross-validation
    over the earlier visits.

    Raises:
        DataError: there are too few visits or purchases, or the model foretells no better than
            chance.
    """
    _require(visits, least_visits, least_bought)
    cut = round(len(visits) * (1 - _HELD_OUT))
    early, late = moments(visits[:cut]), moments(visits[cut:])
    for part, name in ((early, "earlier"), (late, "later")):
        if len(set(part.y)) < 2:
            raise DataError(
                f"The {name} visits all end alike: some must end in a purchase, some without. "
                "Train when there are more."
            )
    options = {**_OPTIONS, "seed": seed}
    rounds = _rounds(early, options)
    found = figures(late, _fit(early, options, rounds).predict(late.x))
    if found["roc_auc"] <= 0.5 + 2 * found["roc_auc_error"]:
        raise DataError(
            f"ROC AUC on the later visits is {found['roc_auc']:.3f} ± {found['roc_auc_error']:.3f}:"
            " no better than chance. No model is kept; train when there are more visits."
        )
    everything = _fit(moments(visits), options, rounds)
    return Learned(
        everything.model_to_string(),
        {
            "visits": len(visits),
            "bought": sum(visit.bought_at is not None for visit in visits),
            "trees": rounds,
            "held_out": {"visits": len(visits) - cut, **found},
        },
    )


def figures(of: Moments, score: NDArray[np.float64]) -> dict[str, Any]:
    """How well `score` [moments] foretells: all visits count alike, however long they are.

    `roc_auc_error` is the standard error of J. Hanley and B. McNeil 1982 ("The Meaning and Use of
    the Area under a ROC Curve"), with visits as cases: moments of a visit are no new evidence.
    `by_events` tells the same of the moments after so many events.
    """
    told = _figures(of.y, score, of.weight)
    bought = len(set(of.visit[of.y == 1]))
    told["roc_auc_error"] = round(
        _area_error(told["roc_auc"], bought, len(set(of.visit)) - bought), 4
    )
    by_events = {}
    for place in _PLACES:
        there = of.seen == place
        if len(set(of.y[there])) == 2:
            by_events[str(place)] = {
                "visits": int(there.sum()),
                **_figures(of.y[there], score[there], np.ones(there.sum())),
            }
    return {**told, "by_events": by_events}


def _figures(
    y: NDArray[np.int64], score: NDArray[np.float64], weight: NDArray[np.float64]
) -> dict[str, Any]:
    return {
        "bought_share": round(float(np.average(y, weights=weight)), 4),
        "roc_auc": round(float(roc_auc_score(y, score, sample_weight=weight)), 4),
        "aupr": round(float(average_precision_score(y, score, sample_weight=weight)), 4),
        "brier": round(float(brier_score_loss(y, score, sample_weight=weight)), 4),
    }


def _area_error(area: float, positive: int, negative: int) -> float:
    q1, q2 = area / (2 - area), 2 * area**2 / (1 + area)
    spread = (
        area * (1 - area) + (positive - 1) * (q1 - area**2) + (negative - 1) * (q2 - area**2)
    ) / (positive * negative)
    return float(np.sqrt(max(spread, 0.0)))


def _rounds(of: Moments, options: dict[str, Any]) -> int:
    """How many trees do best, by cross-validation in which a visit is in one fold alone."""
    found = lightgbm.cv(
        {**options, "metric": "binary_logloss"},
        _data(of),
        num_boost_round=_MOST_ROUNDS,
        folds=_folds(of),
        callbacks=[lightgbm.early_stopping(25, verbose=False)],
    )
    return max(1, len(found["valid binary_logloss-mean"]))


def _folds(of: Moments) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    yield from GroupKFold(_FOLDS).split(of.x, of.y, of.visit)


def _fit(of: Moments, options: dict[str, Any], rounds: int) -> Any:
    return lightgbm.train(options, _data(of), num_boost_round=rounds)


def _data(of: Moments) -> Any:
    return lightgbm.Dataset(
        of.x,
        of.y,
        weight=of.weight,
        feature_name=list(NAMES),
        categorical_feature=["last_kind"],
        free_raw_data=False,
    )


def _require(visits: Sequence[Visit], least_visits: int, least_bought: int) -> None:
    bought = sum(visit.bought_at is not None for visit in visits)
    if len(visits) < least_visits or bought < least_bought:
        raise DataError(
            f"There are {len(visits)} visits, {bought} of them with a purchase; a model needs "
            f"{least_visits} and {least_bought} (DAOGOU_INTENT_MIN_VISITS, "
            "DAOGOU_INTENT_MIN_PURCHASES). Until then no purchase intent is told."
        )
