"""Several methods heard together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks.recommend.data import History, Material
from benchmarks.recommend.method import Method
from benchmarks.recommend.metrics import Scores

_QUESTIONS: Final = 1500
_ROUNDS: Final = 40


class Fusion:
    """The weighted sum of the scores of fitted methods, each in units of its spread over the items.

    The weights are those by which the answers of the validation are likeliest among all items, a
    conditional logit (McFadden 1974, "Conditional logit analysis of qualitative choice behavior"):
    the problem is convex, so nothing depends on where the search begins.
    """

    title = "fusion"

    def __init__(self, methods: Sequence[Method]) -> None:
        self.methods = methods
        self.weights: npt.NDArray[np.float64] = np.ones(len(methods))

    def fit(self, material: Material) -> None:
        """Finds the weights; the methods stay as they are."""
        from scipy.optimize import minimize  # type: ignore[import-untyped]

        asked = material.validation.some(_QUESTIONS, seed=1)
        opinions = np.stack([spread(m.scores(asked.histories)) for m in self.methods])
        closed = np.zeros(opinions.shape[1:], dtype=bool)
        for row, history in enumerate(asked.histories):
            closed[row, np.asarray(history) - 1] = True
        found = minimize(
            _unlikeliness,
            np.full(len(self.methods), 1.0),
            args=(opinions, closed, asked.answers - 1),
            jac=True,
            method="L-BFGS-B",
            options={"maxiter": _ROUNDS},
        )
        self.weights = found.x

    def scores(self, histories: Sequence[History]) -> Scores:
        """[users, items]."""
        total = sum(
            np.float32(weight) * spread(method.scores(histories))
            for weight, method in zip(self.weights, self.methods, strict=True)
        )
        return np.asarray(total, dtype=np.float32)


def spread(scores: Scores) -> Scores:
    """Scores of mean 0 and deviation 1 over the items of each user."""
    middle = scores - scores.mean(axis=1, keepdims=True)
    deviation = middle.std(axis=1, keepdims=True)
    return np.asarray(middle / np.maximum(deviation, 1e-6), dtype=np.float32)


def _unlikeliness(
    weights: npt.NDArray[np.float64], opinions: Scores, closed: Any, answers: Any
) -> tuple[float, npt.NDArray[np.float64]]:
    """The mean negative log-likelihood of the answers, and its gradient by the weights."""
    logits = np.tensordot(weights.astype(np.float32), opinions, axes=1)
    logits[closed] = -np.inf
    users = np.arange(len(answers))
    logits -= logits.max(axis=1, keepdims=True)
    own = logits[users, answers].astype(np.float64)
    np.exp(logits, out=logits)
    total = logits.sum(axis=1, dtype=np.float64)
    logits /= total[:, None].astype(np.float32)
    expected = np.einsum("mui,ui->m", opinions, logits, optimize=True) / len(answers)
    chosen = opinions[:, users, answers].mean(axis=1, dtype=np.float64)
    return float((np.log(total) - own).mean()), (expected - chosen).astype(np.float64)
