"""Entries of a retrieval intent ranked by their nearest examples."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError


@dataclass
class NearestExamples:
    """`keys[i]` ("faq/return_postage") is the entry of example `embeddings[i]` (length one)."""

    keys: list[str]
    embeddings: npt.NDArray[np.float32]

    @property
    def intents(self) -> list[str]:
        """The retrieval intents, each once."""
        return sorted({key.split("/")[0] for key in self.keys})

    def rank(
        self, embedding: npt.NDArray[np.float32], intent: str, neighbours: int
    ) -> list[tuple[str, float]]:
        """The entries of `intent` with the mean cosine of their `neighbours` nearest examples.

        Entries with fewer examples count those that they have. Best first.
        """
        members = [i for i, key in enumerate(self.keys) if key.startswith(f"{intent}/")]
        cosines = self.embeddings[members] @ embedding
        by_key: dict[str, list[float]] = defaultdict(list)
        for index, cosine in zip(members, cosines.tolist(), strict=True):
            by_key[self.keys[index]].append(cosine)
        scores = {
            key: float(np.mean(sorted(values, reverse=True)[:neighbours]))
            for key, values in by_key.items()
        }
        return sorted(scores.items(), key=lambda item: -item[1])

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
