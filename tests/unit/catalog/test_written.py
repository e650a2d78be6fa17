"""What is written of goods: that they have something, or none of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from daogou.catalog.criteria import Criteria
from daogou.catalog.documents import index_products
from daogou.catalog.filters import conditions
from daogou.catalog.search import search
from daogou.catalog.tables import Product
from daogou.catalog.written import Written, read_written

NOW = datetime(2025, 11, 5, tzinfo=UTC)
CREAMS = Criteria(categories=("moisturizers",))


def written(session: Session, word: str, zh: str = "", en: str = "") -> Written:
    """What is written of `word` among the creams, where one of them is described so."""
    described = {"description_zh": zh, "description_en": en}
    session.execute(update(Product).where(Product.code == "yunji-daily").values(**described))
    session.flush()
    index_products(session, ["yunji-daily"])
    return read_written(session, word, conditions(session, CREAMS, NOW))


@pytest.mark.parametrize(
    ("word", "zh", "en"),
    [
        ("酒精", "清爽，含少量酒精。", ""),
        ("alcohol", "含少量酒精。", ""),
        ("酒精", "", "A dash of alcohol keeps it light."),
        ("酒精", "不油腻，酒精挥发快。", ""),
    ],
)
def test_goods_that_have_it(shop_session: Session, word: str, zh: str, en: str) -> None:
    found = written(shop_session, word, zh, en)
    assert found == Written(frozenset({"yunji-daily"}), frozenset())


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("无酒精无色素。", ""),
        ("零香精零酒精。", ""),
        ("不含色素、酒精。", ""),
        ("", "Free of colour, scent or alcohol."),
        ("", "Rich. Alcohol-free."),
        ("", "Alcohol free."),
        # One language says it.
        ("无酒精。", "Cools like alcohol."),
    ],
)
def test_goods_that_are_said_to_have_none(shop_session: Session, zh: str, en: str) -> None:
    found = written(shop_session, "alcohol", zh, en)
    assert found == Written(frozenset(), frozenset({"yunji-daily"}))


def test_a_search_leaves_out_the_former_and_begins_with_the_latter(shop_session: Session) -> None:
    written(shop_session, "香精", "玫瑰香精，香气浓。")
    every = search(shop_session, CREAMS, now=NOW)
    without = search(shop_session, replace(CREAMS, exclude_words=("香精",)))
    assert {card.code for card in every.items} == {"yunji-soothing", "yunji-daily"}
    assert [card.code for card in without.items] == ["yunji-soothing"] and without.total == 1
    written(shop_session, "香精", "清爽。")
    shop_session.execute(
        update(Product).where(Product.code == "yunji-daily").values(popularity=9.0)
    )
    without = search(shop_session, replace(CREAMS, exclude_words=("香精",)))
    assert [card.code for card in without.items] == ["yunji-soothing", "yunji-daily"]
