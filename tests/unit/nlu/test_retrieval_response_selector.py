"""The response selector beyond what every component must do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from tests.unit.nlu.component_checks import Subject
from tests.unit.nlu.tiny import EXAMPLES

RETRIEVAL = [label for label in EXAMPLES if "/" in label]


@pytest.fixture(scope="module")
def subject(subjects: dict[str, Subject]) -> Subject:
    """The selector behind the trained classifier."""
    return subjects["RetrievalResponseSelector"]


@pytest.fixture(scope="module")
def selector(subject: Subject, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The selector, trained."""
    return subject.loaded(*subject.trained(tmp_path_factory.mktemp("selector")))


def test_the_answer_is_named_as_rasa_names_it(subject: Subject, selector: Any) -> None:
    (message,) = subject.read(selector, ["怎么付款"])
    best = message.get("response_selector")["faq"]["response"]
    assert best["intent_response_key"] in RETRIEVAL
    assert best["utter_action"] == f"utter_{best['intent_response_key']}"


def test_most_examples_find_their_own_entry(subject: Subject, selector: Any) -> None:
    right = [
        message.get("response_selector")[label.split("/")[0]]["response"]["intent_response_key"]
        == label
        for label in RETRIEVAL
        for message in subject.read(selector, EXAMPLES[label])
    ]
    assert sum(right) / len(right) > 0.7


def test_each_intent_has_a_full_sorted_ranking(subject: Subject, selector: Any) -> None:
    (message,) = subject.read(selector, ["退货要运费吗"])
    found = message.get("response_selector")
    assert found["all_retrieval_intents"] == ["chitchat", "faq"]
    for intent in ("chitchat", "faq"):
        ranking = found[intent]["ranking"]
        scores = [entry["confidence"] for entry in ranking]
        assert {entry["intent_response_key"] for entry in ranking} == {
            label for label in RETRIEVAL if label.startswith(f"{intent}/")
        }
        assert scores == sorted(scores, reverse=True)
        assert all(-1.0 <= score <= 1.0 + 1e-5 for score in scores)


def test_a_message_without_an_embedding_is_left_alone(selector: Any) -> None:
    (message,) = selector.process([Message(data={TEXT: "你好"})])
    assert message.get("response_selector") is None


def test_a_shop_without_retrieval_intents(subject: Subject, tmp_path: Path) -> None:
    bare = replace(subject, examples=TrainingData)
    (message,) = bare.read(bare.loaded(*bare.trained(tmp_path)), ["你好"])
    assert message.get("response_selector") is None
