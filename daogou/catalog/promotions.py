"""Coupons: which are running, how far a cart is from each, and which saves most on it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT, PROMOTION, VARIANT
from daogou.catalog.criteria import Criteria
from daogou.catalog.filters import with_children
from daogou.catalog.tables import Promotion
from daogou.money import round_money
from daogou.text.language import Localized
from daogou.times import shop_day


@dataclass(frozen=True)
class CouponQuote:
    """A coupon and what it takes off, in yuan."""

    code: str
    title: Localized
    discount: Decimal


@dataclass(frozen=True)
class Reach:
    """How far a cart is from a coupon.

    `fits`: some of its goods are what the coupon is for. `missing` are the yuan of such goods that
    its minimum still lacks, 0 where it is reached; `discount` is what it takes off then.
    """

    fits: bool
    missing: Decimal
    discount: Decimal


@dataclass(frozen=True)
class _Line:
    sku: str
    category: str
    brand: str
    total: Decimal


def active_promotions(
    session: Session, now: datetime, criteria: Criteria | None = None
) -> list[Promotion]:
    """The promotions that run at `now`, those that end first at first.

    With `criteria` only those that can apply to such goods: for the whole shop, or for some product
    of the categories and brands that are asked for (a category's promotion also applies to what is
    below it): a brand's only among kinds of which the brand has something.
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
    asked = _kinds_asked(session, criteria)
    return [promotion for promotion in running if _is_for_any(session, promotion, asked)]


def _kinds_asked(session: Session, criteria: Criteria) -> list[tuple[str, str]]:
    """The categories and brands, in pairs, of the products that are asked for."""
    found = select(PRODUCT.category_code, PRODUCT.brand_code).where(PRODUCT.active).distinct()
    kinds = [*criteria.categories] or ([criteria.family] if criteria.family else [])
    if criteria.products:
        found = found.where(PRODUCT.code.in_(criteria.products))
    elif kinds:
        found = found.where(PRODUCT.category_code.in_(with_children(session, kinds)))
    if criteria.brands and not criteria.products:
        found = found.where(PRODUCT.brand_code.in_(criteria.brands))
    return [(category, brand) for category, brand in session.execute(found)]


def _is_for_any(session: Session, promotion: Promotion, asked: list[tuple[str, str]]) -> bool:
    categories = _categories(session, promotion)
    if categories is None and not promotion.brand_code:
        return True
    return any(
        (categories is None or category in categories) and promotion.brand_code in (None, brand)
        for category, brand in asked
    )


def best_coupon(
    session: Session,
    lines: Iterable[tuple[str, int]],
    now: datetime,
    codes: Collection[str] = (),
    without: Collection[str] = (),
) -> CouponQuote | None:
    """The coupon that takes most off `lines` (SKU, pieces); None where none applies.

    `min_total` must be reached by the lines that the coupon is for, and only these are reduced.
    Of the coupons that need their code, only those of `codes` count; none of `without` does.
    """
    promotions = [
        promotion
        for promotion in active_promotions(session, now)
        if promotion.code not in without and (not promotion.needs_code or promotion.code in codes)
    ]
    quotes = [
        CouponQuote(promotion.code, title_of(promotion), reach.discount)
        for promotion, reach in zip(promotions, reaches(session, promotions, lines), strict=True)
        if reach.discount > 0
    ]
    return max(quotes, key=lambda quote: (quote.discount, quote.code), default=None)


def reaches(
    session: Session, promotions: Iterable[Promotion], lines: Iterable[tuple[str, int]]
) -> list[Reach]:
    """How far `lines` (SKU, pieces) are from each of `promotions`, whether or not they run."""
    cart = _lines(session, dict(lines))
    return [_reach(session, promotion, cart) for promotion in promotions]


def reduced_skus(session: Session, code: str | None, skus: Iterable[str]) -> set[str]:
    """Those of `skus` that the promotion of `code` is for; all where there is no such promotion.

    Whether it still runs does not matter.
    """
    known = set(skus)
    promotion = session.get(Promotion, code) if code else None
    if promotion is None:
        return known
    categories = _categories(session, promotion)
    lines = _lines(session, dict.fromkeys(known, 1))
    return {line.sku for line in lines if _is_for(promotion, categories, line)}


def find_promotion(session: Session, code: str) -> Promotion | None:
    """The promotion of a code as somebody has typed it; None where there is none."""
    found: Promotion | None = (
        session.execute(
            select(Promotion)
            .where(PROMOTION.active, func.upper(PROMOTION.code) == code.upper())
            .order_by(PROMOTION.code)
            .limit(1)
        )
        .scalars()
        .first()
    )
    return found


def coupon_codes(session: Session) -> list[str]:
    """The codes of all promotions, whether or not they run."""
    codes: list[str] = (
        session.execute(select(Promotion.code).where(PROMOTION.active).order_by(Promotion.code))
        .scalars()
        .all()
    )
    return codes


def last_day(ends_at: datetime) -> date:
    """The last day of the shop on which something holds that ends at `ends_at`, not included."""
    return shop_day(ends_at - timedelta(microseconds=1))


def title_of(promotion: Promotion) -> Localized:
    """What a promotion is called."""
    return Localized(promotion.title_zh, promotion.title_en)


def _lines(session: Session, pieces: dict[str, int]) -> list[_Line]:
    rows = session.execute(
        select(VARIANT.sku, VARIANT.price, PRODUCT.category_code, PRODUCT.brand_code)
        .join(PRODUCT, PRODUCT.code == VARIANT.product_code)
        .where(VARIANT.sku.in_(list(pieces)))
    )
    return [
        _Line(sku, category, brand, price * pieces[sku]) for sku, price, category, brand in rows
    ]


def _categories(session: Session, promotion: Promotion) -> set[str] | None:
    """The categories whose goods it is for; None where these are all."""
    if not promotion.category_code:
        return None
    return set(with_children(session, [promotion.category_code]))


def _is_for(promotion: Promotion, categories: set[str] | None, line: _Line) -> bool:
    in_category = categories is None or line.category in categories
    return in_category and promotion.brand_code in (None, line.brand)


def _reach(session: Session, promotion: Promotion, cart: list[_Line]) -> Reach:
    categories = _categories(session, promotion)
    meant = sum((line.total for line in cart if _is_for(promotion, categories, line)), Decimal(0))
    missing = max(promotion.min_total - meant, Decimal(0))
    if not meant or missing:
        return Reach(bool(meant), missing, Decimal(0))
    if promotion.kind == "percent":
        return Reach(True, missing, round_money(meant * promotion.value / 100))
    return Reach(True, missing, min(promotion.value, meant))
