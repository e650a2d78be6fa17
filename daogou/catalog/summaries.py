"""What a product repeats of its variants and reviews, so that search need not look them up."""

from __future__ import annotations

from math import log1p
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT, REVIEW, VARIANT
from daogou.catalog.tables import Product

# A product with few reviews is held to be an ordinary one until more are in.
_ORDINARY_RATING: Final = 4.2
_ORDINARY_COUNT: Final = 5
# From so many sales on more of them say nothing about how much a product is liked.
_MANY_SALES: Final = 100_000
_SALES_SHARE: Final = 0.6


def refresh_summaries(session: Session) -> None:
    """Write prices, stock, rating and popularity of all products anew."""
    mine = VARIANT.product_code == PRODUCT.code
    reviewed = REVIEW.product_code == PRODUCT.code
    session.execute(
        update(Product)
        .values(
            price_min=select(func.min(VARIANT.price)).where(mine).scalar_subquery(),
            price_max=select(func.max(VARIANT.price)).where(mine).scalar_subquery(),
            in_stock=select(VARIANT.sku).where(mine, VARIANT.stock > 0).exists(),
            rating=select(func.round(func.avg(REVIEW.rating), 2)).where(reviewed).scalar_subquery(),
            rating_count=select(func.count(REVIEW.id)).where(reviewed).scalar_subquery(),
        )
        .execution_options(synchronize_session=False)
    )
    rows = session.execute(
        select(
            PRODUCT.code, PRODUCT.sales, PRODUCT.rating, PRODUCT.rating_count, PRODUCT.popularity
        )
    ).all()
    changed = [
        {"code": code, "popularity": now}
        for code, sales, rating, count, before in rows
        if (now := popularity(sales, rating, count)) != before
    ]
    session.bulk_update_mappings(Product, changed)
    session.expire_all()


def popularity(sales: int, rating: float | None, rating_count: int) -> float:
    """How much a product is wanted, 0 to 1: sales on a logarithmic scale, and its damped rating."""
    sold = min(1.0, log1p(max(sales, 0)) / log1p(_MANY_SALES))
    total = _ORDINARY_RATING * _ORDINARY_COUNT + (rating or 0.0) * rating_count
    liked = (total / (_ORDINARY_COUNT + rating_count) - 1) / 4
    return round(_SALES_SHARE * sold + (1 - _SALES_SHARE) * liked, 6)
