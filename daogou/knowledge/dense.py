"""Sections by their sentence vectors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from daogou.knowledge.documents import Section
from daogou.knowledge.learned import LearnedSections

Array = npt.NDArray[np.float32]
# From texts to vectors [texts, width] of length one.
Embed = Callable[[Sequence[str]], Array]

# As E5 was pretrained: questions and texts are told apart by a prefix.
QUESTION: Final = "query: "
_PASSAGE: Final = "passage: "
_NEAREST: Final = 3


def texts_of(section: Section) -> list[str]:
    """What is embedded of a section: questions, heading, whole, then each sentence."""
    return [
        *question_texts(section),
        f"{_PASSAGE}{section.heading} {section.body}",
        *sentence_texts(section),
    ]


def question_texts(section: Section) -> list[str]:
    """The questions and the heading."""
    return [QUESTION + question for question in (*section.questions, section.heading)]


def sentence_texts(section: Section) -> list[str]:
    """What is embedded of each sentence: with the heading, which says what it is about."""
    return [f"{_PASSAGE}{section.heading} {sentence}" for sentence in section.sentences]


@dataclass(frozen=True)
class _View:
    """Texts of one kind: vectors [texts, width], and the number of each one's section."""

    vectors: Array
    owners: npt.NDArray[np.int64]

    def nearness(self, vector: Array, owner: int) -> float:
        """The mean cosine of the texts of a section that are nearest to a vector."""
        return _nearest(self.vectors[self.owners == owner] @ vector)


class DenseIndex:
    """Sections by what was learned of their texts, in both languages at once.

    A question in one language is judged by what the texts of both taught: the encoder puts them
    side by side. Vectors are centred on the mean of all texts, which E5's crowd around.
    """

    def __init__(
        self,
        keys: Sequence[str],
        sections: Sequence[Section],
        vectors: Mapping[str, Array],
        learned: LearnedSections | None = None,
    ) -> None:
        place = {key: i for i, key in enumerate(keys)}
        self._mean: Array = np.mean(list(vectors.values()), axis=0)

        def view(texts: Callable[[Section], list[str]]) -> _View:
            rows = [(vectors[text], place[s.key]) for s in sections for text in texts(s)]
            matrix = self.centred(np.array([row for row, _ in rows]))
            return _View(matrix, np.array([owner for _, owner in rows]))

        self._questions = view(question_texts)
        if learned is None:
            everything = view(texts_of)
            learned = LearnedSections.fit(everything.vectors, everything.owners.tolist(), len(keys))
        self.learned = learned

    def scores(self, question: Array) -> Array:
        """[keys] how much a question's vector [width] speaks for each section."""
        return self.learned.scores(self.centred(question))

    def question_nearness(self, question: Array, key: int) -> float:
        """The mean cosine of a section's nearest questions to a question's vector."""
        return self._questions.nearness(self.centred(question), key)

    def nearness(self, question: Array, others: Array) -> float:
        """The mean cosine of those of `others` [texts, width] (centred) nearest to a question."""
        return _nearest(others @ self.centred(question)) if len(others) else 0.0

    def centred(self, rows: Array) -> Array:
        """Vectors [width] or [texts, width] as the index compares them."""
        return _unit(rows.astype(np.float32) - self._mean)


def _nearest(cosines: Array) -> float:
    return float(np.sort(cosines)[-_NEAREST:].mean())


def _unit(rows: Array) -> Array:
    lengths: Array = np.linalg.norm(rows, axis=-1, keepdims=True)
    unit: Array = rows / np.maximum(lengths, 1e-9)
    return unit
