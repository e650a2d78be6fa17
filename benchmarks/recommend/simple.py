"""Methods that count: what is taken most, and what is taken by the same users or behind it.

Their scores are logarithms, so that the opinions of several may be added.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from scipy import sparse  # type: ignore[import-untyped]

from benchmarks.recommend.data import History, Material
from benchmarks.recommend.method import bags
from benchmarks.recommend.metrics import Scores, figures, ranks, without_history

# What is tried on the validation; the last items of a history say more of the next than the first.
DECAYS: Final = (1.0, 0.9, 0.8, 0.6, 0.4)
_NEIGHBOURS: Final = 200
_REACH: Final = 10
# What an item counts that is near to nothing of a history.
_FAR: Final = np.float32(0.01)
_QUESTIONS: Final = 2000


class Popularity:
    """What is taken most often, for everybody."""

    title = "popularity"

    def fit(self, material: Material) -> None:
        """Counts the training."""
        taken = [item for row in material.training for item in row]
        counts = np.bincount(taken, minlength=material.items + 1)[1:]
        self._counts = np.log1p(counts).astype(np.float32)

    def scores(self, histories: Sequence[History]) -> Scores:
        """The same counts for each history."""
        return np.tile(self._counts, (len(histories), 1))


class _Neighbours:
    """Scores are the sum of how near an item is to those of the history, the last ones first."""

    title: str
    decay: float = 1.0

    def fit(self, material: Material) -> None:
        """Learns how near items are, and chooses the decay by NDCG@10 on the validation."""
        self._items = material.items
        self._near = self._nearness(material)
        asked = material.validation.some(_QUESTIONS, seed=0)
        found = {}
        for self.decay in DECAYS:
            ranked = without_history(self.scores(asked.histories), asked.histories)
            found[self.decay] = figures(ranks(ranked, asked.answers))["ndcg_10"]
        self.decay = max(found, key=found.__getitem__)

    def scores(self, histories: Sequence[History]) -> Scores:
        """[users, items]."""
        near: Scores = (bags(histories, self._items, self.decay) @ self._near).toarray()
        scores: Scores = np.log(near + _FAR)
        return scores

    def _nearness(self, material: Material) -> Any:
        """Sparse [items, items]: how near the item of a column is to that of a row."""
        raise NotImplementedError


class ItemNeighbours(_Neighbours):
    """Items that the same users took, by the cosine of their users (implicit's neighbours).

    Sarwar et al. 2001, "Item-based Collaborative Filtering Recommendation Algorithms".
    """

    title = "item-kNN"

    def _nearness(self, material: Material) -> Any:
        from implicit.nearest_neighbours import CosineRecommender

        model = CosineRecommender(K=_NEIGHBOURS, num_threads=1)
        model.fit(bags(material.training, material.items), show_progress=False)
        return model.similarity.tocsr().astype(np.float32)


class AttributeNeighbours(_Neighbours):
    """Items of like attributes, rare ones first (TF-IDF): the only method that knows new items."""

    title = "attributes"

    def _nearness(self, material: Material) -> Any:
        from implicit.nearest_neighbours import TFIDFRecommender

        # An attribute "takes" its items.
        rows: list[list[int]] = [
            [] for _ in range(max(map(max, material.attributes.values()), default=0) + 1)
        ]
        for item, of in material.attributes.items():
            for attribute in of:
                rows[attribute].append(item)
        model = TFIDFRecommender(K=_NEIGHBOURS, num_threads=1)
        model.fit(bags(rows, material.items), show_progress=False)
        return model.similarity.tocsr().astype(np.float32)


class SequentialRules(_Neighbours):
    """Items that came behind others, the sooner the nearer.

    Ludewig and Jannach 2018, "Evaluation of Session-based Recommendation Algorithms" (SR). Counts
    are divided by the root of how often each of the two was taken, as in the cosine.
    """

    title = "sequential rules"

    def _nearness(self, material: Material) -> Any:
        before, behind, weights = [], [], []
        for row in material.training:
            for place, item in enumerate(row):
                for distance, later in enumerate(row[place + 1 : place + 1 + _REACH], 1):
                    before.append(item - 1)
                    behind.append(later - 1)
                    weights.append(1 / distance)
        size = (material.items, material.items)
        found = sparse.csr_matrix((np.array(weights, np.float32), (before, behind)), shape=size)
        taken = np.asarray(bags(material.training, material.items).sum(axis=0)).ravel()
        scale = sparse.diags(1 / np.sqrt(np.maximum(taken, 1)).astype(np.float32))
        return (scale @ found @ scale).tocsr().astype(np.float32)
