"""Words for full-text search."""

from __future__ import annotations

import pytest

from daogou.text.segmentation import cut, frequency, segment


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("黑色跑步鞋", ["黑色", "跑步", "鞋"]),
        ("顯示器", ["显示", "显示器"]),
        ("Show me LAPTOPS!", ["show", "me", "laptops"]),
        ("iPhone 15手机壳", ["iphone", "15", "手机", "壳"]),
        ("t-shirt", ["t-shirt", "t", "shirt"]),
        ("😀，。!", []),
        ("", []),
    ],
)
def test_segment(text: str, words: list[str]) -> None:
    assert segment(text) == words


def test_an_index_also_holds_single_characters() -> None:
    assert set("显示器") <= set(segment("显示器", characters=True))


@pytest.mark.parametrize("text", ["想买 双黑色\n跑步鞋", "ok 的😀", ""])
def test_what_is_cut_is_whole_again(text: str) -> None:
    assert "".join(cut(text)) == text


def test_frequency() -> None:
    assert frequency("之") > frequency("晴天") > 0
    assert frequency("云悦") == 0
