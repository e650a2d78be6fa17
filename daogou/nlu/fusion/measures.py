"""How good log-probabilities are on texts whose label is known."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

_BINS: Final = 15


@dataclass(frozen=True)
class Measures:
    """Shares from 0 to 1; `nll` is the mean negative log-likelihood in nats."""

    accuracy: float
    nll: float
    calibration_error: float

    def to_dict(self) -> dict[str, float]:
        """Plain values."""
        return asdict(self)


def measured(log_p: npt.NDArray[Any], targets: npt.NDArray[np.int64]) -> Measures:
    """Measures of `log_p` [texts, labels] against `targets` [texts]."""
    correct = log_p.argmax(axis=1) == targets
    return Measures(
        accuracy=float(correct.mean()),
        nll=float(-log_p[np.arange(len(targets)), targets].mean()),
        calibration_error=calibration_error(np.exp(log_p.max(axis=1)), correct),
    )


def calibration_error(confidence: npt.NDArray[Any], correct: npt.NDArray[np.bool_]) -> float:
    """Expected calibration error over 15 bins of equal width (Guo et al. 2017)."""
    bins = np.clip(np.ceil(confidence * _BINS).astype(int) - 1, 0, _BINS - 1)
    gaps = np.bincount(bins, weights=correct - confidence, minlength=_BINS)
    return float(np.abs(gaps).sum() / len(correct))
