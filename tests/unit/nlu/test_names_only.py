"""Messages that name goods and ask nothing."""

from __future__ import annotations

import pytest

from daogou.nlu.names_only import names_only


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("电饭煲", "电饭煲"),
        ("还是换成口红吧", "口红"),
        ("那就来个保温杯", "保温杯"),
        ("有没有羽绒服？", "羽绒服"),
        ("Down jacket!", "Down jacket"),
        ("actually, let’s take a lamp instead", "lamp"),
        ("no, jeans please", "jeans"),
        ("I'm after running shoes", "running shoes"),
        ("缺个收纳箱", "收纳箱"),
        ("你们卖电饭煲吗", "电饭煲"),
        ("do you stock lamps", "lamps"),
    ],
)
def test_names_with_words_of_choosing(text: str, name: str) -> None:
    start = text.index(name)
    assert names_only(text, [(start, start + len(name))])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("羽绒服能机洗吗", "羽绒服"),
        ("电饭煲保修多久", "电饭煲"),
        ("羽绒服怎么洗", "羽绒服"),
        ("can I wash a down jacket", "down jacket"),
        ("how long does a rice cooker last", "rice cooker"),
        ("lamp broken", "lamp"),
    ],
)
def test_whatever_asks_or_tells_more_is_no_mere_name(text: str, name: str) -> None:
    start = text.index(name)
    assert not names_only(text, [(start, start + len(name))])


def test_without_a_name_nothing_is_named() -> None:
    assert not names_only("还是换成吧", [])


def test_a_budget_beside_the_name_asks_nothing_either() -> None:
    assert names_only("跑步鞋预算三四百", [(0, 3), (5, 8)])
    assert names_only("trainers, budget around 300", [(0, 8), (24, 27)])
