"""Numbers as a whole text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from daogou.text.numbers import parse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("500", "500"),
        ("9.9", "9.9"),
        ("1,299", "1299"),
        ("1,234,567", "1234567"),
        ("３００", "300"),
        ("３，０００", "3000"),
        ("①", "1"),
    ],
)
def test_digits(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1k", "1000"),
        ("1.5K", "1500"),
        ("３k", "3000"),
        ("5k8", "5800"),
        ("2w", "20000"),
        ("1w5", "15000"),
        ("1千", "1000"),
        ("2千5", "2500"),
        ("1.2万", "12000"),
    ],
)
def test_digits_with_a_unit(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0),
        ("〇", 0),
        ("两", 2),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("一百零五", 105),
        ("两百五", 250),
        ("两百二十", 220),
        ("五百", 500),
        ("一千五", 1500),
        ("两千", 2000),
        ("兩千", 2000),
        ("一万二", 12000),
        ("三万", 30000),
        ("一百万", 1_000_000),
        ("百", 100),
        ("千", 1000),
        ("万", 10000),
    ],
)
def test_chinese(text: str, number: int) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("three", 3),
        ("Twenty-Five", 25),
        ("forty two", 42),
        ("hundred", 100),
        ("a hundred", 100),
        ("a thousand", 1000),
        ("two hundred", 200),
        ("one hundred and twenty", 120),
        ("three thousand five hundred", 3500),
    ],
)
def test_english(text: str, number: int) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "abc",
        "五百元",
        "42码",
        "一21",  # of the right characters, but no number
        "nan",
        "inf",
        "1e9",
        "1_000",
        "-5",
        "+5",
        "1.2.3",
        "一" * 40,
    ],
)
def test_what_is_no_number_as_a_whole(text: str) -> None:
    assert parse_number(text) is None
