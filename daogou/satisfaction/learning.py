"""Learning the score: rated conversations, moment by moment, and three learners side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np
from scipy.stats import spearmanr  # type: ignore[import-untyped]
from sklearn.metrics import roc_auc_score  # type: ignore[import-untyped]
from sklearn.model_selection import GroupKFold  # type: ignore[import-untyped]

from daogou.errors import DataError
from daogou.satisfaction.learners import LEARNERS, Learner, Numbers
from daogou.satisfaction.score_model import Figures, ScoreModel
from daogou.satisfaction.signals import SIGNALS, signals
from daogou.satisfaction.talks import Talk

FOLDS: Final = 5
FEWEST: Final = 50
# Conversations of so few stars are those that are to be found.
_DISCONTENT: Final = 2


@dataclass(frozen=True)
class RatedTalk:
    """A conversation with its stars; `shopper` says which ones are of the same person."""

    talk: Talk
    stars: int
    shopper: str
    simulated: bool = False


@dataclass(frozen=True)
class Moments:
    """A row for each message of each conversation: signals of all up to it alone, and the stars.

    `last` marks the last messages. Of a conversation all rows together weigh 1.
    """

    signals: Numbers
    shares: Numbers
    weights: Numbers
    last: Numbers
    shoppers: Sequence[str]


def moments(rated: Sequence[RatedTalk], done: Callable[[], object] = lambda: None) -> Moments:
    """The moments of rated conversations, whose ratings are cut off; `done` is called for each."""
    rows, shares, weights, last, shoppers = [], [], [], [], []
    for one in rated:
        talk = one.talk.before_rating()
        length = len(talk.said)
        for so_far in range(1, length + 1):
            known = signals(talk.up_to(so_far))
            rows.append([known[name] for name in SIGNALS])
            shares.append((one.stars - 1) / 4)
            weights.append(1 / length)
            last.append(float(so_far == length))
            shoppers.append(one.shopper)
        done()
    return Moments(
        signals=np.array(rows),
        shares=np.array(shares),
        weights=np.array(weights),
        last=np.array(last),
        shoppers=shoppers,
    )


def train(
    rated: Sequence[RatedTalk], now: datetime, done: Callable[[], object] = lambda: None
) -> ScoreModel:
    """The learner with the smallest error in cross-validation, trained on all conversations.

    Raises:
        DataError: too few conversations, or of too few people, or all with the same stars.
    """
    usable = [one for one in rated if one.talk.before_rating().said]
    people = len({one.shopper for one in usable})
    if len(usable) < FEWEST or people < FOLDS:
        raise DataError(
            f"The score is learned from rated conversations: there are {len(usable)} of {people} "
            f"people. It needs {FEWEST} of at least {FOLDS}; without a model no conversation has "
            "a score."
        )
    if len({one.stars for one in usable}) < 2:
        raise DataError("All rated conversations have the same stars: nothing can be learned.")
    known = moments(usable, done)
    figures = [_judged(learner, known) for learner in LEARNERS]
    best = min(zip(figures, LEARNERS, strict=True), key=lambda pair: pair[0].error)[1]
    mean = np.average(known.shares, weights=known.weights)
    return ScoreModel(
        learner=best.fit(known.signals, known.shares, known.weights),
        name=f"{best.name}, {now:%Y-%m-%d %H:%M}",
        figures=tuple(figures),
        usual_error=_rounded(4 * np.average(np.abs(known.shares - mean), weights=known.weights)),
        conversations=len(usable),
        simulated=sum(one.simulated for one in usable),
    )


def _judged(learner: type[Learner], known: Moments) -> Figures:
    """The figures of a learner on shoppers that it has not learned from."""
    told = np.zeros(len(known.shares))
    folds = GroupKFold(FOLDS).split(known.signals, known.shares, known.shoppers)
    for learned, held in folds:
        fitted = learner.fit(known.signals[learned], known.shares[learned], known.weights[learned])
        told[held] = fitted.predict(known.signals[held])
    off = 4 * np.abs(told - known.shares)
    end = known.last > 0
    low = 4 * known.shares[end] + 1 <= _DISCONTENT
    # Of the same prediction for everybody there is no order.
    ordered = len(set(told[end])) > 1
    return Figures(
        learner=learner.name,
        error=_rounded(np.average(off, weights=known.weights)),
        error_at_end=_rounded(off[end].mean()),
        rank=_rounded(spearmanr(told[end], known.shares[end])[0]) if ordered else 0.0,
        auc=_rounded(roc_auc_score(low, -told[end])) if 0 < low.sum() < len(low) else None,
    )


def _rounded(value: float) -> float:
    return round(float(value), 3)
