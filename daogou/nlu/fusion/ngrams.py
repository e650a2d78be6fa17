"""A linear model over character n-grams and words: it sees spelling, the encoder sees sense."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.nlu.fusion import storage
from daogou.nlu.fusion.grams import grams_of
from daogou.nlu.fusion.pooling import likeliest_weights, log_softmax

Array = npt.NDArray[np.float32]
_KIND: Final = "n-gram classifier"
# Of 0.25, 0.5, 1 and 2 the best by cross-validation on HWU64 and on the shop's own examples.
_COST: Final = 1.0
# A gram of one example alone says little and costs a row of weights.
_SEEN_IN: Final = 2
# The grams with the heaviest weights stay: a bound for large sets (2 bytes a gram and label).
# On the shop's examples 20,000 instead of 27,000 cost 0.15 points of accuracy, 12,000 cost 0.25.
_KEPT: Final = 30_000
# Held out to learn how far the margins are to be trusted.
_HELD_OUT: Final = 0.2
# The margin of a label without examples: a sure "no" is -1.
_NEVER: Final = -2.0
_SEPARATOR: Final = "\n"


@dataclass
class NgramClassifier:
    """`weights` [grams, labels] and `bias` [labels]; `rows` has the row of each gram.

    The weights have the exactness of float16, in which they are stored; they are float32 because
    turning them into it for each message took as long as the rest of the product.
    """

    rows: dict[str, int]
    weights: Array
    bias: Array

    @classmethod
    def fit(
        cls, texts: Sequence[str], labels: Sequence[int], n_labels: int, seed: int
    ) -> NgramClassifier:
        """Learns from `texts`, each with the index of its label.

        Linear support vector machines, one label against the rest (Fan et al. 2008, "LIBLINEAR"),
        whose margins are scaled to log-probabilities on a held-out share of the texts.
        """
        targets = np.asarray(labels, np.int64)
        grams = [grams_of(text) for text in texts]
        seen = Counter(gram for kinds in grams for kind in kinds for gram in kind)
        rows = {gram: i for i, gram in enumerate(g for g, n in seen.items() if n >= _SEEN_IN)}
        matrix = _matrix(grams, rows)
        scale = _scale(matrix, targets, n_labels, seed)
        weights, bias = _margins(matrix, targets, n_labels, seed)
        known, kept = list(rows), _heaviest(weights)
        return cls(
            {known[row]: place for place, row in enumerate(kept.tolist())},
            (weights[kept] * scale).astype(np.float16).astype(np.float32),
            (bias * scale).astype(np.float32),
        )

    def log_probabilities(self, texts: Sequence[str]) -> Array:
        """[texts, labels]."""
        scores = np.empty((len(texts), len(self.bias)), np.float32)
        for place, text in enumerate(texts):
            indices, values = _entries(grams_of(text), self.rows)
            scores[place] = self.bias
            if indices:
                scores[place] += np.array(values, np.float32) @ self.weights.take(indices, axis=0)
        result: Array = log_softmax(scores)
        return result

    def save(self, path: Path) -> None:
        """Writes an `.npz` file."""
        grams = _SEPARATOR.join(self.rows).encode()
        arrays: dict[str, npt.NDArray[Any]] = {
            "grams": np.frombuffer(grams, np.uint8),
            "weights": self.weights.astype(np.float16),
            "bias": self.bias,
        }
        storage.write(path, _KIND, arrays)

    @classmethod
    def load(cls, path: Path) -> NgramClassifier:
        """Reads what `save` wrote.

        Raises:
            DataError: the file is missing, damaged or of another make.
        """
        stored = storage.read(path, _KIND, {"grams": 1, "weights": 2, "bias": 1})
        try:
            text = stored["grams"].tobytes().decode()
            rows = {g: i for i, g in enumerate(text.split(_SEPARATOR) if text else ())}
            if stored["weights"].shape != (len(rows), len(stored["bias"])):
                raise ValueError("grams, weights and bias do not belong together")
        except ValueError as error:
            raise storage.foreign(path, _KIND, error) from error
        return cls(rows, stored["weights"].astype(np.float32), stored["bias"].astype(np.float32))


def _entries(
    grams: tuple[set[str], set[str]], rows: dict[str, int]
) -> tuple[list[int], list[float]]:
    """Columns and values of one text: presence, each kind of gram scaled to length one."""
    indices: list[int] = []
    values: list[float] = []
    for kind in grams:
        found = [rows[gram] for gram in kind if gram in rows]
        indices += found
        values += [len(found) ** -0.5] * len(found) if found else []
    return indices, values


def _matrix(grams: Sequence[tuple[set[str], set[str]]], rows: dict[str, int]) -> Any:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

    entries = [_entries(kinds, rows) for kinds in grams]
    ends = np.cumsum([0, *(len(indices) for indices, _ in entries)])
    columns = np.array([index for indices, _ in entries for index in sorted(indices)], np.int32)
    values = np.array(
        [v for indices, vs in entries for _, v in sorted(zip(indices, vs, strict=True))]
    )
    return csr_matrix((values, columns, ends), shape=(len(entries), len(rows)))


def _margins(
    matrix: Any, targets: npt.NDArray[np.int64], n_labels: int, seed: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Weights [grams, labels] and bias [labels] of one machine a label."""
    from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

    weights = np.zeros((matrix.shape[1], n_labels))
    bias = np.full(n_labels, _NEVER)
    present = np.unique(targets)
    if len(present) == 1 or not matrix.shape[1]:
        bias[present] = 0.0
        return weights, bias
    machine = LinearSVC(C=_COST, dual=True, random_state=seed).fit(matrix, targets)
    # For two labels there is one machine, which says how much the second is the case.
    sides = [-1.0, 1.0] if len(present) == 2 else [1.0]
    weights[:, present] = np.concatenate([side * machine.coef_ for side in sides]).T
    bias[present] = np.concatenate([side * machine.intercept_ for side in sides])
    return weights, bias


def _scale(matrix: Any, targets: npt.NDArray[np.int64], n_labels: int, seed: int) -> float:
    """What the margins are multiplied by to be log-odds."""
    order = np.random.default_rng(seed).permutation(len(targets))
    held = order[: int(len(order) * _HELD_OUT)]
    rest = order[len(held) :]
    # A typical scale, kept where nothing can be learned.
    expected = np.array([5.0])
    if not len(held) or not matrix.shape[1]:
        return float(expected[0])
    weights, bias = _margins(matrix[rest], targets[rest], n_labels, seed)
    margins = np.asarray(matrix[held] @ weights) + bias
    return float(likeliest_weights(margins[None], targets[held], expected)[0])


def _heaviest(weights: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    order = np.argsort(-np.linalg.norm(weights, axis=1), kind="stable")
    return np.sort(order[:_KEPT])
