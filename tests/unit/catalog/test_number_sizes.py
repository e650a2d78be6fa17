"""Sizes that a number alone may mean among goods that are looked for."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from daogou.catalog.criteria import Criteria
from daogou.catalog.number_sizes import in_full, sizes_meant
from daogou.catalog.tables import Product

NOW = datetime(2025, 11, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("number", "sizes", "expected"),
    [
        ("512", ["256GB", "512GB", "512GB"], ["512GB"]),
        ("50", ["50ml", "150ml", "500ml"], ["50ml"]),
        ("42", ["42", "42.5"], []),
        ("90", ["90ml", "90cm", "90cm"], ["90cm", "90ml"]),
    ],
)
def test_a_number_with_its_unit(number: str, sizes: list[str], expected: list[str]) -> None:
    assert in_full(number, sizes) == expected


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        ("running-shoes", "42", ["42"]),
        ("moisturizers", "50", ["50ml"]),
        ("laptops", "512", ["512GB"]),
        ("laptops", "256", []),
        ("running-shoes", "50", []),
    ],
)
def test_what_goods_of_a_kind_come_in(
    shop_session: Session, kind: str, number: str, expected: list[str]
) -> None:
    assert [*sizes_meant(shop_session, Criteria(categories=(kind,)), number, NOW)] == expected


def test_the_other_conditions_hold(shop_session: Session) -> None:
    creams = Criteria(categories=("moisturizers",), price_max=Decimal(80))
    assert [*sizes_meant(shop_session, creams, "50", NOW)] == []
    # Another size is replaced.
    creams = Criteria(categories=("moisturizers",), sizes=("30ml",))
    assert [*sizes_meant(shop_session, creams, "50", NOW)] == ["50ml"]


@pytest.mark.parametrize(("said", "expected"), [("14 英寸屏。", ["14in"]), ("轻薄。", [])])
def test_a_number_in_a_name_is_inches_where_such_goods_have_them(
    shop_session: Session, said: str, expected: list[str]
) -> None:
    described = {"description_zh": said, "description_en": ""}
    shop_session.execute(
        update(Product).where(Product.code == "hanbit-book-14").values(**described)
    )
    assert [*sizes_meant(shop_session, Criteria(categories=("laptops",)), "14", NOW)] == expected
