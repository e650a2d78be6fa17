"""Advice and offers."""

from __future__ import annotations

import pytest

from actions.presents import present_categories

from .shopper import Shopper


def test_preferences_are_asked_for_once(shopper: Shopper) -> None:
    asked = shopper.say("有什么[面霜](category)推荐吗", "which [moisturizer](category) is good?")
    answer = shopper.run("action_recommend", asked, "recommend_product")
    assert answer.responses == ["utter_ask_preferences_skin"]
    assert shopper.slots["awaiting"] == "preferences"
    answer = shopper.run(
        "action_recommend",
        shopper.say(
            "[敏感肌](attribute)，[200左右](price)",
            "[sensitive skin](attribute), [around 200](price)",
        ),
    )
    assert answer.card["items"][0]["code"] == "yunji-soothing"
    assert answer.card["items"][0]["reason"]
    assert shopper.slots["awaiting"] is None


def test_no_preference_is_an_answer(shopper: Shopper) -> None:
    shopper.run("action_recommend", shopper.say("[面霜](category)", "[moisturizers](category)"))
    answer = shopper.run("action_recommend", "/deny")
    assert {item["code"] for item in answer.card["items"]} == {"yunji-soothing", "yunji-daily"}


def test_what_is_told_is_not_asked_for(shopper: Shopper) -> None:
    answer = shopper.run(
        "action_recommend",
        shopper.say(
            "[敏感肌](attribute)用什么[面霜](category)",
            "a [moisturizer](category) for [sensitive skin](attribute)",
        ),
    )
    assert answer.responses == ["utter_recommendations"]


def test_other_families_get_other_questions(shopper: Shopper) -> None:
    shoes = shopper.run(
        "action_recommend", shopper.say("[跑步鞋](category)", "[running shoes](category)")
    )
    assert shoes.responses == ["utter_ask_preferences_wear"]
    shopper.slots["awaiting"] = None
    laptops = shopper.run(
        "action_recommend", shopper.say("[笔记本](category)", "[laptops](category)")
    )
    assert laptops.responses == ["utter_ask_preferences_budget"]


def test_nothing_told_offers_the_families(shopper: Shopper) -> None:
    answer = shopper.run("action_recommend", shopper.say("有什么推荐的吗", "any recommendations?"))
    assert answer.responses == ["utter_recommend_what"]
    for button in answer.buttons:
        assert (
            shopper.run("action_recommend", button["payload"]).responses[0].startswith("utter_ask")
        )
        shopper.slots["awaiting"] = None


def test_more_recommendations_are_others(shopper: Shopper, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("recommend", "browse", "results"):
        monkeypatch.setattr(f"actions.{module}.page_size", lambda: 1)
    shopper.run("action_recommend", shopper.say("[面霜](category)", "[moisturizers](category)"))
    first = shopper.run("action_recommend", "/deny").card["items"]
    second = shopper.run("action_show_more").card["items"]
    assert first[0]["code"] != second[0]["code"]
    assert shopper.run("action_show_more").responses == ["utter_no_more_results"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("送女朋友什么好，[200左右](price)", "moisturizers"),
        ("a present for my daughter [under 50](price)", "children-books"),
    ],
)
def test_presents(shopper: Shopper, monkeypatch: pytest.MonkeyPatch, text: str, kind: str) -> None:
    if kind == "moisturizers":
        monkeypatch.setattr("actions.recommend.present_categories", lambda _: [kind, "perfumes"])
    answer = shopper.run("action_recommend", text, "recommend_product")
    assert answer.card["items"]
    names = {item["category"] for item in answer.card["items"]}
    assert len(names) == 1


def test_presents_are_kinds_of_goods() -> None:
    assert present_categories("送我妈")[0] == "scarves"
    assert present_categories("for my Dad")[0] == "smart-watches"
    assert present_categories("dadaism") == []


def test_offers(shopper: Shopper) -> None:
    everything = shopper.run("action_promotions")
    assert {item["code"] for item in everything.card["items"]} == {"ALL5", "SHOES50", "YUNJI10"}
    lamps = shopper.run(
        "action_promotions", shopper.say("[台灯](category)", "[desk lamps](category)")
    )
    codes = {item["code"] for item in lamps.card["items"]}
    assert "ALL5" in codes and "SHOES50" not in codes
