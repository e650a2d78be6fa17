"""The training examples that lie nearest to a message."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from daogou.errors import DataError


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
        try:
            with np.load(path, allow_pickle=False) as stored:
                texts = [str(text) for text in stored["texts"]]
                labels = [str(label) for label in stored["labels"]]
                embeddings = stored["embeddings"]
            if not len(texts) == len(labels) == len(embeddings):
                raise ValueError(
                    f"{len(texts)} texts, {len(labels)} labels, {len(embeddings)} rows"
                )
        except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile) as error:
            raise DataError(
                f"{path.name}: not the examples of an intent model ({error}). "
                "Train a new one with `make train`."
            ) from error
        return cls(texts, labels, embeddings)

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
