"""A message cut into words that keep their place."""

from __future__ import annotations

import itertools

import pytest

from daogou.errors import DataError
from daogou.explanation.units import MOST_CHARACTERS, MOST_UNITS, only, units_of


def words(text: str) -> list[str]:
    """The units as they stand in the text."""
    return [text[unit.start : unit.end] for unit in units_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("退货要运费吗？", ["退货", "要", "运费", "吗", "？"]),
        ("where's my parcel?!", ["where's", "my", "parcel", "?!"]),
        ("想买Nike的T-shirt", ["想", "买", "Nike", "的", "T-shirt"]),
        # Traditional characters are cut as simplified ones, and shown as they were typed.
        ("這雙鞋要退貨", ["這雙鞋", "要", "退貨"]),
        ("ＮＩＫＥ　鞋子，５００", ["ＮＩＫＥ", "鞋子", "，", "５００"]),
        ("  退货 \n 运费  ", ["退货", "运费"]),
        ("退货😀运费👍🏽", ["退货", "运费"]),
        ("退\u200b货", ["退\u200b货"]),
        # One character that folds to two letters.
        ("5㎏ 大米", ["5㎏", "大米"]),
        ("½价", ["½", "价"]),
        ("order 20251104-0051", ["order", "20251104-0051"]),
        ("Привет, 안녕", ["Привет", ",", "안녕"]),
        ("😀👍🏽", ["😀👍🏽"]),
        ("a_b", ["a", "_", "b"]),
    ],
)
def test_words_of_the_shoppers_own_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_units_stand_in_order_and_apart() -> None:
    units = units_of("想买双黑色跑步鞋😀 under ５００, 謝謝！")
    assert all(a.end <= b.start for a, b in itertools.pairwise(units))


@pytest.mark.parametrize("text", ["", "   ", "\n\t\u3000"])
def test_nothing_said(text: str) -> None:
    with pytest.raises(DataError, match="empty"):
        units_of(text)


@pytest.mark.parametrize("text", ["鞋" * 20_000, "a" * (MOST_CHARACTERS + 1)])
def test_too_much_said(text: str) -> None:
    with pytest.raises(DataError, match=r"has 2\d?,\d{3} characters.*at most 2,000"):
        units_of(text)


def test_neighbours_are_taken_together_in_a_long_message() -> None:
    text = " ".join(f"word{number}" for number in range(100))
    cut = words(text)
    assert len(cut) <= MOST_UNITS
    assert cut[0] == "word0 word1 word2 word3"
    assert " ".join(cut) == text


@pytest.mark.parametrize(
    ("text", "kept", "expected"),
    [
        ("退货要运费吗", (1, 0, 1, 0), "退货运费"),
        ("where is my parcel", (1, 0, 0, 1), "where parcel"),
        ("red/blue shoes", (1, 0, 1, 0), "red blue"),
        ("买Nike鞋", (1, 0, 1), "买鞋"),
        ("退货要运费吗", (0, 0, 0, 0), ""),
        ("退货😀运费", (0, 1), "运费"),
    ],
)
def test_a_message_without_some_words(text: str, kept: tuple[int, ...], expected: str) -> None:
    assert only(text, units_of(text), [bool(keep) for keep in kept]) == expected
