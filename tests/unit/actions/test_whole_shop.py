"""The newest and the best selling goods of the whole shop, to who names no kind of them."""

from __future__ import annotations

from typing import Any

import pytest

from .shopper import Answer, Shopper


def codes(answer: Answer) -> list[str]:
    return [item["code"] for item in answer.card["items"]]


@pytest.fixture
def listed(shopper: Shopper) -> Shopper:
    """A shopper who sees what is new."""
    shopper.run("action_search", shopper.say("最近上新了啥", "what's new?"), "search_product")
    return shopper


@pytest.mark.parametrize("action", ["action_search", "action_refine", "action_recommend"])
@pytest.mark.parametrize(
    ("order", "zh", "en"),
    [
        ("new", "有什么新品", "any new arrivals?"),
        ("new", "最近有什么[新款](attribute)", "anything [new in](attribute)?"),
        ("sales", "卖得最好的是什么", "what's popular"),
        ("sales", "有什么爆款", "any [bestsellers](attribute)?"),
    ],
)
def test_goods_of_several_kinds_in_that_order(
    shopper: Shopper, action: str, order: str, zh: str, en: str
) -> None:
    answer = shopper.run(action, shopper.say(zh, en))
    assert answer.responses == [f"utter_whole_shop_{order}"]
    first = {"new": "trailox-gt", "sales": "shellup-clear"}[order]
    assert codes(answer)[0] == first and codes(answer) == shopper.slots["shown"]
    assert len({code.split("-")[0] for code in codes(answer)}) > 2
    assert [button["payload"] for button in answer.buttons] == ["/show_more"]
    assert shopper.slots["criteria"] == {"sort": order}


def test_an_order_beside_other_words_is_enough(shopper: Shopper) -> None:
    said = shopper.say(
        "想找找店里[销量最高](attribute)的商品，有哪些",
        "what do you have in the shop that is [best selling](attribute)",
    )
    assert shopper.run("action_search", said).responses == ["utter_whole_shop_sales"]


def test_the_next_page(listed: Shopper) -> None:
    first = listed.slots["shown"]
    answer = listed.run("action_show_more", listed.say("还有吗", "show more"), "show_more")
    assert answer.responses == ["utter_more_results"] and not set(first) & set(codes(answer))


def test_cheaper_ones_are_still_the_newest(listed: Shopper) -> None:
    answer = listed.run("action_refine", listed.say("[便宜点](price)的", "[cheaper](price)"))
    assert listed.slots["criteria"]["sort"] == "new"
    assert listed.say("最新上架优先", "newest first") in answer.text


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("只看[跑步鞋](category)", "only [running shoes](category)", "trailox-gt"),
        ("[200以内](price)的", "[under 200](price)", None),
    ],
)
def test_a_condition_narrows_it(listed: Shopper, zh: str, en: str, expected: str | None) -> None:
    answer = listed.run("action_refine", listed.say(zh, en))
    assert answer.responses == ["utter_search_results"]
    assert listed.slots["criteria"]["sort"] == "new"
    assert expected is None or codes(answer)[0] == expected


def test_one_of_them_by_its_place(listed: Shopper) -> None:
    second = listed.slots["shown"][1]
    said = listed.say("[第二](ordinal)个", "the [second](ordinal) one")
    listed.run("action_refine", said)
    assert listed.slots["focus"] == second


def test_back_to_it_by_its_name(listed: Shopper) -> None:
    listed.run("action_search", listed.say("[面霜](category)", "[moisturizers](category)"))
    answer = listed.run("action_go_back", listed.say("返回", "go back"), "go_back")
    assert listed.say("全店新品", "new in the shop") in answer.text


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("有新款吗", "any new ones?", {"categories": ["running-shoes"], "sort": "new"}),
        ("最近上新了什么", "what's new?", {"sort": "new"}),
    ],
)
def test_beside_a_running_search(
    shopper: Shopper, zh: str, en: str, expected: dict[str, Any]
) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    shopper.run("action_refine", shopper.say(zh, en))
    assert shopper.slots["criteria"] == expected


def test_a_change_of_the_order(listed: Shopper) -> None:
    said = listed.say("按销量排", "sort by popularity")
    assert listed.run("action_refine", said).responses == ["utter_whole_shop_sales"]
