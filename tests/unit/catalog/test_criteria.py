"""Criteria as data and as words."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daogou.catalog.criteria import SORTS, Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.errors import DataError

CODES = st.lists(st.text(max_size=5), max_size=3).map(tuple)
MONEY = st.none() | st.decimals(0, 99999, places=2)


@given(
    st.builds(
        Criteria,
        words=CODES,
        categories=CODES,
        colors=CODES,
        attributes=CODES,
        exclude_brands=CODES,
        price_min=MONEY,
        price_max=MONEY,
        price_below=MONEY,
        rating_min=st.none() | st.floats(1, 5),
        in_stock=st.booleans(),
        sort=st.sampled_from(SORTS),
        family=st.none() | st.text(min_size=1, max_size=5),
    )
)
def test_survives_json(criteria: Criteria) -> None:
    assert Criteria.from_dict(json.loads(json.dumps(criteria.to_dict()))) == criteria


def test_empty() -> None:
    assert Criteria().is_empty()
    assert Criteria(sort="sales").is_empty()
    assert not Criteria(in_stock=True).is_empty()
    assert Criteria.from_dict(None) == Criteria.from_dict({}) == Criteria()


@pytest.mark.parametrize(
    "values",
    [{"colour": ["x"]}, {"colors": "red"}, {"price_max": "much"}, {"sort": "up"}, {"colors": 3}],
)
def test_bad_values_are_named(values: dict[str, Any]) -> None:
    with pytest.raises(DataError, match=next(iter(values))):
        Criteria.from_dict(values)


@pytest.mark.parametrize(
    ("criteria", "zh", "en"),
    [
        (
            Criteria(categories=("running-shoes",), colors=("black",), price_max=Decimal(500)),
            "黑色 跑步鞋 500元以内",
            "black running shoes, up to ¥500",
        ),
        (
            Criteria(
                categories=("shoes",),
                brands=("yunyue",),
                sizes=("42",),
                attributes=("gender=women",),
                rating_min=4.5,
                in_stock=True,
                sort="sales",
            ),
            "女款 云跃 鞋子 42码 4.5星以上 有货 销量最高优先",
            "women's Yunyue shoes, size 42, 4.5 stars and up, in stock, best sellers first",
        ),
        (
            Criteria(
                words=("露营",),
                price_min=Decimal("99.5"),
                price_max=Decimal(300),
                exclude_colors=("red",),
            ),
            "露营 99.50-300元 不要红色",
            "露营, ¥99.50-300, not red",
        ),
        (
            Criteria(family="books", colors=("red", "blue"), sizes=("paperback",)),
            "红色/蓝色 图书 平装",
            "red or blue books, size paperback",
        ),
        (Criteria(sizes=("27in", "3000ml")), "27寸/3L", "27-inch or 3L"),
        (Criteria(price_min=Decimal(1000)), "1000元以上", "from ¥1000"),
        (Criteria(), "", ""),
    ],
)
def test_description(lexicon: Lexicon, criteria: Criteria, zh: str, en: str) -> None:
    assert criteria.describe("zh", lexicon) == zh
    assert criteria.describe("en", lexicon) == en
