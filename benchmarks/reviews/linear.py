"""The peer: a linear model over character n-grams."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from tqdm import tqdm

from benchmarks.reviews.readers import QUESTIONS, Labels, Opinions
from daogou.nlu.example import Example
from daogou.text.normalise import fold

# What is tried on the validation: the inverse of how much weights are held small.
STRENGTHS: Final = (2.0, 8.0)
# Chinese words are of one to four characters; rarer n-grams are left out.
_LONGEST: Final = 4
_AT_LEAST: Final = 3


class Linear:
    """TF-IDF over characters, and a logistic regression for each question (scikit-learn)."""

    title = "TF-IDF + linear"

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.chosen: dict[str, float] = {}

    def fit(self, train: Sequence[Example], valid: Sequence[Example], labels: Labels) -> None:
        """Learns; the strength is the one with the best accuracy on `valid`."""
        self._vectors = TfidfVectorizer(
            analyzer="char",
            ngram_range=(1, _LONGEST),
            min_df=_AT_LEAST,
            sublinear_tf=True,
            preprocessor=fold,
            dtype=np.float32,
        )
        learned = self._vectors.fit_transform([example.text for example in train])
        asked = self._vectors.transform([example.text for example in valid])
        self._models: dict[str, Any] = {}
        for question in QUESTIONS:
            wanted = labels.targets(question, train)
            best = -1.0
            for strength in tqdm(STRENGTHS, f"{self.title}, {question}"):
                model = LogisticRegression(
                    C=strength,
                    solver="liblinear",
                    dual=True,
                    tol=1e-2,
                    max_iter=200,
                    random_state=self._seed,
                )
                model.fit(learned, wanted)
                found = model.score(asked, labels.targets(question, valid))
                if found > best:
                    best, self._models[question] = found, model
                    self.chosen[question] = strength

    def opinions(self, texts: Sequence[str]) -> Opinions:
        """Log-probabilities by question."""
        vectors = self._vectors.transform(texts)
        return {
            question: np.log(np.maximum(model.predict_proba(vectors), 1e-9))
            for question, model in self._models.items()
        }
