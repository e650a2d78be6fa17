"""Which section a text belongs to, learned from the texts of all sections."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError

Array = npt.NDArray[np.float32]

# Inverse strength of the regularisation, and rounds: more of either gained nothing.
_C: Final = 30.0
_ROUNDS: Final = 50


@dataclass(frozen=True)
class LearnedSections:
    """A multinomial logistic regression over sentence vectors.

    Comparing with each text alone weighs all directions of the vectors alike; this learns which
    of them tell the sections apart. `weights` [sections, width], `bias` [sections].
    """

    weights: Array
    bias: Array

    @classmethod
    def fit(cls, vectors: Array, owners: Sequence[int], sections: int) -> LearnedSections:
        """Learns from vectors [texts, width] of the sections numbered by `owners`."""
        if sections == 1:
            return cls(np.zeros((1, vectors.shape[1]), np.float32), np.zeros(1, np.float32))
        # Slow to import, and only a training needs it.
        from sklearn.exceptions import ConvergenceWarning  # type: ignore[import-untyped]
        from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

        model = LogisticRegression(C=_C, max_iter=_ROUNDS)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(vectors, np.array(owners))
        weights, bias = model.coef_, model.intercept_
        if sections == 2:
            # Of two classes scikit-learn keeps one row.
            weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
        return cls(weights.astype(np.float32), bias.astype(np.float32))

    def scores(self, vector: Array) -> Array:
        """[sections] the logit of each for a vector [width]."""
        scores: Array = self.weights @ vector + self.bias
        return scores

    def save(self, path: Path) -> None:
        """Writes an `.npz` file."""
        np.savez(path, weights=self.weights, bias=self.bias)

    @classmethod
    def load(cls, path: Path) -> LearnedSections:
        """Reads what `save` wrote.

        Raises:
            DataError: the file is missing or damaged.
        """
        try:
            with np.load(path, allow_pickle=False) as stored:
                return cls(stored["weights"], stored["bias"])
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
            raise DataError(
                f"{path}: not what was learned of the documents ({error}). "
                "Train a new model with `rasa train`."
            ) from error
