"""Order numbers and telephone numbers."""

from __future__ import annotations

import pytest

from daogou.text.ids import find_order_numbers, find_phones, find_ticket_numbers, parse_last_four


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("订单20251101-0042到哪了", ["20251101-0042"]),
        ("20251101 - 0042", ["20251101-0042"]),
        ("20251101–0042", ["20251101-0042"]),
        ("２０２５１１０１－００４２", ["20251101-0042"]),
        ("20251101-0042和20251102-0043", ["20251101-0042", "20251102-0043"]),
        ("120251101-0042", []),
        ("20251101-00421", []),
        ("2025-11-01", []),
        ("13812345678", []),
    ],
)
def test_order_numbers(text: str, numbers: list[str]) -> None:
    assert [found.value for found in find_order_numbers(text)] == numbers


@pytest.mark.parametrize(
    ("text", "said", "digits"),
    [
        ("13812345678", "13812345678", "13812345678"),
        ("我的手机是１３８１２３４５６７８", "１３８１２３４５６７８", "13812345678"),
        ("138-1234-5678", "138-1234-5678", "13812345678"),
        ("138 1234 5678", "138 1234 5678", "13812345678"),
        ("+86 13812345678", "13812345678", "13812345678"),
        ("+8613812345678", "13812345678", "13812345678"),
        ("尾号8888", "8888", "8888"),
        ("手機尾號是8888", "8888", "8888"),
        ("后四位 5678", "5678", "5678"),
        ("ending in 8888", "8888", "8888"),
        ("last four digits are 1234", "1234", "1234"),
        ("Last 4: 1234", "1234", "1234"),
        ("20251101-0042 8888", "8888", "8888"),
        ("20251101-0042，手机8888", "8888", "8888"),
    ],
)
def test_phones(text: str, said: str, digits: str) -> None:
    assert [(found.text, found.value) for found in find_phones(text)] == [(said, digits)]


@pytest.mark.parametrize("text", ["8888", "20251101-0042", "12345678901", "138123456789", "200块"])
def test_other_numbers_are_no_phones(text: str) -> None:
    assert find_phones(text) == []


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("8888", "8888"),
        ("是８８８８", "8888"),
        ("尾号8888", "8888"),
        ("13812345678", "5678"),
        ("20251101-0042 8888", "8888"),
        ("20251101-0042", None),
        ("1234 5678", None),
        ("888", None),
        ("不知道", None),
    ],
)
def test_the_last_four_digits(text: str, digits: str | None) -> None:
    assert parse_last_four(text) == digits


def test_ticket_numbers() -> None:
    text = "工单T2511010001和 t 2511010002 呢"
    assert [found.value for found in find_ticket_numbers(text)] == ["T2511010001", "T2511010002"]
    assert find_ticket_numbers("AT2511010001, T25110100011, R2511010001, 20251101-0042") == []
