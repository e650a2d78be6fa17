"""What may be sent in the place of a reply, and what may not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from daogou.replies.checker import differences

NAMES = frozenset({"云跃 pro 3 跑步鞋", "翎步", "lingbu", "红色", "ring", "hiking boots"})

ENTRIES = yaml.safe_load(Path(__file__).with_name("rephrasings.yml").read_text("utf-8"))
SAME = [(entry, text) for entry in ENTRIES for text in (entry["reply"], *entry["same"])]
OTHER = [
    pytest.param(entry, text, id=f"{what} {number}")
    for number, entry in enumerate(ENTRIES)
    for what, text in entry["other"].items()
]


@pytest.mark.parametrize(("entry", "text"), SAME, ids=[text for _, text in SAME])
def test_the_same_in_other_words(entry: dict[str, Any], text: str) -> None:
    assert differences(entry["reply"], text, entry["keep"], NAMES) == []


@pytest.mark.parametrize(("entry", "text"), OTHER)
def test_something_else(entry: dict[str, Any], text: str) -> None:
    assert differences(entry["reply"], text, entry["keep"], NAMES)


def test_what_is_refused_is_compared_not_only_how_often() -> None:
    assert differences("可以退货，不能换货。", "不能退货，可以换货。")
    assert differences("I can't return it but I can cancel.", "I can't cancel but I can return it.")


def test_a_difference_is_named() -> None:
    assert differences("共 3 件。", "共 4 件。") == [
        "missing: number: 3 piece",
        "added: number: 4 piece",
    ]


@pytest.mark.parametrize(
    ("reply", "other"), [("满三百元包邮。", "满 300 元包邮。"), ("一共 ¥1,299。", "一共 1299 元。")]
)
def test_a_number_is_the_same_however_it_is_written(reply: str, other: str) -> None:
    assert differences(reply, other) == []


def test_a_name_within_a_word_is_no_name() -> None:
    assert differences("I will get it.", "I will bring it.", names=NAMES) == []
