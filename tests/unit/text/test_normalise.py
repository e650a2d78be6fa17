"""Folding, and the places that folded characters came from."""

from __future__ import annotations

import pytest

from daogou.text.normalise import fold, fold_with_offsets


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("HeLLo", "hello"),
        ("兩雙運動鞋", "两双运动鞋"),
        ("￥５００", "¥500"),
        ("ﬁ①㎏", "fi1kg"),
        ("  a \t\n b\u3000", "a b"),
        ("好😀看👍🏽", "好看"),
        ("\u200b好\u202e的\ufeff", "好的"),
        ("", ""),
        ("😀", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_each_folded_character_knows_its_source() -> None:
    text = " 😀ﬁ  兩"
    folded, offsets = fold_with_offsets(text)
    assert folded == "fi 两"
    assert [text[offset] for offset in offsets] == ["ﬁ", "ﬁ", " ", "兩"]
