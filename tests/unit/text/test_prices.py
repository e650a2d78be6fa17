"""Prices: bounds, ranges, estimates and relative wishes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from daogou.text.prices import PriceRange, find_prices, finds_too_dear, parse_price, price_at


def bounds(lower: str | int | None, upper: str | int | None) -> PriceRange:
    """A range of plain numbers."""
    return PriceRange(
        None if lower is None else Decimal(lower), None if upper is None else Decimal(upper)
    )


@pytest.mark.parametrize(
    ("text", "said", "upper"),
    [
        ("想买双跑步鞋，五百以内", "五百以内", 500),
        ("五百块以内的", "五百块以内", 500),
        ("３００元以内", "３００元以内", 300),
        ("兩千塊以內", "兩千塊以內", 2000),
        ("￥500以内", "￥500以内", 500),
        ("千元以内的手机", "千元以内", 1000),
        ("3000以下", "3000以下", 3000),
        ("5000内", "5000内", 5000),
        ("不超过1k", "不超过1k", 1000),
        ("最高五百", "最高五百", 500),
        ("小于3000", "小于3000", 3000),
        ("预算五百", "五百", 500),
        ("预算200元", "200元", 200),
        ("预算：500", "500", 500),
        ("500块的预算", "500块", 500),
        ("250益内", "250益内", 250),
        ("300已内的", "300已内", 300),
        ("laptops under 6000", "under 6000", 6000),
        ("UNDER $80", "UNDER $80", 80),
        ("no more than 300 yuan", "no more than 300 yuan", 300),
        ("less than two hundred", "less than two hundred", 200),
        ("500 or less", "500 or less", 500),
        ("my budget is 1,000", "1,000", 1000),
        ("within 2k please", "within 2k", 2000),
        ("my limit is 50", "50", 50),
        ("my limit is $50", "$50", 50),
        ("a limit of 80 dollars", "80 dollars", 80),
        ("dress under 200 in black", "under 200", 200),
        ("sneakers under 300 in size 38", "under 300", 300),
        ("under 200 in total, cookbooks", "under 200", 200),
    ],
)
def test_upper_bounds(text: str, said: str, upper: int) -> None:
    assert [(found.text, found.value) for found in find_prices(text)] == [
        (said, bounds(None, upper))
    ]


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("至少一百", 100),
        ("200以上", 200),
        ("三千起", 3000),
        ("over 100", 100),
        ("at least $50", 50),
        ("300 and up", 300),
    ],
)
def test_lower_bounds(text: str, lower: int) -> None:
    assert [found.value for found in find_prices(text)] == [bounds(lower, None)]


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("200-300块", 200, 300),
        ("300~500", 300, 500),
        ("300—500元", 300, 500),
        ("200到300之间", 200, 300),
        ("50块到100块", 50, 100),
        ("1000-2000的手机", 1000, 2000),
        ("2,000-3,000", 2000, 3000),
        ("5000至8000", 5000, 8000),
        ("1万到2万", 10000, 20000),
        ("3到5千", 3000, 5000),
        ("1-2k", 1000, 2000),
        ("¥300-¥500", 300, 500),
        ("99.9-199.9元", "99.9", "199.9"),
        ("500到300", 300, 500),
        ("between 200 and 300", 200, 300),
        ("from $50 to $100", 50, 100),
        ("两三千", 2000, 3000),
        ("预算三四百", 300, 400),
        ("两三百块", 200, 300),
        ("三两百块", 200, 300),
        ("一两千左右", 1000, 2000),
        ("十几块", 10, 20),
        ("几百块", 100, 900),
        ("一百多块", 100, 200),
        ("300多的", 300, 400),
        ("2000出头", 2000, 3000),
    ],
)
def test_ranges(text: str, lower: int | str, upper: int | str) -> None:
    assert [found.value for found in find_prices(text)] == [bounds(lower, upper)]


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("一千五左右", 1200, 1800),
        ("预算500左右", 400, 600),
        ("budget around 500", 400, 600),
        ("两百块左右", 160, 240),
        ("大概1000", 800, 1200),
        ("around 200 yuan", 160, 240),
        ("200ish", 160, 240),
        ("200元", 180, 220),
        ("$80", 72, 88),
        ("rmb 300", 270, 330),
        ("three hundred yuan", 270, 330),
        ("两百的", 180, 220),
        ("9.9元", "8.91", "10.89"),
    ],
)
def test_estimates_reach_to_both_sides(text: str, lower: int | str, upper: int | str) -> None:
    assert [found.value for found in find_prices(text)] == [bounds(lower, upper)]


@pytest.mark.parametrize(
    ("text", "said", "relative"),
    [
        ("有便宜点的吗", "便宜点", "cheaper"),
        ("再便宜些", "再便宜些", "cheaper"),
        ("有便宜點的嗎", "便宜點", "cheaper"),
        ("anything Cheaper?", "Cheaper", "cheaper"),
        ("less expensive", "less expensive", "cheaper"),
        ("最便宜的", "最便宜", "cheapest"),
        ("the cheapest", "cheapest", "cheapest"),
        ("贵一点也行", "贵一点", "pricier"),
        ("something higher-end", "higher-end", "pricier"),
        ("最贵的", "最贵", "priciest"),
        ("the most expensive", "most expensive", "priciest"),
    ],
)
def test_relative_wishes(text: str, said: str, relative: str) -> None:
    assert [(found.text, found.value.relative) for found in find_prices(text)] == [(said, relative)]


@pytest.mark.parametrize(
    "text",
    [
        "太贵了",
        "多少钱",
        "太便宜了",
        "too cheap",
        "42码",
        "size 42",
        "4 stars",
        "a limit of 20 items",
        "a screen over 27 in",
        "under 27in",
        "over 27 in monitors",
        "两件",
        "256g",
        "2024年",
        "5折",
        "10%",
        "第二个",
        "第五百",
        "第2到5",
        "尾号8888",
        "13812345678",
        "20251101-0042",
        "订单20251101-0042到哪了",
        "2025-11-01",
        "400-820-8820",
        "二十的那个百搭款",
    ],
)
def test_what_is_no_price(text: str) -> None:
    assert find_prices(text) == []


def test_several_prices_stand_in_order() -> None:
    found = find_prices("要五百以内的，最便宜的也行，200以上")
    assert [item.text for item in found] == ["五百以内", "最便宜", "200以上"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("300", bounds(240, 360)),
        ("两百", bounds(160, 240)),
        ("2k", bounds(1600, 2400)),
        ("200元", bounds(180, 220)),
        ("五百以内吧", bounds(None, 500)),
        ("hello", None),
        ("0", None),
        ("-5", None),
        ("nan", None),
    ],
)
def test_an_answer_may_be_a_bare_number(text: str, expected: PriceRange | None) -> None:
    assert parse_price(text) == expected


@pytest.mark.parametrize(
    ("text", "dear"),
    [
        ("太贵了", True),
        ("有点貴", True),
        ("超预算了", True),
        ("That's TOO expensive", True),
        ("it's over my budget", True),
        ("贵的那款", False),
        ("the most expensive one", False),
    ],
)
def test_complaints_of_the_price(text: str, dear: bool) -> None:
    assert finds_too_dear(text) is dear


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("预算500，跑步鞋", "500", bounds(None, 500)),
        ("预算500左右", "500", bounds(400, 600)),
        ("跑步鞋500元", "500元", bounds(450, 550)),
        ("预算500，跑步鞋", "跑步鞋", None),
    ],
)
def test_what_stands_around_a_sum_counts(text: str, part: str, expected: PriceRange | None) -> None:
    start = text.index(part)
    assert price_at(text, start, start + len(part)) == expected
