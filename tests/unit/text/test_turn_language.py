"""The language of an answer, turn by turn."""

from __future__ import annotations

import pytest

from daogou.text.language import Language
from daogou.text.turn_language import is_of_the_talk, turn_language, wished_language


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
        ("看不懂英文", "zh", "zh"),
        ("I don't understand Chinese", "en", "en"),
    ],
)
def test_wished_language(text: str, current: Language, language: Language) -> None:
    assert wished_language(text, current) == language


@pytest.mark.parametrize(
    ("text", "of_the_talk"),
    [
        ("说英文", True),
        ("请用英文", True),
        ("切换成英文", True),
        ("可以改用英語嗎", True),
        ("speak English please", True),
        ("can you reply in Chinese", True),
        ("英文", False),
        ("不要英文的", False),
        ("英文版的有吗", False),
        ("换成英文版的", False),
        ("in english", False),
        ("do you have an English edition", False),
    ],
)
def test_what_is_plainly_said_of_the_talk(text: str, of_the_talk: bool) -> None:
    assert is_of_the_talk(text) is of_the_talk
