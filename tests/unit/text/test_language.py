"""Which language a message is in, and which one it asks for."""

from __future__ import annotations

import pytest

from daogou.text.language import Localized, asked_for, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("想买双黑色跑步鞋", "zh"),
        ("這雙有嗎", "zh"),
        ("这个有L码吗", "zh"),
        ("iPhone 15 有货吗", "zh"),
        ("iPhone壳 透明的", "zh"),
        ("show me laptops", "en"),
        ("OK", "en"),
        ("what does 保湿 mean here", "en"),
        ("", None),
        ("12345", None),
        ("😀👍", None),
        ("？！", None),
        ("привет", None),
        ("fang@example.com", None),
        ("fang.example.com", None),
        ("邮箱 finance.dept@shop.example.com", "zh"),
        ("my mail is fang@example.com", "en"),
    ],
)
def test_detect(text: str, language: str | None) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("说中文", "zh"),
        ("請講國語", "zh"),
        ("能不能说中文", "zh"),
        ("can we do this in Chinese", "zh"),
        ("Mandarin please", "zh"),
        ("speak English please", "en"),
        ("可不可以用英文", "en"),
        ("英语", "en"),
        ("不要说英文，说中文", "zh"),
        ("中文不行，英文吧", "en"),
        ("听不懂中文，请说英文", "en"),
        ("stop speaking Chinese, English please", "en"),
        ("rather than English, Chinese", "zh"),
        ("别说英文", None),
        ("看不懂英文", None),
        ("don't speak Chinese", None),
        ("I can’t read Chinese", None),
        ("换一种语言", None),
    ],
)
def test_asked_for(text: str, language: str | None) -> None:
    assert asked_for(text) == language


@pytest.mark.parametrize(
    ("localized", "zh", "en"),
    [
        (Localized("鞋", "shoes"), "鞋", "shoes"),
        (Localized("鞋", ""), "鞋", "鞋"),
        (Localized("", "shoes"), "shoes", "shoes"),
    ],
)
def test_a_missing_text_is_told_in_the_other_language(
    localized: Localized, zh: str, en: str
) -> None:
    assert (localized.get("zh"), localized.get("en")) == (zh, en)
