"""Answers from documents."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.actions import shopper as shopping
from tests.unit.actions.shopper import Shopper

ACTION = "action_answer_from_documents"
PASSAGE = {
    "key": "shipping#upstairs",
    "score": 3.0,
    "zh": {
        "title": "配送与收货",
        "heading": "大件送货上楼",
        "sentences": ["有电梯不限楼层。", "三楼以内免费。"],
    },
    "en": {
        "title": "Delivery",
        "heading": "Carrying upstairs",
        "sentences": ["Any floor with a lift.", "Free up to the third."],
    },
}


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the pipeline leaves on every message."""
    told = {"confidence": 0.9, "answered": True, "passages": [PASSAGE]}
    plain = shopping.message
    monkeypatch.setattr(shopping, "message", lambda *said: {**plain(*said), "documents": told})
    return told


@pytest.mark.usefixtures("sessions", "found")
def test_the_passage_is_quoted_with_its_source(shopper: Shopper) -> None:
    answer = shopper.run(ACTION, "没电梯也送吗", "ask_documents")
    assert answer.text == shopper.say(
        "有电梯不限楼层。三楼以内免费。\n（出自《配送与收货》· 大件送货上楼）",
        "Any floor with a lift. Free up to the third.\n(From “Delivery” · Carrying upstairs)",
    )
    assert answer.card["type"] == "document_answer"
    assert answer.card["key"] == "shipping#upstairs"


@pytest.mark.usefixtures("sessions")
def test_what_is_not_known_is_said_and_a_person_offered(
    shopper: Shopper, found: dict[str, Any]
) -> None:
    found["answered"] = False
    answer = shopper.run(ACTION, "能送外卖吗", "ask_documents")
    assert answer.responses == ["utter_document_unknown"]
    assert answer.buttons[0]["payload"] == "/request_human"
    assert answer.buttons[1]["title"] == shopper.say("大件送货上楼", "Carrying upstairs")
    assert shopper.slots["awaiting"] == "human"


@pytest.mark.usefixtures("sessions")
def test_in_a_form_the_next_answer_stays_the_forms(shopper: Shopper, found: dict[str, Any]) -> None:
    found["answered"] = False
    shopper.form = "address_form"
    shopper.run(ACTION, "能送外卖吗", "ask_documents")
    assert shopper.form == "address_form"
    assert shopper.slots.get("awaiting") is None


@pytest.mark.usefixtures("sessions")
def test_without_a_search_nothing_is_invented(shopper: Shopper) -> None:
    answer = shopper.run(ACTION, "没电梯也送吗", "ask_documents")
    assert answer.responses == ["utter_document_unknown"]
