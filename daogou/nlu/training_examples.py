"""The training examples, and which of them lie nearest to a message."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.nlu.fusion import storage

# Of an intent model's folder.
EXAMPLES: Final = "examples.npz"
_KIND: Final = "set of training examples"


@dataclass(frozen=True)
class Neighbour:
    """A training example, its label ("faq/postage" for an entry) and its cosine to the message."""

    text: str
    label: str
    cosine: float

    @property
    def intent(self) -> str:
        """The label without the entry."""
        return self.label.split("/")[0]


@dataclass(frozen=True)
class TrainingExamples:
    """Texts, labels and embeddings [examples, hidden] of length one."""

    texts: list[str]
    labels: list[str]
    embeddings: npt.NDArray[np.float16]

    @classmethod
    def load(cls, path: Path) -> TrainingExamples:
        """Reads the `.npz` file that a training leaves beside its network.

        Raises:
            DataError: the file is missing or damaged.
        """
        shapes = {"texts": 1, "labels": 1, "embeddings": 2}
        stored = storage.read(path, _KIND, shapes)
        try:
            texts, labels = (_unpacked(stored[name]) for name in ("texts", "labels"))
            if not len(texts) == len(labels) == len(stored["embeddings"]):
                rows = len(stored["embeddings"])
                raise ValueError(f"{len(texts)} texts, {len(labels)} labels, {rows} embeddings")
        except (TypeError, ValueError) as error:
            raise storage.foreign(path, _KIND, error) from error
        return cls(texts, labels, stored["embeddings"].astype(np.float16))

    def save(self, path: Path) -> None:
        """Writes an `.npz` file, two bytes a number."""
        arrays: dict[str, npt.NDArray[Any]] = {
            "texts": _packed(self.texts),
            "labels": _packed(self.labels),
            "embeddings": self.embeddings.astype(np.float16),
        }
        storage.write(path, _KIND, arrays)

    def nearest(
        self, embedding: npt.NDArray[np.float32], count: int, beside: Iterable[str] = ()
    ) -> list[Neighbour]:
        """The `count` nearest to `embedding` [hidden], and the nearest of each intent of `beside`.

        The highest cosine first; a text that stands twice under one label counts once.
        """
        cosines = self.embeddings.astype(np.float32) @ embedding
        wanted = set(beside)
        found: dict[tuple[str, str], Neighbour] = {}
        for index in np.argsort(-cosines, kind="stable").tolist():
            near = Neighbour(self.texts[index], self.labels[index], float(cosines[index]))
            if len(found) < count or near.intent in wanted:
                found.setdefault((near.text, near.label), near)
                wanted.discard(near.intent)
            if len(found) >= count and not wanted:
                break
        return list(found.values())


def _packed(texts: Sequence[str]) -> npt.NDArray[np.uint8]:
    # Escaped, so that half a surrogate pair can be written too.
    return np.frombuffer(json.dumps(texts).encode("ascii"), np.uint8)


def _unpacked(packed: npt.NDArray[Any]) -> list[str]:
    return [str(text) for text in json.loads(packed.astype(np.uint8).tobytes())]
