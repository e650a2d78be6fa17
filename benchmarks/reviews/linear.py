"""The peer: a linear model over character n-grams."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, TransformerMixin  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.multiclass import OneVsRestClassifier  # type: ignore[import-untyped]
from sklearn.pipeline import make_pipeline  # type: ignore[import-untyped]
from tqdm import tqdm

from benchmarks.reviews.readers import QUESTIONS, Labels, Opinions
from daogou.nlu.example import Example
from daogou.text.normalise import fold

# What is tried on the validation: the inverse of how much weights are held small, and whether
# n-grams are weighed by how much oftener they stand in one class than in the others.
STRENGTHS: Final = (2.0, 8.0)
RATIOS: Final = (False, True)
# Chinese words are of one to four characters; rarer n-grams are left out.
_LONGEST: Final = 4
_AT_LEAST: Final = 3


class LogCountRatio(TransformerMixin, BaseEstimator):
    """Weighs features [texts, features] by log(share in class 1 / share elsewhere), add-one.

    S. Wang and C. D. Manning, "Baselines and Bigrams: Simple, Good Sentiment and Topic
    Classification" (ACL 2012), over whether a feature occurs.
    """

    def fit(self, features: Any, classes: npt.NDArray[Any]) -> Self:
        """Learns the weights; `classes` [texts] is 1 or 0."""
        occurs = (features > 0).astype(np.float32)
        shares = [np.asarray(occurs[classes == one].sum(axis=0)).ravel() + 1 for one in (1, 0)]
        self.ratio_ = np.log(shares[0] / shares[0].sum()) - np.log(shares[1] / shares[1].sum())
        return self

    def transform(self, features: Any) -> Any:
        """The features, weighed."""
        return features.multiply(self.ratio_.astype(np.float32)).tocsr()


class Linear:
    """TF-IDF over characters, and a logistic regression for each question (scikit-learn)."""

    title = "TF-IDF + linear"

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.chosen: dict[str, dict[str, Any]] = {}

    def fit(self, train: Sequence[Example], valid: Sequence[Example], labels: Labels) -> None:
        """Learns; strength and weighing are those with the best accuracy on `valid`."""
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
        choices = [(strength, ratio) for ratio in RATIOS for strength in STRENGTHS]
        for question in QUESTIONS:
            wanted = labels.targets(question, train)
            best = -1.0
            for strength, ratio in tqdm(choices, f"{self.title}, {question}"):
                model = self._model(strength, ratio)
                model.fit(learned, wanted)
                found = model.score(asked, labels.targets(question, valid))
                if found > best:
                    best, self._models[question] = found, model
                    self.chosen[question] = {"strength": strength, "log_count_ratio": ratio}

    def opinions(self, texts: Sequence[str]) -> Opinions:
        """Log-probabilities by question."""
        vectors = self._vectors.transform(texts)
        return {
            question: np.log(np.maximum(model.predict_proba(vectors), 1e-9))
            for question, model in self._models.items()
        }

    def _model(self, strength: float, ratio: bool) -> Any:
        regression = LogisticRegression(
            C=strength,
            solver="liblinear",
            dual=True,
            tol=1e-2,
            max_iter=200,
            random_state=self._seed,
        )
        return (
            OneVsRestClassifier(make_pipeline(LogCountRatio(), regression)) if ratio else regression
        )
