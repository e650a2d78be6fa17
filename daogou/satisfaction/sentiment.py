"""How content a message sounds: character n-grams weighed by TF-IDF, and logistic regression.

One model for both languages: n-grams of characters need no words. It is kept as plain arrays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

from daogou.errors import DataError
from daogou.satisfaction.talks import Talk
from daogou.text.normalise import fold

MOODS: Final = ("negative", "neutral", "positive")
_EMOJI: Final = re.compile(r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def vectorizer(**options: Any) -> TfidfVectorizer:
    """The features of texts that `plain` has prepared."""
    return TfidfVectorizer(
        analyzer="char", ngram_range=(1, 5), sublinear_tf=True, lowercase=False, **options
    )


def plain(text: str) -> str:
    """A text as the model reads it: folded, and its emoji, which tell much, behind it."""
    return f"{fold(text)}{''.join(_EMOJI.findall(text))}"


@dataclass(frozen=True)
class Sentiment:
    """`weights`: a row for each of `MOODS`, a column for each n-gram of `features`."""

    features: TfidfVectorizer
    weights: NDArray[np.float64]
    intercepts: NDArray[np.float64]

    def probabilities(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """How likely each mood is, a row a text. A text without letters or emoji is neutral."""
        if not texts:
            return np.zeros((0, len(MOODS)))
        found = self.features.transform([plain(text) for text in texts])
        # One logistic regression a mood (one against the rest), brought to a sum of one.
        each = 1 / (1 + np.exp(-(found @ self.weights.T + self.intercepts)))
        each = each / each.sum(axis=1, keepdims=True)
        each[found.getnnz(axis=1) == 0] = [0.0, 1.0, 0.0]
        return np.asarray(each)

    def moods(self, texts: Sequence[str]) -> list[float]:
        """From -1 (surely discontent) to 1 (surely content), one for each text."""
        likely = self.probabilities(texts)
        return [float(one) for one in likely[:, 2] - likely[:, 0]]

    def heard(self, talk: Talk) -> Talk:
        """The talk with the mood of each message."""
        moods = self.moods([one.text for one in talk.said])
        # What buttons carry nobody has said in a mood.
        told = [
            one if one.is_button else replace(one, mood=mood)
            for one, mood in zip(talk.said, moods, strict=True)
        ]
        return replace(talk, said=tuple(told))

    def save(self, path: Path) -> None:
        """Write the model as arrays."""
        names = self.features.vocabulary_
        np.savez_compressed(
            path,
            vocabulary=np.array(sorted(names, key=lambda name: int(names[name]))),
            idf=self.features.idf_,
            weights=self.weights,
            intercepts=self.intercepts,
        )


def load_sentiment(path: Path) -> Sentiment:
    """A model that was saved.

    Raises:
        DataError: there is none, or another version has written it.
    """
    try:
        with np.load(path, allow_pickle=False) as kept:
            names = [str(name) for name in kept["vocabulary"]]
            features = vectorizer(vocabulary={name: place for place, name in enumerate(names)})
            features.idf_ = kept["idf"]
            return Sentiment(features, kept["weights"], kept["intercepts"])
    except (OSError, KeyError, ValueError) as error:
        remedy = "Run `python -m daogou satisfaction train`."
        raise DataError(f"{path}: no model of sentiment can be read here. {remedy}") from error
