"""Entries of a retrieval intent ranked by their nearest examples."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError


class NearestExamples:
    """`keys[i]` ("faq/return_postage") is the entry of example `embeddings[i]` (length one)."""

    def __init__(self, keys: list[str], embeddings: npt.NDArray[np.float32]) -> None:
        self.keys = keys
        self.embeddings = embeddings
        members: dict[str, list[int]] = defaultdict(list)
        for index, key in enumerate(keys):
            members[key.split("/")[0]].append(index)
        # Every message is ranked against all entries: what does not depend on it is made once.
        self._of = {
            intent: _Entries.of([keys[i] for i in group], embeddings[group])
            for intent, group in sorted(members.items())
        }

    @property
    def intents(self) -> list[str]:
        """The retrieval intents, each once."""
        return list(self._of)

    def rank(
        self, embedding: npt.NDArray[np.float32], intent: str, neighbours: int
    ) -> list[tuple[str, float]]:
        """The entries of `intent` with the mean cosine of their `neighbours` nearest examples.

        Entries with fewer examples count those that they have. Best first.
        """
        entries = self._of.get(intent)
        return entries.ranked(embedding, neighbours) if entries else []

    def save(self, path: Path) -> None:
        """Writes an `.npz` file."""
        np.savez(path, keys=np.array(self.keys, dtype=np.str_), embeddings=self.embeddings)

    @classmethod
    def load(cls, path: Path) -> NearestExamples:
        """Reads what `save` wrote.

        Raises:
            DataError: the file is missing or damaged.
        """
        try:
            with np.load(path, allow_pickle=False) as stored:
                return cls([str(key) for key in stored["keys"]], stored["embeddings"])
        except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile) as error:
            raise DataError(
                f"{path}: not the examples of a response selector ({error}). "
                "Train a new model with `rasa train`."
            ) from error


@dataclass(frozen=True)
class _Entries:
    """The examples of one intent; example `i` is of the entry `names[entry[i]]`."""

    names: list[str]
    entry: npt.NDArray[np.intp]
    embeddings: npt.NDArray[np.float32]

    @classmethod
    def of(cls, keys: list[str], embeddings: npt.NDArray[np.float32]) -> _Entries:
        names, entry = np.unique(keys, return_inverse=True)
        return cls(names.tolist(), entry, embeddings)

    def ranked(
        self, embedding: npt.NDArray[np.float32], neighbours: int
    ) -> list[tuple[str, float]]:
        cosines = (self.embeddings @ embedding).astype(np.float64)
        # By entry, the nearest first.
        order = np.lexsort((-cosines, self.entry))
        counts = np.bincount(self.entry, minlength=len(self.names))
        first = np.repeat(np.cumsum(counts) - counts, counts)
        near = order[np.arange(len(order)) - first < neighbours]
        sums = np.bincount(self.entry[near], weights=cosines[near], minlength=len(self.names))
        means = sums / np.minimum(counts, neighbours)
        return [(self.names[i], float(means[i])) for i in np.argsort(-means, kind="stable")]
