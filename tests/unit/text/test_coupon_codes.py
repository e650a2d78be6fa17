"""Coupon codes in what somebody writes."""

from __future__ import annotations

import pytest

from daogou.text.coupon_codes import find_coupon_code

KNOWN = ("NEW10", "1111-300", "READ12")


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
        ("HELLO", "HELLO"),
        ("20251101-0042 用 READ12", "READ12"),
    ],
)
def test_codes(text: str, code: str) -> None:
    assert find_coupon_code(text, KNOWN) == code


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
        "",
    ],
)
def test_no_codes(text: str) -> None:
    assert find_coupon_code(text, KNOWN) is None
