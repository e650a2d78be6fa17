"""Coupons: which are running, and which saves most on a cart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT, PROMOTION, VARIANT
from daogou.catalog.criteria import Criteria
from daogou.catalog.filters import with_children
from daogou.catalog.tables import Promotion
from daogou.money import round_money
from daogou.text.language import Localized


@dataclass(frozen=True)
class CouponQuote:
    """A coupon and what it takes off, in yuan."""

    code: str
    title: Localized
    discount: Decimal


@dataclass(frozen=True)
class _Line:
    category: str
    brand: str
    total: Decimal


def active_promotions(
    session: Session, now: datetime, criteria: Criteria | None = None
) -> list[Promotion]:
    """The promotions that run at `now`, those that end first at first.

    With `criteria` only those that can apply to such goods: for the whole shop, or in a category
    or brand that is asked for (a category's promotion also applies to what is below it).
    """
    running = list(
        session.execute(
            select(Promotion)
            .where(PROMOTION.active, PROMOTION.starts_at <= now, PROMOTION.ends_at > now)
            .order_by(PROMOTION.ends_at, PROMOTION.code)
        ).scalars()
    )
    if criteria is None:
        return running
    wanted = [*criteria.categories] or ([criteria.family] if criteria.family else [])
    brands = set(criteria.brands)
    if criteria.products:
        rows = session.execute(
            select(PRODUCT.category_code, PRODUCT.brand_code).where(
                PRODUCT.code.in_(criteria.products)
            )
        ).all()
        wanted, brands = [row[0] for row in rows], {row[1] for row in rows}
    asked = set(with_children(session, wanted))
    return [
        promotion
        for promotion in running
        if (
            not (asked and promotion.category_code)
            or asked & set(with_children(session, [promotion.category_code]))
        )
        and (not (brands and promotion.brand_code) or promotion.brand_code in brands)
    ]


def best_coupon(
    session: Session, lines: Iterable[tuple[str, int]], now: datetime
) -> CouponQuote | None:
    """The coupon that takes most off `lines` (SKU, pieces); None where none applies.

    `min_total` must be reached by the lines that the coupon is for, and only these are reduced.
    """
    cart = _lines(session, dict(lines))
    quotes = [
        CouponQuote(promotion.code, Localized(promotion.title_zh, promotion.title_en), discount)
        for promotion in active_promotions(session, now)
        if (discount := _discount(session, promotion, cart)) > 0
    ]
    return max(quotes, key=lambda quote: (quote.discount, quote.code), default=None)


def _lines(session: Session, pieces: dict[str, int]) -> list[_Line]:
    rows = session.execute(
        select(VARIANT.sku, VARIANT.price, PRODUCT.category_code, PRODUCT.brand_code)
        .join(PRODUCT, PRODUCT.code == VARIANT.product_code)
        .where(VARIANT.sku.in_(list(pieces)))
    )
    return [_Line(category, brand, price * pieces[sku]) for sku, price, category, brand in rows]


def _discount(session: Session, promotion: Promotion, cart: list[_Line]) -> Decimal:
    categories = (
        set(with_children(session, [promotion.category_code])) if promotion.category_code else None
    )
    meant = sum(
        (
            line.total
            for line in cart
            if (categories is None or line.category in categories)
            and promotion.brand_code in (None, line.brand)
        ),
        Decimal(0),
    )
    if not meant or meant < promotion.min_total:
        return Decimal(0)
    if promotion.kind == "percent":
        return round_money(meant * promotion.value / 100)
    return min(promotion.value, meant)
