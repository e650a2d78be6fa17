"""A factorisation of who took what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from benchmarks.recommend.data import History, Material
from benchmarks.recommend.method import bags
from benchmarks.recommend.metrics import Scores, figures, ranks, without_history

# What is tried on the validation.
FACTORS: Final = (64, 128)
ALPHAS: Final = (1.0, 10.0)
_ROUNDS: Final = 15
_QUESTIONS: Final = 2000


class Factors:
    """Implicit's alternating least squares; a user's factors are worked out from the history.

    Hu, Koren and Volinsky 2008, "Collaborative Filtering for Implicit Feedback Datasets".
    """

    title = "ALS"

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def fit(self, material: Material) -> None:
        """Learns for each of `FACTORS` and `ALPHAS`; the best on the validation (NDCG@10) stays."""
        from implicit.als import AlternatingLeastSquares

        self._items = material.items
        taken = bags(material.training, material.items)
        asked = material.validation.some(_QUESTIONS, seed=0)
        best = -1.0
        for factors in FACTORS:
            for alpha in ALPHAS:
                model = AlternatingLeastSquares(
                    factors,
                    alpha=alpha,
                    regularization=0.1,
                    iterations=_ROUNDS,
                    num_threads=1,
                    random_state=self._seed,
                )
                model.fit(taken, show_progress=False)
                kept = getattr(self, "_model", None)
                self._model = model
                ranked = without_history(self.scores(asked.histories), asked.histories)
                found = figures(ranks(ranked, asked.answers))["ndcg_10"]
                if found > best:
                    best, self.chosen = found, {"factors": factors, "alpha": alpha}
                else:
                    self._model = kept

    def scores(self, histories: Sequence[History]) -> Scores:
        """[users, items]."""
        told = bags(histories, self._items)
        users = self._model.recalculate_user(np.arange(len(histories)), told)
        scores: Scores = np.atleast_2d(users) @ self._model.item_factors.T
        return scores.astype(np.float32)
