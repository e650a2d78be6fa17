"""Finding passages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from daogou.knowledge import Retriever
from daogou.knowledge.answerability import Signs, probability
from daogou.knowledge.dense import QUESTION
from daogou.knowledge.terms import terms
from tests.unit.knowledge.small import embed, small_retriever


@pytest.fixture
def retriever(tmp_path: Path) -> Retriever:
    return small_retriever(tmp_path)


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("没电梯要加钱搬楼吗", "shipping#upstairs"),
        ("is there a charge for carrying it up the stairs", "shipping#upstairs"),
        ("快递停了不动", "shipping#stuck"),
        ("my parcel seems stuck", "shipping#stuck"),
    ],
)
def test_the_section_that_speaks_of_it_comes_first(
    retriever: Retriever, question: str, key: str
) -> None:
    found = retriever.find(question, embed([QUESTION + question])[0])
    assert found.passages[0].key == key
    assert set(found.passages[0].quoted) == {"zh", "en"}
    assert 0 < found.confidence < 1


def test_what_is_quoted_stands_in_the_section_in_its_order(retriever: Retriever) -> None:
    question = "free up to the third floor without a lift"
    passage = retriever.find(question, embed([QUESTION + question])[0]).passages[0]
    sentences = list(passage.sections["en"].sentences)
    quoted = list(passage.quoted["en"])
    assert "Without one, carrying is free up to the third floor." in quoted
    assert quoted == [sentence for sentence in sentences if sentence in quoted]


def test_words_of_no_document_score_nothing(retriever: Retriever) -> None:
    assert not retriever.words("zzz qqq").any()


def test_nearness_to_what_is_outside_speaks_against_an_answer() -> None:
    far = Signs(3.0, 0.5, 10.0, 0.5, outside=0.2, aside=0.4, english=0.0)
    assert probability(far) > probability(replace(far, outside=0.6))


def test_terms_are_words_pairs_and_stems() -> None:
    assert {"送货", "货上", "上楼"} <= set(terms("送货上楼"))
    assert terms("the parcels") == terms("parcel")
