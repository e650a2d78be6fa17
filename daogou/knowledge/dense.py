"""Sections by their sentence vectors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from daogou.knowledge.documents import Section

Array = npt.NDArray[np.float32]
# From texts to vectors [texts, width] of length one.
Embed = Callable[[Sequence[str]], Array]

# As E5 was pretrained: questions and texts are told apart by a prefix.
QUESTION: Final = "query: "
_PASSAGE: Final = "passage: "
_NEAREST: Final = 3
# What each view of a section adds to its score.
_WEIGHTS: Final = {
    "nearest question": 1.0,
    "near questions": 1.0,
    "mean question": 1.0,
    "whole": 1.0,
    "nearest sentence": 1.0,
    "heading": 0.5,
}


def texts_of(section: Section) -> list[str]:
    """What is embedded of a section: questions, heading, whole, then each sentence."""
    return [
        *(QUESTION + question for question in section.questions),
        QUESTION + section.heading,
        f"{_PASSAGE}{section.heading} {section.body}",
        *sentence_texts(section),
    ]


def sentence_texts(section: Section) -> list[str]:
    """What is embedded of each sentence: with the heading, which says what it is about."""
    return [f"{_PASSAGE}{section.heading} {sentence}" for sentence in section.sentences]


@dataclass(frozen=True)
class _View:
    """Texts of one kind: vectors [texts, width], and for each key the rows that are its own.

    `rows` [keys, most] is filled up with the row behind the last.
    """

    vectors: Array
    rows: npt.NDArray[np.int64]

    @classmethod
    def of(cls, vectors: Array, owners: Sequence[int], keys: int) -> _View:
        """A view of vectors whose owners are told by their numbers."""
        own = [np.flatnonzero(np.array(owners) == key) for key in range(keys)]
        rows = np.full((keys, max(len(one) for one in own)), len(vectors), dtype=np.int64)
        for key, one in enumerate(own):
            rows[key, : len(one)] = one
        return cls(vectors, rows)

    def best(self, vector: Array, count: int = 1) -> Array:
        """[keys] the mean of the `count` highest cosines of each key's texts, or of all it has."""
        cosines = np.append(self.vectors @ vector, -np.inf)[self.rows]
        top = -np.sort(-cosines, axis=1)[:, :count]
        there = np.isfinite(top)
        best: Array = np.where(there, top, 0.0).sum(axis=1) / there.sum(axis=1)
        return best


class DenseIndex:
    """Sections seen from several sides, in both languages at once.

    A question in one language is compared with the texts of both: the encoder puts them side by
    side, and what is asked in other words in the one may be found in the other. Vectors are
    centred on the mean of all texts, which E5's crowd around.
    """

    def __init__(
        self, keys: Sequence[str], sections: Sequence[Section], vectors: Mapping[str, Array]
    ) -> None:
        place = {key: i for i, key in enumerate(keys)}
        self._mean: Array = np.mean(list(vectors.values()), axis=0)

        def view(texts: Callable[[Section], list[str]]) -> _View:
            rows = [(vectors[text], place[s.key]) for s in sections for text in texts(s)]
            matrix = self.centred(np.array([row for row, _ in rows]))
            return _View.of(matrix, [owner for _, owner in rows], len(keys))

        self._questions = view(lambda s: [QUESTION + q for q in (*s.questions, s.heading)])
        self._headings = view(lambda s: [QUESTION + s.heading])
        self._wholes = view(lambda s: [f"{_PASSAGE}{s.heading} {s.body}"])
        self._sentences = view(sentence_texts)
        own = [row[row < len(self._questions.vectors)] for row in self._questions.rows]
        self._means = _unit(np.array([self._questions.vectors[row].mean(axis=0) for row in own]))

    def scores(self, question: Array) -> Array:
        """[keys] the weighted sum of the views' cosines to a question's vector [width]."""
        vector = self.centred(question)
        parts = {
            "nearest question": self._questions.best(vector),
            "near questions": self._questions.best(vector, _NEAREST),
            "mean question": self._means @ vector,
            "whole": self._wholes.best(vector),
            "nearest sentence": self._sentences.best(vector),
            "heading": self._headings.best(vector),
        }
        scores: Array = np.sum([_WEIGHTS[name] * part for name, part in parts.items()], axis=0)
        return scores

    def nearest_sentence(self, question: Array) -> float:
        """The highest cosine of any sentence to a question's vector."""
        return float((self._sentences.vectors @ self.centred(question)).max())

    def nearness(self, question: Array, others: Array) -> float:
        """The mean cosine of those of `others` [texts, width] (centred) nearest to a question."""
        if not len(others):
            return 0.0
        return float(np.sort(others @ self.centred(question))[-_NEAREST:].mean())

    def centred(self, rows: Array) -> Array:
        """Vectors [width] or [texts, width] as the index compares them."""
        return _unit(rows.astype(np.float32) - self._mean)


def _unit(rows: Array) -> Array:
    lengths: Array = np.linalg.norm(rows, axis=-1, keepdims=True)
    unit: Array = rows / np.maximum(lengths, 1e-9)
    return unit
