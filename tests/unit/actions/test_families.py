"""The part of the shop that a message is about where it names no kind of goods."""

from __future__ import annotations

from typing import Any

import pytest

from . import shopper as module
from .shopper import Answer, Shopper, message

APPAREL = {"yunyue-pro-3", "yunyue-lite", "trailox-gt", "northpeak-street"}


@pytest.fixture
def hear(shopper: Shopper, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs an action after a message of which the model holds a family."""

    def hearing(
        action: str, text: str, family: str | None, confidence: float = 0.95, **more: Any
    ) -> Answer:
        told = {"name": family, "confidence": confidence}

        def heard(text: str, intent: str) -> dict[str, Any]:
            return {**message(text, intent), "product_family": told, **more}

        with monkeypatch.context() as patched:
            patched.setattr(module, "message", heard)
            return shopper.run(action, text)

    return hearing


def codes(answer: Answer) -> set[str]:
    return {item["code"] for item in answer.card["items"]}


def wear(shopper: Shopper) -> str:
    """A wish that names no kind of goods."""
    return shopper.say("适合夏天穿的", "something to wear in summer")


def test_a_search_stays_within_the_family(shopper: Shopper, hear: Any) -> None:
    answer = hear("action_search", shopper.say("有什么好看的", "anything nice?"), "apparel")
    assert codes(answer) == APPAREL
    assert shopper.slots["criteria"] == {"family": "apparel"}


def test_words_are_looked_for_within_the_family(shopper: Shopper, hear: Any) -> None:
    said = shopper.say("下雨天", "with grip on wet ground")
    assert codes(hear("action_search", said, "apparel")) == {"trailox-gt"}
    assert hear("action_search", said, "books").responses == ["utter_search_nothing"]


@pytest.mark.parametrize("action", ["action_search", "action_recommend"])
def test_summer_wear_is_apparel(shopper: Shopper, hear: Any, action: str) -> None:
    answer = hear(action, wear(shopper), "apparel")
    assert shopper.slots["criteria"]["family"] == "apparel"
    for card in answer.cards:
        assert {item["code"] for item in card["items"]} <= APPAREL


@pytest.mark.parametrize(
    ("family", "confidence"),
    [("apparel", 0.69), ("none", 0.99), ("garden", 0.99), (None, 0.0)],
)
@pytest.mark.parametrize("action", ["action_search", "action_recommend"])
def test_unsure_or_of_no_family_changes_nothing(
    shopper: Shopper, hear: Any, action: str, family: str | None, confidence: float
) -> None:
    before = shopper.run(action, wear(shopper))
    expected = dict(shopper.slots)
    shopper.slots.clear()
    shopper.slots["language"] = shopper.language
    answer = hear(action, wear(shopper), family, confidence)
    assert (answer.texts, answer.events) == (before.texts, before.events)
    assert "family" not in (shopper.slots.get("criteria") or {})
    assert shopper.slots.get("criteria") == expected.get("criteria")


@pytest.mark.parametrize("told", [None, {}, {"name": "apparel"}, {"confidence": 0.9}], ids=str)
def test_half_a_word_of_a_family_is_none(shopper: Shopper, hear: Any, told: Any) -> None:
    hear("action_search", wear(shopper), None, product_family=told)
    assert "family" not in (shopper.slots.get("criteria") or {})


def test_what_is_named_says_it_better(shopper: Shopper, hear: Any) -> None:
    named = shopper.say("[台灯](category)", "a [desk lamp](category)")
    answer = hear("action_search", named, "apparel")
    assert codes(answer) == {"dengyu-desk", "dengyu-camp"}
    assert "family" not in shopper.slots["criteria"]


def test_a_named_brand_says_it_better(shopper: Shopper, hear: Any) -> None:
    answer = hear(
        "action_search", shopper.say("[灯屿](brand)的", "by [Dengyu](brand)"), "electronics"
    )
    assert codes(answer) == {"dengyu-desk", "dengyu-camp"}


def test_another_family_begins_a_new_search(shopper: Shopper, hear: Any) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    # Said in words that are none to search for.
    said = shopper.say("[150以内](price)的有吗", "anything [under 150](price)?")
    answer = hear("action_search", said, "home")
    assert codes(answer) == {"dengyu-camp"}
    assert shopper.slots["criteria"] == {"price_max": "150", "family": "home"}


def test_the_same_family_goes_on_with_the_search(shopper: Shopper, hear: Any) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    said = shopper.say("[四百以内](price)的有吗", "anything [under 400](price)?")
    hear("action_search", said, "apparel")
    assert shopper.slots["criteria"] == {"categories": ["running-shoes"], "price_max": "400"}


@pytest.mark.parametrize("family", ["none", "home"])
def test_unsure_goes_on_with_the_search(shopper: Shopper, hear: Any, family: str) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    said = shopper.say("[四百以内](price)的有吗", "anything [under 400](price)?")
    hear("action_search", said, family, 0.99 if family == "none" else 0.6)
    assert shopper.slots["criteria"]["categories"] == ["running-shoes"]


def test_a_search_within_a_family_is_left_for_another(shopper: Shopper, hear: Any) -> None:
    hear(
        "action_search", shopper.say("[四百以内](price)穿的", "wear [under 400](price)"), "apparel"
    )
    assert shopper.slots["criteria"]["family"] == "apparel"
    hear("action_search", shopper.say("[二百以内](price)的", "[under 200](price)"), "home")
    assert shopper.slots["criteria"] == {"price_max": "200", "family": "home"}


def test_a_recommendation_asks_what_the_family_needs(shopper: Shopper, hear: Any) -> None:
    said = shopper.say("推荐点好穿的", "recommend something to wear")
    answer = hear("action_recommend", said, "apparel")
    assert answer.responses == ["utter_ask_preferences_wear"]
    assert shopper.slots["awaiting"] == "preferences"
    # The answer stays within the family.
    given = shopper.run("action_recommend", shopper.say("[四百以内](price)", "[under 400](price)"))
    assert codes(given) <= APPAREL
