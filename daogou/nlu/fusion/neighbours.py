"""Labels of the nearest training examples: soft k-nearest neighbours over sentence embeddings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.nlu.fusion import storage

Array = npt.NDArray[np.float32]
_KIND: Final = "neighbour classifier"
# The strongest directions keep nearly all of the cosines (96 of 384 cost 0.4 points of accuracy on
# the shop's messages), and reading fewer numbers is what makes a look-up quick.
_DIRECTIONS: Final = 96
# The likeliest of 8 to 64 neighbours and 0.02 to 0.1 on 2,000 held-out messages of the shop.
_NEIGHBOURS: Final = 64
_TEMPERATURE: Final = 0.05
# Share of the probability that is spread over all labels: no label is ruled out by neighbours.
_DOUBT: Final = 0.02


@dataclass
class NeighbourClassifier:
    """Training examples as `points` [examples, directions] with their `labels` [examples].

    `basis` [hidden, directions] turns a unit embedding into such a point; products of points are
    cosines. Soft votes as in Goldberger et al. 2004, "Neighbourhood Components Analysis": an
    example counts exp(cosine / temperature).
    """

    basis: Array
    points: Array
    labels: npt.NDArray[np.int64]
    n_labels: int
    neighbours: int = _NEIGHBOURS
    temperature: float = _TEMPERATURE

    @classmethod
    def fit(
        cls,
        embeddings: npt.NDArray[Any],
        labels: npt.NDArray[Any],
        n_labels: int,
        neighbours: int = _NEIGHBOURS,
        temperature: float = _TEMPERATURE,
    ) -> NeighbourClassifier:
        """Keeps unit `embeddings` [examples, hidden]; none of them may be held out to judge by."""
        rows = np.asarray(embeddings, np.float32)
        _, directions = np.linalg.eigh(rows.T @ rows)
        basis = directions[:, ::-1][:, :_DIRECTIONS].astype(np.float16).astype(np.float32)
        points = (rows @ basis).astype(np.float16).astype(np.float32)
        return cls(basis, points, np.asarray(labels, np.int64), n_labels, neighbours, temperature)

    def log_probabilities(self, embeddings: npt.NDArray[Any]) -> Array:
        """[texts, labels] for unit `embeddings` [texts, hidden]."""
        votes = np.full((len(embeddings), self.n_labels), 1e-12, np.float32)
        if len(self.points):
            for place, cosines in enumerate((embeddings @ self.basis) @ self.points.T):
                near = np.argpartition(cosines, -self._count)[-self._count :]
                heard = np.exp((cosines[near] - cosines[near].max()) / self.temperature)
                np.add.at(votes[place], self.labels[near], heard)
        shares = votes / votes.sum(axis=1, keepdims=True)
        result: Array = np.log((1 - _DOUBT) * shares + _DOUBT / self.n_labels)
        return result

    @property
    def _count(self) -> int:
        return min(self.neighbours, len(self.points))

    def save(self, path: Path) -> None:
        """Writes an `.npz` file, two bytes a number."""
        arrays: dict[str, npt.NDArray[Any]] = {
            "basis": self.basis.astype(np.float16),
            "points": self.points.astype(np.float16),
            "labels": self.labels.astype(np.int32),
            "settings": np.array([self.n_labels, self.neighbours, self.temperature]),
        }
        storage.write(path, _KIND, arrays)

    @classmethod
    def load(cls, path: Path) -> NeighbourClassifier:
        """Reads what `save` wrote.

        Raises:
            DataError: the file is missing, damaged or of another make.
        """
        stored = storage.read(path, _KIND, {"basis": 2, "points": 2, "labels": 1, "settings": 1})
        basis, points = (stored[name].astype(np.float32) for name in ("basis", "points"))
        labels = stored["labels"].astype(np.int64)
        fit = len(stored["settings"]) == 3 and points.shape == (len(labels), basis.shape[1])
        n_labels, neighbours, temperature = stored["settings"].tolist() if fit else (0, 0, 0)
        if not fit or (len(labels) and not 0 <= labels.min() <= labels.max() < n_labels):
            raise storage.foreign(path, _KIND, "its parts do not belong together")
        return cls(basis, points, labels, int(n_labels), int(neighbours), temperature)
