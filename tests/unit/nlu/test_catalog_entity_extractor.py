"""The entity extractor beyond what every component must do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from sqlalchemy import text as sql

from daogou.database import make_engine
from daogou.errors import ConfigurationError
from daogou.migrations import upgrade
from daogou.nlu import CatalogEntityExtractor
from tests.unit.conftest import fill
from tests.unit.nlu.component_checks import Subject


@pytest.fixture(scope="module")
def subject(subjects: dict[str, Subject]) -> Subject:
    """The extractor on the small shop."""
    return subjects["CatalogEntityExtractor"]


@pytest.fixture(scope="module")
def extractor(subject: Subject, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The extractor, trained."""
    return subject.loaded(*subject.trained(tmp_path_factory.mktemp("extractor")))


@pytest.fixture
def own_shop(tmp_path: Path) -> str:
    """The URL of a small shop that a test may change."""
    url = f"sqlite:///{tmp_path / 'own.db'}"
    engine = make_engine(url)
    upgrade(engine)
    fill(engine)
    engine.dispose()
    return url


def execute(url: str, statement: str) -> None:
    """Changes a database."""
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(sql(statement))
    engine.dispose()


def read(extractor: Any, text: str, intent: str | None = None) -> list[tuple[str, str, Any]]:
    """Entities as (kind, value, what it means)."""
    data: dict[str, Any] = {TEXT: text}
    if intent:
        data[INTENT] = {"name": intent, "confidence": 1.0}
    (message,) = extractor.process([Message(data=data)])
    return [
        (entity["entity"], entity["value"], entity["additional_info"])
        for entity in message.get(ENTITIES, [])
    ]


def test_names_of_the_shop_and_values(extractor: Any) -> None:
    assert read(extractor, "想买双黑色跑鞋，五百以内", "search_product") == [
        ("color", "黑色", {"codes": ["black"]}),
        ("category", "跑鞋", {"codes": ["running-shoes"]}),
        ("price", "五百以内", {"lower": None, "upper": 500.0, "relative": None}),
    ]
    assert read(extractor, "Yunyue Pro 3 in black", "ask_stock") == [
        ("product", "Yunyue Pro 3", {"codes": ["yunyue-pro-3"]}),
        ("color", "black", {"codes": ["black"]}),
    ]


def test_the_intent_decides(extractor: Any) -> None:
    assert read(extractor, "第一个", "ask_price")
    assert not read(extractor, "第一个", "track_order")
    assert read(extractor, "第一个")


def test_what_others_found_stays(extractor: Any) -> None:
    other = {"entity": "city", "value": "北京", "start": 0, "end": 2, "extractor": "other"}
    (message,) = extractor.process([Message(data={TEXT: "北京 黑色", ENTITIES: [other]})])
    kinds = [(entity["entity"], entity["extractor"]) for entity in message.get(ENTITIES)]
    assert kinds == [("city", "other"), ("color", "CatalogEntityExtractor")]


def test_a_new_name_asks_for_a_new_training(own_shop: str) -> None:
    config = {"database_url": own_shop}
    before = CatalogEntityExtractor.fingerprint_addon(config)
    assert CatalogEntityExtractor.fingerprint_addon(config) == before
    execute(own_shop, "UPDATE variant SET stock = stock + 1, price = price + 100")
    assert CatalogEntityExtractor.fingerprint_addon(config) == before
    execute(own_shop, "UPDATE brand SET name_en = 'Cloudleap' WHERE code = 'yunyue'")
    assert CatalogEntityExtractor.fingerprint_addon(config) != before


def test_without_a_setting_the_shops_own_database_is_read(
    subject: Subject, own_shop: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from daogou.settings import get_settings

    monkeypatch.setenv("DAOGOU_DATABASE_URL", own_shop)
    get_settings.cache_clear()
    try:
        shops_own = CatalogEntityExtractor.fingerprint_addon({"database_url": None})
    finally:
        get_settings.cache_clear()
    assert shops_own == CatalogEntityExtractor.fingerprint_addon(subject.full_config())


@pytest.mark.parametrize("state", ["no tables", "no goods"])
def test_a_shop_without_goods_is_a_clear_error(
    subject: Subject, tmp_path: Path, state: str
) -> None:
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    if state == "no goods":
        engine = make_engine(url)
        upgrade(engine)
        engine.dispose()
    with pytest.raises(ConfigurationError, match=r"db upgrade|demo seed") as caught:
        replace(subject, config={"database_url": url}).trained(tmp_path)
    assert "shop.db" in str(caught.value)
