"""Opinions of several experts in one: the logarithmic opinion pool.

    p(label) ∝ Π_e p_e(label) ** w_e,   w_e >= 0

Genest and Zidek 1986, "Combining Probability Distributions"; weights learned on held-out examples
as in Wolpert 1992, "Stacked Generalization". With one expert the weight is the inverse temperature
of Guo et al. 2017, "On Calibration of Modern Neural Networks".
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

# Beyond it a weight would turn any opinion into certainty.
_LARGEST: Final = 50.0


def log_softmax(scores: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Log-probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    result: npt.NDArray[Any] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def softmax(scores: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Probabilities along the last axis."""
    result: npt.NDArray[Any] = np.exp(log_softmax(scores))
    return result


def pooled(opinions: npt.NDArray[Any], weights: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Log-probabilities [texts, labels] of `opinions` [experts, texts, labels] under `weights`."""
    return log_softmax(np.tensordot(weights, opinions, axes=1))


def likeliest_weights(
    opinions: npt.NDArray[Any],
    targets: npt.NDArray[np.int64],
    expected: npt.NDArray[Any],
    spread: float = 1.0,
) -> npt.NDArray[np.float64]:
    """The weights [experts] under which `targets` [texts] are the most probable.

    `opinions` [experts, texts, labels] are log-probabilities or unnormalised scores. A normal prior
    around `expected` [experts], `spread` wide, holds the weights where few texts speak: it counts
    once, however many texts there are. The loss is convex, so that the answer is the only one.
    """
    # Serving never fits, and does without the import.
    from scipy.optimize import minimize  # type: ignore[import-untyped]

    opinions = np.asarray(opinions, np.float64)
    rows = np.arange(len(targets))
    of_targets = opinions[:, rows, targets]

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        log_p = pooled(opinions, weights)
        away = (weights - expected) / spread
        mean = np.einsum("tl,etl->et", np.exp(log_p), opinions)
        value = -log_p[rows, targets].sum() + 0.5 * (away**2).sum()
        slope = (mean - of_targets).sum(axis=1) + away / spread
        return value / len(targets), slope / len(targets)

    found = minimize(
        loss,
        np.clip(expected, 1e-3, _LARGEST),
        jac=True,
        method="L-BFGS-B",
        bounds=[(0.0, _LARGEST)] * len(opinions),
    )
    return np.asarray(found.x, np.float64)
