"""The names of the catalogue, from its database."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.errors import DaogouError
from daogou.nlu.catalog_names import family_names, names_fingerprint
from daogou.settings import get_settings


def test_names_and_the_category_of_each_product(shop_url: str) -> None:
    names = family_names(shop_url)
    assert names.lexicon.resolve("category", "跑鞋") == ["running-shoes"]
    assert names.category_of["hanbit-book-14"] == "laptops"
    assert set(names.lexicon.codes("product")) <= set(names.category_of)


def test_without_an_address_the_shops_own(shop_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAOGOU_DATABASE_URL", shop_url)
    get_settings.cache_clear()
    try:
        assert family_names("").category_of == family_names(shop_url).category_of
        assert names_fingerprint("") == names_fingerprint(shop_url) != ""
    finally:
        monkeypatch.undo()
        get_settings.cache_clear()


def test_no_catalogue_is_an_error_for_the_families_and_none_for_a_fingerprint(
    tmp_path: Path,
) -> None:
    nowhere = f"sqlite:///{tmp_path / 'nowhere.db'}"
    with pytest.raises(DaogouError, match=r"db upgrade|demo seed|catalog load"):
        family_names(nowhere)
    assert names_fingerprint(nowhere) == ""
