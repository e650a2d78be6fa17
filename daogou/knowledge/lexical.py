"""BM25 over sections (Robertson and Zaragoza 2009), by the library bm25s."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import bm25s
import numpy as np
import numpy.typing as npt

from daogou.knowledge.documents import Section
from daogou.knowledge.terms import terms

Array = npt.NDArray[np.float32]

# Saturation of repeated words and weight of the length; sections are short and of like length.
_K1: Final = 1.2
_B: Final = 0.5


class LexicalIndex:
    """The sections of one language by their words; the heading counts twice."""

    def __init__(self, sections: Sequence[Section], questions: bool = True) -> None:
        corpus = [
            terms(
                " ".join(
                    [s.heading, s.heading, s.title, s.body, *(s.questions if questions else ())]
                )
            )
            for s in sections
        ]
        self._size = len(sections)
        self._index = bm25s.BM25(k1=_K1, b=_B)
        self._index.index(corpus, show_progress=False)

    def scores(self, question: str) -> Array:
        """[sections] BM25 scores of a question; zeros where it shares no word with any."""
        known = [term for term in terms(question) if term in self._index.vocab_dict]
        if not known:
            return np.zeros(self._size, dtype=np.float32)
        scores: Array = np.asarray(self._index.get_scores(known), dtype=np.float32)
        return scores
