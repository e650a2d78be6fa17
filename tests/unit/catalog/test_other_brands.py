"""Brands that the shop does not carry: the list of the demo shop, and errors that say where."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.catalog.lexicon import Lexicon
from daogou.catalog.other_brands import other_brands, read_other_brands
from daogou.errors import DataError


@pytest.mark.parametrize("kind", ["brand", "category"])
def test_no_listed_brand_is_taken_for_a_slip_of_the_shops_names(
    lexicon: Lexicon, kind: str
) -> None:
    assert {"索尼", "Sony"} <= set(other_brands())
    assert not any(lexicon.resolve(kind, brand) for brand in other_brands())


def test_a_brand_of_the_catalogue_is_the_shops_whatever_is_listed(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("daogou.catalog.lexicon._other_brands", lambda: {"云跃", "yunyu", "jordan"})
    assert lexicon.resolve("brand", "云跃") == ["yunyue"]
    # Without the list this one would be a slip.
    assert lexicon.resolve("brand", "Yunyu") == []
    assert lexicon.resolve("brand", "Yunyuee") == ["yunyue"]


def test_names_stand_under_headings(tmp_path: Path) -> None:
    path = tmp_path / "other_brands.yml"
    path.write_text("shoes: [耐克, Nike]\nhome: [Nike, 'H&M']\n", "utf-8")
    assert read_other_brands(path) == ("耐克", "Nike", "H&M")
    path.write_text("# none\n", "utf-8")
    assert read_other_brands(path) == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("- Nike\n", "under headings"),
        ("shoes: Nike\n", "shoes: 'Nike' is no name"),
        ("shoes: [Nike, 361]\n", "shoes: 361 is no name"),
        ("shoes: [Nike\n", "other_brands.yml:2: "),
    ],
)
def test_a_slip_in_the_file_is_told(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "other_brands.yml"
    path.write_text(content, "utf-8")
    with pytest.raises(DataError) as raised:
        read_other_brands(path)
    assert told in str(raised.value)
