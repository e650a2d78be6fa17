"""The language of an answer, turn by turn."""

from __future__ import annotations

import pytest

from daogou.text.language import Language
from daogou.text.turn_language import turn_language, wished_language


@pytest.mark.parametrize(
    ("text", "current", "settled", "language"),
    [
        ("hello", "zh", False, "en"),
        ("你好", "en", False, "zh"),
        ("123", "zh", False, "zh"),
        ("😀", "en", True, "en"),
        ("XL", "zh", True, "zh"),
        ("ok thanks", "zh", True, "zh"),
        ("iPhone", "zh", True, "zh"),
        ("show me cheaper ones", "zh", True, "en"),
        ("第二个", "en", True, "zh"),
        ("the second one", "en", True, "en"),
    ],
)
def test_turn_language(text: str, current: Language, settled: bool, language: Language) -> None:
    assert turn_language(text, current, settled) == language


@pytest.mark.parametrize(
    ("text", "current", "language"),
    [
        ("speak English", "zh", "en"),
        ("说中文吧", "zh", "zh"),
        ("换语言", "zh", "en"),
        ("switch language", "en", "zh"),
        ("看不懂英文", "en", "zh"),
    ],
)
def test_wished_language(text: str, current: Language, language: Language) -> None:
    assert wished_language(text, current) == language
