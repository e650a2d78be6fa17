"""What is like a product: by text, attributes, category and price.

Of a product that the index does not know yet, and without an index, by what the database says:
shared attributes and the price, in the category and then among its siblings.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT, PRODUCT_ATTRIBUTE
from daogou.catalog.tables import Category, Product
from daogou.recommend.asking import Ask, Candidate
from daogou.recommend.index import Index

_LOOKED_AT: Final = 200
_PROPOSED: Final = 40
_ATTRIBUTES, _PRICE, _POPULARITY, _BRAND = 1.0, 1.0, 0.5, 0.2


def propose(session: Session, index: Index | None, ask: Ask) -> list[Candidate]:
    """The nearest in the index; where it does not know the product, in the database."""
    if ask.product is None:
        return []
    found = index.near(index.similar, ask.product) if index else []
    return [
        Candidate(code, score, ask.product)
        for code, score in found or alike(session, ask.product, _PROPOSED)
    ]


def alike(session: Session, code: str, most: int) -> list[tuple[str, float]]:
    """(code, 0 to 1) of products in stock like `code`, its own category before the siblings."""
    product = session.get(Product, code)
    if product is None:
        return []
    own = select(PRODUCT_ATTRIBUTE.attribute_name, PRODUCT_ATTRIBUTE.value_code).where(
        PRODUCT_ATTRIBUTE.product_code == code
    )
    mine = set(map(tuple, session.execute(own).all()))
    found: list[tuple[str, float]] = []
    for place, categories in enumerate(_neighbourhood(session, product.category_code)):
        near = session.execute(
            select(PRODUCT.code, PRODUCT.price_min, PRODUCT.popularity, PRODUCT.brand_code)
            .where(
                PRODUCT.category_code.in_(categories),
                PRODUCT.active,
                PRODUCT.in_stock,
                PRODUCT.code != code,
            )
            .order_by(func.abs(PRODUCT.price_min - product.price_min), PRODUCT.number)
            .limit(_LOOKED_AT)
        ).all()
        shared = _shared(session, [row.code for row in near], mine)
        # Of another category none is as near as one of its own.
        found += [(row.code, _score(row, product, shared, mine) / (1 + place)) for row in near]
        if len(found) >= most:
            break
    return sorted(found, key=lambda one: -one[1])[:most]


def apart(price: Decimal | None, other: Decimal | None) -> float:
    """How far apart two prices are: 0 to 1."""
    if not price or not other:
        return 1.0
    return float(1 - min(price, other) / max(price, other))


def _score(row: Any, product: Any, shared: Counter[str], mine: set[Any]) -> float:
    """From 0 to 1."""
    score = _ATTRIBUTES * shared[row.code] / max(len(mine), 1)
    score += _PRICE * (1 - apart(row.price_min, product.price_min))
    score += _POPULARITY * row.popularity + _BRAND * (row.brand_code == product.brand_code)
    return float(score / (_ATTRIBUTES + _PRICE + _POPULARITY + _BRAND))


def _neighbourhood(session: Session, category: str) -> list[list[str]]:
    """The category itself, then its siblings."""
    own = session.get(Category, category)
    if own is None or own.parent_code is None:
        return [[category]]
    siblings = session.execute(
        select(Category.code).where(Category.parent_code == own.parent_code)
    ).scalars()
    return [[category], sorted(set(siblings) - {category})]


def _shared(session: Session, codes: list[str], mine: set[Any]) -> Counter[str]:
    """How many attributes each of `codes` has in common with `mine`."""
    rows = session.execute(
        select(
            PRODUCT_ATTRIBUTE.product_code,
            PRODUCT_ATTRIBUTE.attribute_name,
            PRODUCT_ATTRIBUTE.value_code,
        ).where(PRODUCT_ATTRIBUTE.product_code.in_(codes))
    )
    return Counter(code for code, name, value in rows if (name, value) in mine)
