"""The matcher beyond what every component must do."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from tests.unit.nlu.component_checks import Subject

LIKELY = {"goodbye": 0.88, "complain": 0.11, "faq": 0.01}
ENTRIES = [("faq/postage", 0.9), ("faq/payment", 0.4), ("faq/invoice", 0.3)]


@pytest.fixture(scope="module")
def matcher(subjects: dict[str, Subject], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The matcher, trained."""
    subject = subjects["ExampleMatcher"]
    return subject.loaded(*subject.trained(tmp_path_factory.mktemp("matcher")))


def _read(matcher: Any, text: str, likely: dict[str, float] = LIKELY) -> Message:
    """The message, which everything before took for a goodbye."""
    ranking = [{"name": name, "confidence": chance} for name, chance in likely.items()]
    entries = [{"intent_response_key": key, "confidence": near} for key, near in ENTRIES]
    message = Message({"text": text, "intent": ranking[0], "intent_ranking": ranking})
    message.set(
        "response_selector",
        {"all_retrieval_intents": ["faq"], "faq": {"response": entries[0], "ranking": entries}},
    )
    (read,) = matcher.process([message])
    return read


def test_an_example_is_understood_as_it_stands(matcher: Any) -> None:
    message = _read(matcher, "想买双黑色跑步鞋")
    assert message.get("intent") == {"name": "search_product", "confidence": 1.0}
    ranking = message.get("intent_ranking")
    assert [one["name"] for one in ranking] == ["search_product", "goodbye", "complain", "faq"]
    # Nothing is as likely as it: Rasa's FallbackClassifier sees no doubt.
    assert {one["confidence"] for one in ranking[1:]} == {0.0}


def test_an_example_of_an_entry_is_answered_by_it(matcher: Any) -> None:
    message = _read(matcher, "怎么付款？")
    assert message.get("intent")["name"] == "faq"
    selected = message.get("response_selector")["faq"]
    assert selected["response"]["utter_action"] == "utter_faq/payment"
    keys = [entry["intent_response_key"] for entry in selected["ranking"]]
    assert keys == ["faq/payment", "faq/postage", "faq/invoice"]
    assert selected["ranking"][0]["confidence"] == 1.0


def test_other_messages_are_left_alone(matcher: Any) -> None:
    before = Message({"text": "想买帽子"})
    message = _read(matcher, before.get("text"))
    assert message.get("intent") == {"name": "goodbye", "confidence": 0.88}
    selected = message.get("response_selector")["faq"]
    assert selected["response"]["intent_response_key"] == "faq/postage"


def test_an_example_that_is_surely_something_else_is_doubtful(matcher: Any) -> None:
    message = _read(matcher, "想买双黑色跑步鞋", {"goodbye": 0.9, "faq": 0.1})
    assert message.get("intent")["name"] == "goodbye"


def test_an_example_of_what_it_surely_is_becomes_certain(matcher: Any) -> None:
    message = _read(matcher, "想买双黑色跑步鞋", {"search_product": 0.95, "faq": 0.05})
    assert message.get("intent") == {"name": "search_product", "confidence": 1.0}


def test_untrained_it_knows_nothing(subjects: dict[str, Subject]) -> None:
    component = subjects["ExampleMatcher"].component
    untrained = component(component.get_default_config(), None, None)
    (message,) = untrained.process([Message({"text": "想买双黑色跑步鞋"})])
    assert message.get("intent") is None
