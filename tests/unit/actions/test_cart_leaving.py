"""What leaves the cart, and what the message wants kept."""

from __future__ import annotations

import pytest

from .shopper import Answer, Shopper

SHOES = "yunyue-lite-black-42"
RED = "yunyue-lite-red-42"
CASE = "shellup-clear-1"
# As the shop's own names are written into a message.
ENTITIES = {
    "shoes": "[shoes](category)",
    "case": "[phone case](category)",
    "BLACK": "[black](color)",
    "RED": "[red](color)",
    "鞋": "[跑步鞋](category)",
    "手机壳": "[手机壳](category)",
    "黑色": "[黑色](color)",
    "红色": "[红色](color)",
    "台灯": "[台灯](category)",
    "lamp": "[desk lamp](category)",
}


def written(text: str) -> str:
    """A message with its entities."""
    for name, entity in ENTITIES.items():
        text = text.replace(name, entity)
    return text.replace("[shoes]", "[running shoes]")


def cart(shopper: Shopper) -> dict[str, int]:
    """The pieces of each SKU."""
    answer: Answer = shopper.run("action_view_cart")
    return {line["sku"]: line["quantity"] for card in answer.cards for line in card["lines"]}


@pytest.fixture
def shoes_and_case(shopper: Shopper) -> Shopper:
    """A shopper with shoes and a phone case in the cart."""
    shopper.run("action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)")
    shopper.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    shopper.slots["focus"] = None
    return shopper


@pytest.fixture
def two_colours(shopper: Shopper) -> Shopper:
    """A shopper with three pairs of black shoes and two of red ones in the cart."""
    for color, count in (("黑色", 3), ("红色", 2)):
        said = f"[云跃 Lite](product)[{color}](color)[42码](size)[{count}双](quantity)"
        shopper.run("action_add_to_cart", said)
    return shopper


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("鞋不要了，手机壳留着", "remove the shoes, keep the case"),
        ("手机壳留着，鞋删了", "keep the case, remove the shoes"),
        ("不要鞋，要手机壳", "i don't want the shoes, i want the case"),
        ("只要手机壳", "I only want the case"),
        ("只留手机壳", "just keep the case"),
        ("除了手机壳都删了", "everything except the case"),
        ("别删手机壳，删鞋", "don't remove the case, remove the shoes"),
        ("删的是鞋，不是手机壳", "remove the shoes, not the case"),
        ("第一个删掉吧，第二个留着", "keep the second one and remove the first"),
        ("第一个不要了，第二个要", "remove the first one, keep the second"),
        ("只留第二个", "only keep the second one"),
        ("除了第二个都删了", "everything except the second one"),
        ("把鞋删了，台灯留着", "remove the shoes, keep the lamp"),
        ("手机壳留着，别的不要", "keep the case, remove the rest"),
    ],
)
def test_what_is_kept_stays(shoes_and_case: Shopper, chinese: str, english: str) -> None:
    said = written(shoes_and_case.say(chinese, english))
    answer = shoes_and_case.run("action_remove_from_cart", said, "remove_from_cart")
    assert answer.responses == ["utter_cart_removed"]
    assert cart(shoes_and_case) == {CASE: 1}


@pytest.mark.parametrize(
    ("chinese", "english", "response"),
    [
        ("手机壳留着", "keep the case", "utter_cart"),
        ("都别删", "don't remove everything", "utter_cart"),
        ("只留台灯", "only keep the lamp", "utter_cart_none_such"),
        ("除了台灯都删了", "remove everything except the lamp", "utter_cart_none_such"),
        ("鞋删了，鞋留着", "remove the shoes, keep the shoes", "utter_cart_which"),
        ("就手机壳", "just the case", "utter_cart_which"),
        ("手机壳留着，鞋送朋友", "keep the case, yeet the shoes", "utter_cart_which"),
        ("把贵的都拿出来", "remove all the expensive ones", "utter_cart_which"),
    ],
)
def test_nothing_goes_that_is_not_surely_meant(
    shoes_and_case: Shopper, chinese: str, english: str, response: str
) -> None:
    said = written(shoes_and_case.say(chinese, english))
    if chinese == "就手机壳" and shoes_and_case.language == "zh":
        said = written("只有手机壳")
    answer = shoes_and_case.run("action_remove_from_cart", said, "remove_from_cart")
    assert answer.responses == [response]
    assert cart(shoes_and_case) == {SHOES: 1, CASE: 1}


@pytest.mark.parametrize(
    ("chinese", "english", "left"),
    [
        ("黑色的留着，红色的删了", "don't remove the BLACK ones, remove the RED ones", {SHOES: 3}),
        ("只留红色的", "only keep the RED one", {RED: 2}),
        ("只要红色的那双", "I only want the RED one", {RED: 2}),
        ("鞋留着，黑色的删了", "keep the shoes but remove the BLACK ones", {RED: 2}),
        ("鞋删了，黑色的那双", "remove the shoes, the BLACK ones", {RED: 2}),
        ("黑色和红色的都删了", "remove the BLACK and RED ones", {}),
        (
            "黑色的删一双，红色的留着",
            "remove one of the BLACK ones, keep the RED",
            {SHOES: 2, RED: 2},
        ),
        ("红色的不要了，黑色的留两双", "lose the RED ones, keep two of the BLACK", {SHOES: 2}),
        ("只留两双黑色的", "just keep two of the BLACK ones", {SHOES: 2, RED: 2}),
    ],
)
def test_colours_and_amounts(
    two_colours: Shopper, chinese: str, english: str, left: dict[str, int]
) -> None:
    said = written(two_colours.say(chinese, english))
    two_colours.run("action_remove_from_cart", said, "remove_from_cart")
    assert cart(two_colours) == left


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("把鞋删了，[43码](size)的", "remove the shoes, size [43](size)"),
        ("鞋，黑色，[43码](size)，删了", "the shoes, BLACK, size [43](size), remove"),
    ],
)
def test_a_list_of_what_sets_goods_apart_is_one_thing(
    two_colours: Shopper, chinese: str, english: str
) -> None:
    said = written(two_colours.say(chinese, english))
    answer = two_colours.run("action_remove_from_cart", said, "remove_from_cart")
    assert answer.responses == ["utter_cart_none_such"]
    assert cart(two_colours) == {SHOES: 3, RED: 2}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("都删了", "remove both"),
        ("全删了", "delete them both"),
        ("两个都不要", "get rid of both of them"),
        ("全都拿掉吧", "remove all"),
    ],
)
def test_both_are_two(shoes_and_case: Shopper, chinese: str, english: str) -> None:
    said = shoes_and_case.say(chinese, english)
    answer = shoes_and_case.run("action_remove_from_cart", said, "remove_from_cart")
    assert answer.responses == ["utter_cart_cleared"]


def test_both_of_three_are_asked_about(shoes_and_case: Shopper) -> None:
    shoes_and_case.run("action_add_to_cart", "[灯屿护眼台灯](product)")
    shoes_and_case.slots["focus"] = None
    said = shoes_and_case.say("两个都删了", "remove both")
    answer = shoes_and_case.run("action_remove_from_cart", said, "remove_from_cart")
    assert answer.responses == ["utter_cart_which"]
    assert len(cart(shoes_and_case)) == 3
