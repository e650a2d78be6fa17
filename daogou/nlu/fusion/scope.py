"""Scores of how much a message is the shop's business; higher is more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.nlu.fusion import storage
from daogou.nlu.fusion.pooling import log_softmax

Array = npt.NDArray[np.float32]
Scores = npt.NDArray[np.float64]
_COVARIANCE: Final = "covariance of embeddings"
_STANDARD: Final = "standard of scores"


def maximum_probability(logits: npt.NDArray[Any], temperature: float = 1.0) -> Scores:
    """The probability [texts] of the first label (Hendrycks and Gimpel 2017)."""
    result: Scores = np.exp(log_softmax(np.asarray(logits, np.float64) / temperature).max(axis=1))
    return result


def energy(logits: npt.NDArray[Any], temperature: float = 1.0) -> Scores:
    """The negative free energy [texts] of `logits` [texts, labels] (Liu et al. 2020)."""
    scaled = np.asarray(logits, np.float64) / temperature
    highest = scaled.max(axis=1)
    result: Scores = highest + np.log(np.exp(scaled - highest[:, None]).sum(axis=1))
    return temperature * result


def log_odds(logits: npt.NDArray[Any], outside: Sequence[int], temperature: float = 1.0) -> Scores:
    """Energy of the shop's labels less that of the labels `outside` of its business [texts].

    For a model that learned from out-of-scope examples; `outside` has their labels' indices. The
    result divided by the temperature is the logarithm of p(in scope) / p(out of scope).
    """
    columns = np.asarray(logits)
    strange = np.zeros(columns.shape[1], np.bool_)
    strange[list(outside)] = True
    return energy(columns[:, ~strange], temperature) - energy(columns[:, strange], temperature)


def nearness(
    embeddings: npt.NDArray[Any], examples: npt.NDArray[Any], neighbours: int = 1
) -> Scores:
    """The cosine [texts] of the `neighbours`-th nearest training example (Sun et al. 2022).

    Both [rows, hidden] of length one, or points of a `NeighbourClassifier`.
    """
    cosines = np.asarray(embeddings, np.float32) @ np.asarray(examples, np.float32).T
    place = cosines.shape[1] - min(neighbours, cosines.shape[1])
    return np.partition(cosines, place, axis=1)[:, place].astype(np.float64)


@dataclass
class SharedCovariance:
    """Distance to the nearest label's mean under one covariance (Lee et al. 2018).

    `whitening` [hidden, hidden] turns differences of embeddings into distances; `means`
    [labels, hidden] are whitened already.
    """

    whitening: Array
    means: Array

    @classmethod
    def fit(
        cls, embeddings: npt.NDArray[Any], labels: npt.NDArray[Any], shrinkage: float = 0.1
    ) -> SharedCovariance:
        """Of the training `embeddings` [examples, hidden].

        `shrinkage` is the weight of a round covariance beside the measured one: a tuned encoder
        leaves many directions without any spread.
        """
        rows = np.asarray(embeddings, np.float64)
        known, index = np.unique(labels, return_inverse=True)
        means = np.stack([rows[index == i].mean(axis=0) for i in range(len(known))])
        apart = rows - means[index]
        covariance = apart.T @ apart / len(rows)
        hidden = rows.shape[1]
        scale = max(float(np.trace(covariance)) / hidden, 1e-6)
        covariance = (1 - shrinkage) * covariance + shrinkage * scale * np.eye(hidden)
        values, directions = np.linalg.eigh(covariance)
        whitening = directions / np.sqrt(values)
        return cls(whitening.astype(np.float32), (means @ whitening).astype(np.float32))

    def score(self, embeddings: npt.NDArray[Any]) -> Scores:
        """The negative distance [texts] to the nearest mean."""
        points = np.asarray(embeddings, np.float32) @ self.whitening
        squares = (points**2).sum(axis=1)[:, None] + (self.means**2).sum(axis=1)
        distances = squares - 2 * points @ self.means.T
        result: Scores = -np.sqrt(np.maximum(distances.min(axis=1), 0.0)).astype(np.float64)
        return result

    def save(self, path: Path) -> None:
        """Writes an `.npz` file, two bytes a number."""
        arrays = {name: getattr(self, name).astype(np.float16) for name in ("whitening", "means")}
        storage.write(path, _COVARIANCE, arrays)

    @classmethod
    def load(cls, path: Path) -> SharedCovariance:
        """Reads what `save` wrote.

        Raises:
            DataError: the file is missing, damaged or of another make.
        """
        stored = storage.read(path, _COVARIANCE, {"whitening": 2, "means": 2})
        whitening, means = (stored[name].astype(np.float32) for name in ("whitening", "means"))
        if not whitening.shape[0] == whitening.shape[1] == means.shape[1]:
            raise storage.foreign(path, _COVARIANCE, "its parts do not belong together")
        return cls(whitening, means)


@dataclass
class Standardised:
    """Several scores in one: the mean of their distances from `centre`, in units of `spread`.

    Both [scores], measured on in-scope texts that were held out of the training.
    """

    centre: Scores
    spread: Scores

    @classmethod
    def fit(cls, scores: npt.NDArray[Any]) -> Standardised:
        """Of in-scope `scores` [scores, texts]."""
        return cls(scores.mean(axis=1), np.maximum(scores.std(axis=1), 1e-9))

    def score(self, scores: npt.NDArray[Any]) -> Scores:
        """[texts] from `scores` [scores, texts], in the order of `fit`."""
        standard = (scores - self.centre[:, None]) / self.spread[:, None]
        return np.asarray(standard.mean(axis=0), np.float64)

    def save(self, path: Path) -> None:
        """Writes an `.npz` file."""
        storage.write(path, _STANDARD, {"centre": self.centre, "spread": self.spread})

    @classmethod
    def load(cls, path: Path) -> Standardised:
        """Reads what `save` wrote.

        Raises:
            DataError: the file is missing, damaged or of another make.
        """
        stored = storage.read(path, _STANDARD, {"centre": 1, "spread": 1})
        if stored["centre"].shape != stored["spread"].shape or not (stored["spread"] > 0).all():
            raise storage.foreign(path, _STANDARD, "its parts do not belong together")
        return cls(stored["centre"].astype(np.float64), stored["spread"].astype(np.float64))


def threshold_for_retention(scores: npt.NDArray[Any], retention: float = 0.95) -> float:
    """The highest bound that at least `retention` of the in-scope `scores` [texts] reach (>=)."""
    if not len(scores):
        return float("-inf")
    kept = max(1, int(np.ceil(retention * len(scores) - 1e-9)))
    return float(np.sort(scores)[::-1][kept - 1])
