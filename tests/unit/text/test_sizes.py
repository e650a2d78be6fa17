"""Sizes in the catalogue's spelling, and steps between them."""

from __future__ import annotations

import pytest

from daogou.text.sizes import Size, find_sizes, parse_size


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("有42码吗", "42码", "42"),
        ("４２碼", "４２碼", "42"),
        ("43.5码", "43.5码", "43.5"),
        ("四十二码", "四十二码", "42"),
        ("四十码", "四十码", "40"),
        ("42号的", "42号", "42"),
        ("size 42", "42", "42"),
        ("Size 8", "", None),
        ("这个有L码吗", "L码", "L"),
        ("Ｌ碼", "Ｌ碼", "L"),
        ("M号", "M号", "M"),
        ("xl", "xl", "XL"),
        ("2XL", "2XL", "XXL"),
        ("3xl", "3xl", "XXXL"),
        ("XL的还有吗", "XL", "XL"),
        ("加大码", "加大码", "XL"),
        ("均码", "均码", "one-size"),
        ("size M please", "M", "M"),
        ("a medium please", "medium", "M"),
        ("in Large", "Large", "L"),
        ("size extra small", "extra small", "XS"),
        ("one size", "one size", "one-size"),
        ("256G的", "256G", "256GB"),
        ("1TB", "1TB", "1TB"),
        ("50ml", "50ml", "50ml"),
        ("500毫升", "500毫升", "500ml"),
        ("1.5升", "1.5升", "1500ml"),
        ("1.8米的床", "1.8米", "1.8m"),
        ("2m", "2m", "2.0m"),
        ("15.6寸", "15.6寸", "15.6in"),
        ("14-inch", "14-inch", "14in"),
        ("平装", "平装", "paperback"),
        ("精裝版", "精裝", "hardcover"),
        ("hardback", "hardback", "hardcover"),
    ],
)
def test_values(text: str, said: str, value: str | None) -> None:
    expected = [(said, Size(value))] if value else []
    assert [(found.text, found.value) for found in find_sizes(text)] == expected


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("想换小一码", -1),
        ("大一号", 1),
        ("大一碼", 1),
        ("小半码", -1),
        ("大两码", 2),
        ("a size up", 1),
        ("one size smaller", -1),
        ("two sizes up", 2),
        ("half a size down", -1),
        ("a bigger size", 1),
        ("next size up", 1),
    ],
)
def test_steps(text: str, step: int) -> None:
    assert [found.value for found in find_sizes(text)] == [Size(relative=step)]


@pytest.mark.parametrize(
    "text", ["42号线", "iPhone", "i'm sure", "it's", "多少钱", "20251101-0042", "第二个"]
)
def test_what_is_no_size(text: str) -> None:
    assert find_sizes(text) == []


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("42", Size("42")),
        (" XL ", Size("XL")),
        ("m", Size("M")),
        ("Large", Size("L")),
        ("大", Size("L")),
        ("加大", Size("XL")),
        ("42码吧", Size("42")),
        ("8", None),
        ("黑色", None),
        ("", None),
    ],
)
def test_an_answer_may_be_a_bare_size(text: str, size: Size | None) -> None:
    assert parse_size(text) == size
