"""Names that follow the catalogue."""

from __future__ import annotations

import csv
import logging
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from daogou.catalog.loading import load_catalog
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
from daogou.nlu.entities.shop_names import Names, ShopNames
from tests.unit.conftest import SHOP, fill

SECONDS = 5.0


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The URL of a small shop that a test may change."""
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    engine = make_engine(url)
    upgrade(engine)
    fill(engine)
    engine.dispose()
    return url


def add_product(url: str, folder: Path) -> None:
    """Loads the catalogue with one product more."""
    shutil.copytree(SHOP, folder)
    with (folder / "products.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    new = {**rows[0], "code": "glacier", "name_zh": "冰川漫步者", "name_en": "Glacier Wanderer"}
    with (folder / "products.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows([*rows, {**new, "synonyms_zh": "", "synonyms_en": ""}])
    engine = make_engine(url)
    with make_sessions(engine).begin() as session:
        load_catalog(session, folder)
    engine.dispose()


def codes(names: Names, text: str) -> list[str]:
    """What the names in a text mean."""
    return [code for name in names.matcher.find(text)[1] for code in name.codes]


def soon(holds: Callable[[], bool]) -> bool:
    """Whether something becomes true within ten seconds."""
    end = time.monotonic() + 10
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def test_the_catalogue_counts_and_not_the_names_of_the_training(url: str) -> None:
    names = ShopNames(url, [("brand", "old", "oldbrand")], frozenset(), SECONDS).current()
    assert codes(names, "云跃") == ["yunyue"]
    assert codes(names, "oldbrand") == []


def test_a_new_product_is_known_in_the_next_messages(url: str, tmp_path: Path) -> None:
    clock = Clock()
    shop = ShopNames(url, [], frozenset(), SECONDS, clock)
    add_product(url, tmp_path / "more")
    text = "有冰川漫步者吗"
    clock.now += SECONDS - 1
    before = shop.current()
    assert codes(before, text) == []
    clock.now += 1
    assert shop.current() is before  # nobody waits for the new names
    assert soon(lambda: codes(shop.current(), text) == ["glacier"])
    assert shop.current().resolve("product", "Glacier Wanderer") == ["glacier"]


def test_nothing_is_made_anew_where_the_names_are_the_same(url: str) -> None:
    clock = Clock()
    shop = ShopNames(url, [], frozenset(), SECONDS, clock)
    names = shop.current()
    clock.now += SECONDS
    assert shop.current() is names
    assert soon(lambda: not shop._looking.locked())
    assert shop.current() is names


def test_without_a_database_the_names_stay_and_one_warning_is_given(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    entries = [("brand", "old", "oldbrand")]
    with caplog.at_level(logging.WARNING, logger="daogou"):
        shop = ShopNames(f"sqlite:///{tmp_path / 'none.db'}", entries, frozenset(), SECONDS, clock)
        for _ in range(3):
            clock.now += SECONDS
            assert codes(shop.current(), "oldbrand") == ["old"]
            assert soon(lambda: not shop._looking.locked())
    assert len(caplog.records) == 1
    assert "db upgrade" in caplog.text


def test_the_database_is_never_looked_at_where_that_is_switched_off(url: str) -> None:
    shop = ShopNames(url, [("brand", "old", "oldbrand")], frozenset(), 0)
    assert codes(shop.current(), "oldbrand") == ["old"]


def test_an_emptied_shop_keeps_its_names(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    engine = make_engine(url)
    upgrade(engine)
    engine.dispose()
    shop = ShopNames(url, [("brand", "old", "oldbrand")], frozenset(), SECONDS)
    assert codes(shop.current(), "oldbrand") == ["old"]
