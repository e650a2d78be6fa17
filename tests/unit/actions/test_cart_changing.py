"""Changing several lines of the cart at once, and some pieces of a line."""

from __future__ import annotations

import pytest

from .shopper import Shopper
from .test_cart_leaving import CASE, RED, SHOES, cart, written


@pytest.fixture
def two_colours(shopper: Shopper) -> Shopper:
    """A shopper with three pairs of black shoes and two of red ones in the cart."""
    for color, count in (("黑色", 3), ("红色", 2)):
        said = f"[云跃 Lite](product)[{color}](color)[42码](size)[{count}双](quantity)"
        shopper.run("action_add_to_cart", said)
    return shopper


@pytest.fixture
def black(shopper: Shopper) -> Shopper:
    """A shopper with three pairs of black shoes in the cart."""
    shopper.run(
        "action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)[3双](quantity)"
    )
    return shopper


@pytest.mark.parametrize(
    ("chinese", "english", "left"),
    [
        ("黑色的改成2双，红色的改成1双", "2 BLACK, 1 RED", (2, 1)),
        ("黑色改成1双，红色不变", "change the BLACK ones to 1, leave the RED ones", (1, 2)),
        ("红色别动，黑色改成1双", "make the BLACK ones 1 and keep the RED ones", (1, 2)),
        ("黑色1双红色3双", "make the BLACK ones 1 and the RED ones 3", (1, 3)),
        ("两双黑色的一双红色的", "i want 2 BLACK ones and one RED one", (2, 1)),
        ("黑色减一双，红色加一双", "one less BLACK, one more RED", (2, 3)),
        ("第一个改成1双，第二个改成3双", "make the first one 1 and the second one 3", (1, 3)),
        ("黑色红色各两双", "two of each", (2, 2)),
        ("都改成3双", "make both 3", (3, 3)),
        ("黑色2双，红色不要了", "make the BLACK ones 2, remove the RED ones", (2, 0)),
        ("黑色的其中一双换成红色", "change one of the BLACK ones to RED", (2, 3)),
        ("把一双红色的换成黑色", "one of the RED to BLACK", (4, 1)),
        ("不是黑色的，红色的改成1双", "not the BLACK one, the RED one 1", (3, 1)),
    ],
)
def test_each_line_gets_what_is_said_of_it(
    two_colours: Shopper, chinese: str, english: str, left: tuple[int, int]
) -> None:
    said = written(two_colours.say(chinese, english))
    answer = two_colours.run("action_update_cart", said, "update_cart")
    assert answer.responses == ["utter_cart_updated"]
    there = cart(two_colours)
    assert (there.get(SHOES, 0), there.get(RED, 0)) == left


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("黑色的换成红色", "change the BLACK ones to RED"),
        ("不要黑色，要红色", "RED instead of BLACK"),
        ("从黑色换成红色", "RED, not BLACK"),
    ],
)
def test_a_word_of_change_makes_one_of_two_colours(
    black: Shopper, chinese: str, english: str
) -> None:
    said = written(black.say(chinese, english))
    black.run("action_update_cart", said, "update_cart")
    assert cart(black) == {RED: 3}


def test_two_colours_with_one_amount_are_asked_about(two_colours: Shopper) -> None:
    said = written(two_colours.say("黑色红色4双", "BLACK RED 4"))
    answer = two_colours.run("action_update_cart", said, "update_cart")
    assert answer.responses == ["utter_cart_which"]
    assert cart(two_colours) == {SHOES: 3, RED: 2}


def test_goods_of_two_kinds(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)")
    shopper.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    said = written(shopper.say("鞋改成2双，手机壳改成3个", "make the shoes 2 and the case 3"))
    shopper.run("action_update_cart", said, "update_cart")
    assert cart(shopper) == {SHOES: 2, CASE: 3}


@pytest.mark.parametrize(
    ("chinese", "english", "count"),
    [
        ("其中一双换成红色", "change one of them to RED", 1),
        ("一双换成红色的", "switch one pair to RED", 1),
        ("两双换成红色的", "make two of them RED", 2),
        ("其中一双要红色的", "one of them should be RED", 1),
        ("把两双黑色的换成红色的", "change 2 of the BLACK ones to RED", 2),
        ("两双黑色的换成红色", "swap two pairs for RED ones", 2),
        ("三双都换成红色", "change all of them to RED", 3),
        ("三双换成红色", "change all three to RED", 3),
    ],
)
def test_so_many_pieces_change_and_the_others_stay(
    black: Shopper, chinese: str, english: str, count: int
) -> None:
    said = written(black.say(chinese, english))
    answer = black.run("action_update_cart", said, "update_cart")
    assert answer.responses == ["utter_cart_updated"]
    there = cart(black)
    assert (there.get(SHOES, 0), there[RED]) == (3 - count, count)
    assert sum(there.values()) == 3


def test_more_pieces_than_there_are_is_asked_about(black: Shopper) -> None:
    said = written(black.say("其中五双换成红色", "change five of them to RED"))
    answer = black.run("action_update_cart", said, "update_cart")
    assert answer.responses == ["utter_cart_change_what"]
    assert cart(black) == {SHOES: 3}


def test_nothing_changes_where_there_is_not_enough(shopper: Shopper) -> None:
    shopper.run(
        "action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)[8双](quantity)"
    )
    said = written(shopper.say("其中四双换成红色", "change four of them to RED"))
    answer = shopper.run("action_update_cart", said, "update_cart")
    assert answer.responses == ["utter_refused_out_of_stock"]
    assert cart(shopper) == {SHOES: 8}


def test_a_number_that_is_a_size_is_no_amount(shopper: Shopper) -> None:
    shopper.run(
        "action_add_to_cart", "[云跃 Lite](product)[红色](color)[42码](size)[3双](quantity)"
    )
    said = shopper.say("其中一双换成40的", "make one of them a 40")
    shopper.run("action_update_cart", said, "update_cart")
    assert cart(shopper) == {RED: 2, "yunyue-lite-red-40": 1}
    said = shopper.say("第一个改成40", "change the first one to 40")
    shopper.run("action_update_cart", said, "update_cart")
    assert cart(shopper) == {"yunyue-lite-red-40": 3}
