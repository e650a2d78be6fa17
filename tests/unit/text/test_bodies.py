"""Heights and weights of people."""

from __future__ import annotations

import pytest

from daogou.text.bodies import find_bodies


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("有没有180斤能穿的", ["180斤", "能穿"]),
        ("175 70公斤", ["175", "70公斤"]),
        ("我身高160 体重50 穿多大", ["身高160", "体重50", "穿多大"]),
        ("175cm，65kg", ["175cm", "65kg"]),
        ("1米75", ["1米75"]),
        ("一米七五，130斤，穿什么码", ["一米七五", "130斤", "穿什么码"]),
        ("I'm 175 cm tall and weigh 70 kg", ["175 cm tall", "weigh 70 kg"]),
        ("170 pounds", ["170 pounds"]),
    ],
)
def test_heights_and_weights(text: str, said: list[str]) -> None:
    assert [one.text for one in find_bodies(text)] == said


@pytest.mark.parametrize(
    "text",
    ["180cm的围巾", "175元", "5斤大米", "能穿的鞋", "1.8米的床", "500ml", "42码", "170"],
)
def test_measures_of_goods_are_none(text: str) -> None:
    assert find_bodies(text) == []
