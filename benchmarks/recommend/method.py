"""What every way of recommending can do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from scipy import sparse  # type: ignore[import-untyped]

from benchmarks.recommend.data import History, Material
from benchmarks.recommend.metrics import Scores


class Method(Protocol):
    """Learns from `Material` and says how likely each item is next."""

    title: str

    def fit(self, material: Material) -> None:
        """Learns from the training; choices are made on the validation."""

    def scores(self, histories: Sequence[History]) -> Scores:
        """[users, items] a score of every item after each history; column i is item i + 1."""


def bags(histories: Sequence[History], items: int, decay: float = 1.0) -> Any:
    """Histories as a sparse matrix [users, items] of float32.

    The last item of a history counts 1, and each before it `decay` times the one behind it.
    """
    lengths = [len(history) for history in histories]
    columns = np.fromiter((i - 1 for h in histories for i in h), np.int64, sum(lengths))
    values = np.concatenate(
        [decay ** np.arange(n - 1, -1, -1, dtype=np.float32) for n in lengths]
        or [np.empty(0, np.float32)]
    )
    starts = np.concatenate([[0], np.cumsum(lengths)])
    found = sparse.csr_matrix(
        (values.astype(np.float32), columns, starts), shape=(len(histories), items)
    )
    found.sum_duplicates()
    return found
