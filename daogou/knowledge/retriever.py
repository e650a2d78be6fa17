"""Finds the section that answers a question, and the sentences of it to quote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from daogou.knowledge.answerability import Signs, probability
from daogou.knowledge.dense import Array, DenseIndex, sentence_texts
from daogou.knowledge.documents import Section
from daogou.knowledge.learned import LearnedSections
from daogou.knowledge.lexical import LexicalIndex
from daogou.text.language import LANGUAGES, Language, detect

# What one point of BM25 adds to the logit.
_WORDS: Final = 0.05
_NEXT: Final = 5
# Sentences that are this much farther from the question than the nearest one are left out.
_FARTHER: Final = 0.25
_MOST_SENTENCES: Final = 3


@dataclass(frozen=True)
class Passage:
    """A section that was found: its key, its score and its sentences to quote by language."""

    key: str
    score: float
    sections: Mapping[Language, Section]
    quoted: Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True)
class Found:
    """The passages, the best first, and the probability that the first one answers."""

    passages: tuple[Passage, ...]
    confidence: float
    signs: Signs


class Retriever:
    """The documents with their indexes; vectors are by the texts of `dense.texts_of`.

    `outside` and `aside` [texts, width] are vectors of messages that are none of the shop's
    business, and of such that are, but are no questions for the documents. `learned` is what an
    earlier index of the same sections learned; without it this one learns anew.
    """

    def __init__(
        self,
        sections: Sequence[Section],
        vectors: Mapping[str, Array],
        outside: Array,
        aside: Array,
        learned: LearnedSections | None = None,
    ) -> None:
        self.keys = list(dict.fromkeys(section.key for section in sections))
        self._sections: dict[str, dict[Language, Section]] = {key: {} for key in self.keys}
        for section in sections:
            self._sections[section.key][section.language] = section
        self._vectors = vectors
        self._dense = DenseIndex(self.keys, sections, vectors, learned)
        self._lexical = {
            language: LexicalIndex([self._sections[key][language] for key in self.keys])
            for language in LANGUAGES
        }
        self._outside = self._dense.centred(outside) if len(outside) else outside
        self._aside = self._dense.centred(aside) if len(aside) else aside

    def find(self, question: str, vector: Array, count: int = 3) -> Found:
        """The best `count` passages for a question with its vector [width]."""
        words = self.words(question)
        scores = self.dense(vector) + _WORDS * words
        order = np.argsort(-scores, kind="stable")
        best = int(order[0])
        signs = Signs(
            score=float(scores[best]),
            lead=_lead(scores[order]),
            words=float(words[best]),
            question=self._dense.question_nearness(vector, best),
            outside=self._dense.nearness(vector, self._outside),
            aside=self._dense.nearness(vector, self._aside),
            english=float(detect(question) == "en"),
        )
        passages = tuple(
            self._passage(self.keys[i], float(scores[i]), vector) for i in order[:count]
        )
        return Found(passages, probability(signs), signs)

    @property
    def learned(self) -> LearnedSections:
        """What was learned of the sections, to be kept."""
        return self._dense.learned

    def words(self, question: str) -> Array:
        """[keys] BM25 alone, in the language of the question."""
        return self._lexical[detect(question) or "zh"].scores(question)

    def dense(self, vector: Array) -> Array:
        """[keys] the vectors alone."""
        return self._dense.scores(vector)

    def fused(self, question: str, vector: Array) -> Array:
        """[keys] both, weighed: what `find` goes by."""
        scores: Array = self.dense(vector) + _WORDS * self.words(question)
        return scores

    def fused_by_rank(self, question: str, vector: Array, k: int = 60) -> Array:
        """[keys] reciprocal rank fusion (Cormack et al. 2009) of both, for comparison."""
        ranks = (_ranks(self.dense(vector)), _ranks(self.words(question)))
        fused: Array = np.sum([1 / (k + rank) for rank in ranks], axis=0)
        return fused

    def _passage(self, key: str, score: float, vector: Array) -> Passage:
        sections = self._sections[key]
        quoted = {language: self._quoted(section, vector) for language, section in sections.items()}
        return Passage(key, score, sections, quoted)

    def _quoted(self, section: Section, vector: Array) -> tuple[str, ...]:
        """The sentences nearest to the question, in their own order."""
        rows = np.array([self._vectors[text] for text in sentence_texts(section)])
        cosines = (self._dense.centred(rows) @ self._dense.centred(vector)).tolist()
        order = sorted(range(len(cosines)), key=lambda i: -cosines[i])[:_MOST_SENTENCES]
        near = [i for i in order if cosines[i] >= cosines[order[0]] - _FARTHER]
        return tuple(section.sentences[i] for i in sorted(near))


def _lead(scores: Array) -> float:
    """How far the first of the sorted scores is above the mean of the next ones."""
    return float(scores[0] - scores[1 : 1 + _NEXT].mean()) if len(scores) > 1 else 0.0


def _ranks(scores: Array) -> npt.NDArray[np.float64]:
    ranks = np.empty(len(scores))
    ranks[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return ranks
