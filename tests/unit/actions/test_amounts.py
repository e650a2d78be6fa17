"""How many pieces a message about the cart wants."""

from __future__ import annotations

import pytest

from actions.amounts import Amount, read_amount


@pytest.mark.parametrize(
    ("text", "how", "count"),
    [
        ("改成两件", "to", 2),
        ("的改成一件", "to", 1),
        ("只要一件", "to", 1),
        ("变成俩", "to", 2),
        ("再多加一件,凑够三件", "to", 3),
        ("少要一个,2个就够了", "to", 2),
        ("不是一件,是两件", "to", 2),
        ("是12个不是2个", "to", 12),
        ("从三盒减到两盒", "to", 2),
        ("改成0个", "to", 0),
        ("减一双", "fewer", 1),
        ("把减少一件", "fewer", 1),
        ("拿掉两件", "fewer", 2),
        ("再加一件", "more", 1),
        ("加俩", "more", 2),
        ("多要3件", "more", 3),
        ("make it 0", "to", 0),
        ("actually 2 pairs", "to", 2),
        ("just one", "to", 1),
        ("in my cart i have two, i want only one.", "to", 1),
        ("not 4, 5", "to", 5),
        ("one more of the mugs, so five total", "to", 5),
        ("drop it from five to four", "to", 4),
        ("one less", "fewer", 1),
        ("remove 2 of them", "fewer", 2),
        ("take one off", "fewer", 1),
        ("get rid of one", "fewer", 1),
        ("decrease it by one", "fewer", 1),
        ("one more please", "more", 1),
        ("increase it by two", "more", 2),
    ],
)
def test_read(text: str, how: str, count: int) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert (amount.how, amount.count) == (how, count)


@pytest.mark.parametrize(
    "text",
    [
        "改一下购物车",
        "把车里的码换一哈",
        "换一件黑的",
        "那两个都移除",
        "改数量",
        "remove that one",
        "take the white one off",
        "take this one out",
        "change to one in white",
        "change the quantity",
    ],
)
def test_articles_and_pronouns_are_none(text: str) -> None:
    assert read_amount(text) is None


def test_no_cart_has_less_than_nothing() -> None:
    assert [Amount("fewer", 5).of(3), Amount("fewer", 1).of(3)] == [0, 2]
    assert [Amount("more", 2).of(3), Amount("to", 1).of(3)] == [5, 1]
