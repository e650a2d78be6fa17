"""The figures of several ways to search, on the same questions in the same run."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from benchmarks.knowledge.questions import Question
from daogou.knowledge.answerability import Signs
from daogou.nlu.document_index import DocumentIndex

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Looked:
    """What one question found: the rank of its section by each way (1 is best), and the rest."""

    question: Question
    ranks: dict[str, int]
    best: str
    confidence: float
    signs: Signs
    milliseconds: float


def look_up(index: DocumentIndex, questions: Sequence[Question]) -> list[Looked]:
    """Looks every question up, after a warm-up."""
    retriever = index.retriever
    for question in questions[:5]:
        index.find(question.text)
    looked = []
    for question in tqdm(questions, "questions"):
        begun = time.perf_counter()
        found = index.find(question.text, count=1)
        milliseconds = (time.perf_counter() - begun) * 1000
        ranks: dict[str, int] = {}
        if question.expected:
            place = retriever.keys.index(question.expected)
            vector = index.vector(question.text)
            ways = {
                "BM25": retriever.words(question.text),
                "vectors": retriever.dense(vector),
                "fused by rank": retriever.fused_by_rank(question.text, vector),
                "fused": retriever.fused(question.text, vector),
            }
            ranks = {way: _rank(scores, place) for way, scores in ways.items()}
        looked.append(
            Looked(
                question,
                ranks,
                found.passages[0].key,
                found.confidence,
                found.signs,
                milliseconds,
            )
        )
    return looked


def _rank(scores: Array, place: int) -> int:
    return int((scores > scores[place]).sum()) + 1


def figures(looked: Sequence[Looked], threshold: float) -> list[dict[str, Any]]:
    """A row for each language and way: top-1 and MRR; with "fused", answers and refusals too.

    `answered` is the share of answerable questions that get an answer, `right` of these the share
    from the expected section, `declined` the share of the others that are declined.
    """
    rows: list[dict[str, Any]] = []
    for language in ("zh", "en", "both"):
        mine = [one for one in looked if language in (one.question.language, "both")]
        known = [one for one in mine if one.question.expected]
        unknown = [one for one in mine if not one.question.expected]
        for way in known[0].ranks if known else ():
            ranks = np.array([one.ranks[way] for one in known])
            row: dict[str, Any] = {
                "language": language,
                "way": way,
                "questions": len(known),
                "top1": _share(ranks == 1),
                "mrr": round(float((1 / ranks).mean()), 4),
            }
            if way == "fused":
                told = [one for one in known if one.confidence >= threshold]
                row |= {
                    "answered": round(len(told) / len(known), 4),
                    "right": _share([one.best == one.question.expected for one in told]),
                    "without_answer": len(unknown),
                    "declined": _share([one.confidence < threshold for one in unknown]),
                }
            rows.append(row)
    return rows


def latency(looked: Sequence[Looked]) -> dict[str, float]:
    """Milliseconds of a question with its vector: median and 95th percentile."""
    times = [one.milliseconds for one in looked]
    return {
        "median_ms": round(float(np.median(times)), 1),
        "p95_ms": round(float(np.percentile(times, 95)), 1),
    }


def mistakes(looked: Sequence[Looked], threshold: float) -> list[dict[str, Any]]:
    """The questions whose first section is another one, and those answered that should not be."""
    return [
        {**asdict(one.question), "found": one.best, "confidence": round(one.confidence, 3)}
        for one in looked
        if (one.question.expected and one.best != one.question.expected)
        or (not one.question.expected and one.confidence >= threshold)
    ]


def _share(hits: Any) -> float | None:
    return round(float(np.mean(hits)), 4) if len(hits) else None
