"""Learning the sentiment of messages, and how well it was learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.metrics import f1_score  # type: ignore[import-untyped]
from sklearn.model_selection import train_test_split  # type: ignore[import-untyped]

from daogou.errors import DataError
from daogou.satisfaction.sentiment import MOODS, Sentiment, plain, vectorizer
from daogou.satisfaction.sentiment_examples import Example
from daogou.text.language import detect

SEED: Final = 7
HELD_OUT: Final = 0.2
# The inverse of the regularisation: of 2, 10 and 50 the best by cross-validation on the training
# examples (macro F1 0.83, 0.84, 0.84).
_C: Final = 10.0
_FEWEST: Final = 20


@dataclass(frozen=True)
class SentimentFigures:
    """On held-out examples: macro F1 of the moods, over all and by language."""

    examples: int
    held_out: int
    macro_f1: float
    zh: float
    en: float


def fit(examples: Sequence[Example]) -> Sentiment:
    """A model of these examples; each mood weighs the same.

    Raises:
        DataError: a mood has too few examples.
    """
    known = [one.mood for one in examples]
    for mood in MOODS:
        if known.count(mood) < _FEWEST:
            raise DataError(
                f"Sentiment: {known.count(mood)} {mood} examples. Give it {_FEWEST} or more, in "
                "sentiment.yml or by reviews."
            )
    features = vectorizer(min_df=2)
    found = features.fit_transform([plain(one.text) for one in examples])
    model = LogisticRegression(
        C=_C, class_weight="balanced", solver="liblinear", random_state=SEED
    ).fit(found, known)
    order = [list(model.classes_).index(mood) for mood in MOODS]
    return Sentiment(features, model.coef_[order], model.intercept_[order])


def train(examples: Sequence[Example]) -> tuple[Sentiment, SentimentFigures]:
    """A model of all examples, and the figures of one that has not seen a fifth of them."""
    kept, held = train_test_split(
        list(examples),
        test_size=HELD_OUT,
        random_state=SEED,
        stratify=[one.mood for one in examples],
    )
    return fit(examples), measure(fit(kept), held, len(examples))


def measure(model: Sentiment, held: Sequence[Example], number: int) -> SentimentFigures:
    """How well `model` tells the moods of examples that it has not seen."""
    told = [MOODS[place] for place in model.probabilities([one.text for one in held]).argmax(1)]

    def macro(wanted: Any) -> float:
        chosen = [place for place, one in enumerate(held) if wanted(one.text)]
        return round(
            float(
                f1_score(
                    np.array([held[place].mood for place in chosen]),
                    np.array([told[place] for place in chosen]),
                    average="macro",
                    labels=list(MOODS),
                    zero_division=0,
                )
            ),
            3,
        )

    return SentimentFigures(
        *(number, len(held), macro(lambda _text: True)),
        *(macro(lambda text: detect(text) == "zh"), macro(lambda text: detect(text) == "en")),
    )
