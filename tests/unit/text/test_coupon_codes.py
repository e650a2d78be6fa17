"""Coupon codes in what somebody writes."""

from __future__ import annotations

import pytest

from daogou.text.coupon_codes import find_coupon_code

KNOWN = ("NEW10", "1111-300", "READ12", "NIKE10")
NAMES = ("iPhone", "Redmi", "星澜", "HP", "Nike")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("用NEW10", "NEW10"),
        ("new10 please", "NEW10"),
        ("ＮＥＷ１０", "NEW10"),
        ("双十一的1111-300能用吗", "1111-300"),
        ("SPRING2026 怎么用不了", "SPRING2026"),
        ("my code is happy", "HAPPY"),
        ("优惠码：lucky", "LUCKY"),
        ("优惠码lucky", "LUCKY"),
        ("please use code happy", "HAPPY"),
        ("code HAPPY please", "HAPPY"),
        ("HELLO", "HELLO"),
        ("20251101-0042 用 READ12", "READ12"),
        ("有SPRING2026这个优惠码吗", "SPRING2026"),
        ("do you have the code SPRING2026", "SPRING2026"),
        ("NEW10有吗", "NEW10"),
        ("NIKE10 please", "NIKE10"),
        ("买Nike能用SAVE20吗", "SAVE20"),
        ("sharp50", "SHARP50"),
        ("SPRING2026有吗", "SPRING2026"),
    ],
)
def test_codes(text: str, code: str) -> None:
    assert find_coupon_code(text, KNOWN, NAMES) == code


@pytest.mark.parametrize(
    "text",
    [
        "还差多少能用券",
        "我有个优惠码",
        "I have a promo code",
        "20251101-0042",
        "13812345678",
        "256GB的能用券吗",
        "星澜 X5 能用券吗",
        "42码的有券吗",
        "工单 T2511010001",
        "WHY DOES MY COUPON NOT WORK",
        "my promo code does nothing",
        "the code doesn't work",
        "what's wrong with my code today",
        "discount code expired",
        "my code is invalid",
        "iphone15 有吗",
        "有没有iphone15",
        "iphone15有货吗",
        "do you have the iphone15",
        "iphone15能用券吗",
        "a code for the iphone15",
        "redmi note13 有吗",
        "星澜 SN3000 能用券吗",
        "it says the code is wrong",
        "",
    ],
)
def test_no_codes(text: str) -> None:
    assert find_coupon_code(text, KNOWN, NAMES) is None
