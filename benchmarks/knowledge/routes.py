"""Who answers a message in the whole pipeline: an entry of the FAQ, a document, or neither."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks.intent.measure import quieten
from benchmarks.knowledge.questions import Question, read_questions
from daogou.errors import DataError
from daogou.knowledge import read_documents
from daogou.nlu.document_retriever import ASK_DOCUMENTS
from daogou.nlu.project_documents import DOCUMENTS
from daogou.serving.freshness import newest_model
from daogou.settings import PROJECT_ROOT

# Messages that look for goods.
GOODS: Final = "goods"


def who_answers(parsed: dict[str, Any]) -> str | None:
    """The entry ("faq/points") or the section ("shipping#upstairs") that answers; None: neither."""
    intent = parsed["intent"]["name"]
    if intent == "faq":
        return str(parsed["response_selector"]["faq"]["response"]["intent_response_key"])
    if intent == ASK_DOCUMENTS and parsed["documents"]["answered"]:
        return str(parsed["documents"]["passages"][0]["key"])
    return None


def measure_routes(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """A row for each kind of question and language: the share answered as it should be.

    `other` is the share that gets an answer from elsewhere: an entry in the place of a section or
    the reverse (many speak of the same), or the wrong one of its kind.

    Raises:
        DataError: there is no trained model.
    """
    model = newest_model(PROJECT_ROOT)
    if model is None:
        raise DataError("models: no model. Train one with `make train`.")
    keys = {section.key for section in read_documents(DOCUMENTS)}
    questions = [one for path in paths for one in read_questions(path, keys | _beside(path))]
    answers = asyncio.run(_answers(model, [one.text for one in questions]))
    rows = []
    for kind in ("faq", "documents", GOODS, "none"):
        for language in ("zh", "en"):
            mine = [
                (question, answer)
                for question, answer in zip(questions, answers, strict=True)
                if _kind(question) == kind and question.language == language
            ]
            right = [answer == _expected(question) for question, answer in mine]
            other = [answer not in (None, _expected(question)) for question, answer in mine]
            shares = {"right": float(np.mean(right)), "other": float(np.mean(other))}
            rows.append({"kind": kind, "language": language, "questions": len(mine), **shares})
    return rows


def routes_table(rows: Sequence[dict[str, Any]]) -> str:
    """The figures as lines of a table."""
    lines = ["kind       language  questions  right  other"]
    lines += [
        "{kind:9}  {language:8}  {questions:9}  {right:5.3f}  {other:5.3f}".format(**row)
        for row in rows
    ]
    return "\n".join(lines)


def _kind(question: Question) -> str:
    expected = question.expected or "none"
    return "documents" if "#" in expected else expected.split("/")[0]


def _expected(question: Question) -> str | None:
    return None if question.expected == GOODS else question.expected


def _beside(path: Path) -> set[str]:
    """What a file expects beside sections."""
    lines = path.read_text("utf-8").splitlines()[1:]
    return {line.rsplit(",", 1)[-1] for line in lines if "#" not in line.rsplit(",", 1)[-1]}


async def _answers(model: Path, texts: Sequence[str]) -> list[str | None]:
    from rasa.core.agent import load_agent

    quieten()
    agent = await load_agent(str(model))
    return [who_answers(await agent.parse_message(text)) for text in texts]
