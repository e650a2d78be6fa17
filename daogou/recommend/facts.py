"""What ranking needs of products, for those that may be shown at all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.columns import CATEGORY, PRODUCT
from daogou.catalog.criteria import Criteria
from daogou.catalog.filters import conditions
from daogou.text.language import Localized


@dataclass(frozen=True)
class Facts:
    """A product as the ranker sees it; `price` is its lowest."""

    code: str
    category: str
    category_name: Localized
    brand: str
    price: Decimal | None
    popularity: float
    sales: int
    rating: float | None
    rating_count: int
    released_on: date | None


def showable(criteria: Criteria) -> Criteria:
    """`criteria` for goods that can be bought; words are left to the search."""
    return replace(criteria, in_stock=True, words=())


def facts_of(
    session: Session, codes: Collection[str], criteria: Criteria, now: datetime
) -> dict[str, Facts]:
    """The facts of those of `codes` that are in stock and fit `criteria`, its words apart."""
    if not codes:
        return {}
    rows = session.execute(
        select(
            PRODUCT.code,
            PRODUCT.category_code,
            CATEGORY.name_zh,
            CATEGORY.name_en,
            PRODUCT.brand_code,
            PRODUCT.price_min,
            PRODUCT.popularity,
            PRODUCT.sales,
            PRODUCT.rating,
            PRODUCT.rating_count,
            PRODUCT.released_on,
        )
        .join(CATEGORY, CATEGORY.code == PRODUCT.category_code)
        .where(PRODUCT.code.in_(sorted(codes)), *conditions(session, showable(criteria), now))
    )
    return {
        row[0]: Facts(row[0], row[1], Localized(row[2], row[3]), *row[4:]) for row in rows.all()
    }
