"""Who answered a message."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.knowledge.command import DEV, ROUTES
from benchmarks.knowledge.questions import read_questions
from benchmarks.knowledge.routes import who_answers
from daogou.knowledge import read_documents
from daogou.nlu.project_documents import DOCUMENTS


@pytest.mark.parametrize(
    ("intent", "answered", "expected"),
    [
        ("faq", True, "faq/points"),
        ("ask_documents", True, "shipping#upstairs"),
        ("ask_documents", False, None),
        ("search_product", True, None),
    ],
)
def test_the_entry_or_the_section_that_answers(
    intent: str, answered: bool, expected: str | None
) -> None:
    parsed: dict[str, Any] = {
        "intent": {"name": intent},
        "response_selector": {"faq": {"response": {"intent_response_key": "faq/points"}}},
        "documents": {"answered": answered, "passages": [{"key": "shipping#upstairs"}]},
    }
    assert who_answers(parsed) == expected


def test_no_question_of_our_own_stands_in_a_document() -> None:
    sections = read_documents(DOCUMENTS)
    written = {question.casefold() for section in sections for question in section.questions}
    questions = read_questions(DEV, {section.key for section in sections})
    assert ROUTES.is_file()
    assert [one.text for one in questions if one.text.casefold() in written] == []
