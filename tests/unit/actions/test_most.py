"""Which of the goods on show is most of something, and which one to take."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import sessionmaker

from daogou.catalog.tables import Variant

from .shopper import Answer, Shopper


def codes(answer: Answer) -> list[str]:
    return [item["code"] for item in answer.card["items"]]


@pytest.mark.parametrize(
    ("zh", "en", "code"),
    [
        ("哪个最便宜", "which is the cheapest?", "yunyue-lite"),
        ("最贵的是哪双", "which one is the most expensive", "yunyue-pro-3"),
        ("哪款评价最好", "which has the best reviews", "trailox-gt"),
        ("哪双卖得最好", "which one sells best", "yunyue-pro-3"),
        ("哪个是最新的", "which is the newest one", "trailox-gt"),
        ("哪双最轻", "which is the lightest", "yunyue-lite"),
        ("防水最好的是哪款", "which is the most waterproof", "trailox-gt"),
    ],
)
@pytest.mark.parametrize(
    "action",
    ["action_compare", "action_product_details", "action_product_price", "action_refine"],
)
def test_the_most_of_those_on_show(
    shown: Shopper, action: str, zh: str, en: str, code: str
) -> None:
    listed = shown.slots["shown"]
    answer = shown.run(action, shown.say(zh, en))
    assert codes(answer) == [code] and shown.slots["focus"] == code
    # The list stays: another question is about all of them again.
    assert shown.slots["shown"] == listed


def test_it_is_the_most_of_all_that_was_found(
    shown: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actions.results.page_size", lambda: 2)
    shown.run("action_search", shown.say("[跑步鞋](category)", "[running shoes](category)"))
    assert len(shown.slots["shown"]) == 2
    for zh, en, code in (
        ("哪个最便宜", "which is cheapest", "yunyue-lite"),
        ("哪个评分最高", "which is the best rated", "trailox-gt"),
    ):
        answer = shown.run("action_compare", shown.say(zh, en), "compare_products")
        assert answer.responses == ["utter_most"] and "3" in answer.text
        assert codes(answer) == [code]


def test_several_that_are_so_are_listed(shown: Shopper) -> None:
    text = shown.say("哪双缓震最好", "which has the best cushioning")
    answer = shown.run("action_compare", text, "compare_products")
    assert answer.responses == ["utter_most_having"]
    assert set(codes(answer)) == {"yunyue-pro-3", "trailox-gt"} == set(shown.slots["shown"])


def test_what_none_says_is_told(shown: Shopper) -> None:
    listed = shown.slots["shown"]
    text = shown.say("哪双最护眼", "which one is easiest on the eyes")
    known = {**shown.slots}
    answer = shown.run("action_compare", text, "compare_products")
    assert answer.responses == ["utter_most_none"] and not answer.cards
    assert shown.slots == known and shown.slots["shown"] == listed


def test_what_the_catalogue_does_not_know_is_not_asked_of_it(shown: Shopper) -> None:
    text = shown.say("哪双续航最长", "which has the longest battery life")
    answer = shown.run("action_compare", text, "compare_products")
    assert answer.responses == ["utter_pick"]


def test_equals_are_both_told(shopper: Shopper, sessions: sessionmaker) -> None:
    with sessions.begin() as session:
        creams = update(Variant).where(Variant.product_code == "yunji-daily")
        session.execute(creams.values(price=138))
    shopper.run("action_search", shopper.say("[面霜](category)", "[moisturizers](category)"))
    shopper.slots["shown"].append("trailox-gt")
    focus = shopper.slots["focus"]
    answer = shopper.run("action_compare", shopper.say("哪个更便宜", "which is cheaper"))
    assert set(codes(answer)) == {"yunji-soothing", "yunji-daily"}
    assert "¥138" in answer.text and "★" not in answer.text
    assert shopper.slots["focus"] == focus


def test_of_two_compared(shown: Shopper) -> None:
    asked = shown.say("比比第一个和第三个", "compare the first and the third")
    two = codes(shown.run("action_compare", asked, "compare_products"))
    answer = shown.run("action_compare", shown.say("哪个便宜些", "which is cheaper"))
    [cheaper] = codes(answer)
    assert cheaper in two and shown.slots["compared"] == two
    answer = shown.run("action_compare", shown.say("那买哪个好", "so which should I get"))
    assert answer.responses == ["utter_pick"] and codes(answer)[0] in two
    assert shown.slots["focus"] == codes(answer)[0]


@pytest.mark.parametrize("action", ["action_compare", "action_product_details"])
@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        ("哪双[防水](attribute)", "which one is [waterproof](attribute)", ["trailox-gt"]),
        ("哪双是[红色](color)的", "which comes in [red](color)", ["yunyue-lite"]),
        ("哪双适合越野", "which is good on trails", ["trailox-gt"]),
    ],
)
def test_those_that_are_as_is_asked(
    shown: Shopper, action: str, zh: str, en: str, found: list[str]
) -> None:
    answer = shown.run(action, shown.say(zh, en))
    assert answer.responses == ["utter_most_having"]
    assert codes(answer) == found and shown.slots["focus"] == found[0]


def test_what_no_description_says_leaves_the_choice(shown: Shopper) -> None:
    answer = shown.run("action_compare", shown.say("哪双性价比高", "which is the better deal"))
    assert answer.responses == ["utter_pick"]


@pytest.mark.parametrize(
    ("action", "zh", "en"),
    [
        ("action_recommend", "你推荐哪个", "which of these would you recommend"),
        ("action_compare", "买哪个好", "which one should I buy"),
    ],
)
def test_one_is_picked_with_a_reason(shown: Shopper, action: str, zh: str, en: str) -> None:
    listed = shown.slots["shown"]
    answer = shown.run(action, shown.say(zh, en))
    assert answer.responses == ["utter_pick"]
    [item] = answer.card["items"]
    assert item["code"] in listed and item["name"] in answer.text
    assert shown.slots["focus"] == item["code"] and shown.slots["shown"] == listed


@pytest.mark.parametrize(
    ("zh", "en"),
    [("1和3有什么区别", "what's the difference between 1 and 3?"), ("比比1、3", "1 vs 3")],
)
def test_places_as_bare_numbers(shown: Shopper, zh: str, en: str) -> None:
    first, _, third = shown.slots["shown"]
    answer = shown.run("action_compare", shown.say(zh, en), "compare_products")
    assert codes(answer) == [first, third]


@pytest.mark.parametrize(
    ("zh", "en"),
    [("最便宜的多少钱", "how much is the cheapest one"), ("这个多少钱", "how much is it")],
)
def test_what_does_not_ask_which_is_no_such_question(shown: Shopper, zh: str, en: str) -> None:
    answer = shown.run("action_product_price", shown.say(zh, en), "ask_price")
    assert not {"utter_most", "utter_pick"} & set(answer.responses)


def test_a_present_is_another_wish(shown: Shopper) -> None:
    text = shown.say("送我儿子哪个好", "which would be a good present for my son")
    answer = shown.run("action_recommend", text, "recommend_product")
    assert answer.responses == ["utter_ask_preferences_budget"]


def test_those_that_were_advised_stay_the_wish_that_they_were(shopper: Shopper) -> None:
    said = shopper.say(
        "[跑步鞋](category)，[六百以内](price)", "[running shoes](category) [under 600](price)"
    )
    shopper.run("action_recommend", said, "recommend_product")
    wish = shopper.slots["criteria"]
    text = shopper.say("哪双缓震最好", "which has the best cushioning")
    answer = shopper.run("action_compare", text, "compare_products")
    assert set(codes(answer)) == {"yunyue-pro-3", "trailox-gt"}
    assert shopper.slots["criteria"] == wish and shopper.slots["advised"]
    answer = shopper.run("action_compare", shopper.say("哪双最便宜", "which is cheapest"))
    assert codes(answer) == ["trailox-gt"]


def test_nothing_on_show_leaves_the_question(shopper: Shopper) -> None:
    answer = shopper.run("action_compare", shopper.say("哪个最便宜", "which is the cheapest"))
    assert answer.responses == ["utter_compare_which"]


def test_with_a_budget_that_runs(shown: Shopper) -> None:
    shown.run("action_refine", shown.say("[四百以内](price)的", "[under 400](price)"))
    text = shown.say("哪个最贵", "which is the most expensive")
    answer: Any = shown.run("action_compare", text, "compare_products")
    assert codes(answer) == ["trailox-gt"]
