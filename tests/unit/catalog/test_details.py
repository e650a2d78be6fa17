"""One product in full, products side by side, sizes up and down."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from daogou.catalog.details import (
    compare,
    details,
    find_variants,
    get_card,
    neighbouring_size,
    reviews,
)
from daogou.catalog.sizes import in_order, size_label
from daogou.text.language import Localized


def test_details(shop_session: Session) -> None:
    found = details(shop_session, "trailox-gt")
    assert found is not None
    assert found.card.code == "trailox-gt"
    assert found.description.en == "Trail sole with grip on wet ground."
    assert found.attributes == [
        (Localized("特点", "feature"), Localized("缓震、防水", "cushioned, waterproof")),
        (Localized("适用人群", "for"), Localized("男款", "men")),
    ]
    assert [variant.size for variant in found.variants] == ["42", "44"]
    assert details(shop_session, "nothing") is None
    assert get_card(shop_session, "nothing") is None


def test_reviews_are_a_fair_choice(shop_session: Session) -> None:
    found = reviews(shop_session, "yunyue-pro-3", limit=2, language="zh")
    assert (found.count, found.average) == (3, 3.67)
    assert found.histogram == {5: 1, 4: 1, 3: 0, 2: 1, 1: 0}
    assert [quote.rating for quote in found.quotes] == [5, 2]
    english = reviews(shop_session, "yunyue-pro-3", limit=1, language="en")
    assert english.quotes[0].author == "Anna"
    nothing = reviews(shop_session, "moon-bakery")
    assert (nothing.count, nothing.average, nothing.quotes) == (0, None, [])


def test_comparison(shop_session: Session) -> None:
    found = compare(shop_session, ["trailox-gt", "yunyue-pro-3", "nothing"])
    assert [card.code for card in found.cards] == ["trailox-gt", "yunyue-pro-3"]
    rows = {label.en: [value.en for value in values] for label, values in found.rows}
    assert rows["price"] == ["¥399", "¥459-519"]
    assert rows["rating"] == ["5.0 (1 review)", "3.7 (3 reviews)"]
    assert rows["feature"] == ["cushioned, waterproof", "cushioned"]
    assert rows["sizes"] == ["42, 44", "41, 42, 43"]
    unlike = compare(shop_session, ["hanbit-book-14", "moon-bakery"])
    rows = {label.en: [value.zh for value in values] for label, values in unlike.rows}
    assert rows["reader"] == ["—", "儿童"]
    assert rows["sizes"] == ["512GB、1TB", "精装、平装"]
    labels = [{label.zh for label, _ in one.rows} for one in (found, unlike)]
    assert "尺码" in labels[0] and "规格" in labels[1]


def test_variants_by_colour_and_size(shop_session: Session) -> None:
    def skus(**wanted: str) -> list[str]:
        return [found.sku for found in find_variants(shop_session, "yunyue-pro-3", **wanted)]

    assert len(skus()) == 4
    assert skus(color="white") == ["yunyue-pro-3-white-42"]
    assert skus(size="42") == ["yunyue-pro-3-black-42", "yunyue-pro-3-white-42"]
    assert skus(color="red") == []


@pytest.mark.parametrize(
    ("sku", "step", "expected"),
    [
        ("yunyue-pro-3-black-42", 1, "yunyue-pro-3-black-43"),
        ("yunyue-pro-3-black-42", -1, "yunyue-pro-3-black-41"),
        ("yunyue-pro-3-black-41", -1, None),
        ("yunyue-pro-3-white-42", 1, None),
        ("trailox-gt-black-42", 1, "trailox-gt-black-44"),
        ("yunyue-lite-red-42", -1, "yunyue-lite-red-40"),
        ("hanbit-book-14-512", 1, "hanbit-book-14-1tb"),
        ("yunji-soothing-50", -1, "yunji-soothing-30"),
        ("shellup-clear-1", 1, None),
        ("nothing", 1, None),
    ],
)
def test_next_size(shop_session: Session, sku: str, step: int, expected: str | None) -> None:
    found = neighbouring_size(shop_session, sku, step)
    assert (found and found.sku) == expected


def test_sizes_in_order_and_in_words() -> None:
    assert in_order(["XL", "S", "M", "S"]) == ["S", "M", "XL"]
    assert in_order(["1TB", "512GB"]) == ["512GB", "1TB"]
    assert in_order(["9", "42", "10.5"]) == ["9", "10.5", "42"]
    assert in_order(["round", "S"]) == ["round", "S"]
    assert size_label("42") == Localized("42码", "42")
    assert size_label("XL").zh == "XL码"
    assert size_label("hardcover").zh == "精装"
    assert size_label("one-size") == Localized("均码", "one size")
    assert size_label("256GB").zh == "256GB"
