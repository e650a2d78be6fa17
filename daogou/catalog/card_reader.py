"""Product cards from the database, a page at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.cards import ProductCard, VariantInfo
from daogou.catalog.columns import BRAND, CATEGORY, COLOR, PRODUCT, VARIANT
from daogou.catalog.criteria import Criteria
from daogou.catalog.pictures import in_color
from daogou.catalog.sizes import in_order
from daogou.money import CENT
from daogou.text.language import Localized


def read_cards(
    session: Session, codes: Sequence[str], criteria: Criteria | None = None
) -> list[ProductCard]:
    """The cards of `codes`, in that order; unknown codes are left out.

    Price and SKU of a card, and its picture where a colour is wanted, are of the variant that fits
    `criteria` best.
    """
    rows = session.execute(
        select(PRODUCT, BRAND, CATEGORY)
        .join(BRAND, BRAND.code == PRODUCT.brand_code)
        .join(CATEGORY, CATEGORY.code == PRODUCT.category_code)
        .where(PRODUCT.code.in_(list(codes)))
    ).all()
    variants = read_variants(session, codes)
    cards = {
        product.code: _card(product, brand, category, variants[product.code], criteria)
        for product, brand, category in rows
    }
    return [cards[code] for code in dict.fromkeys(codes) if code in cards]


def read_variants(session: Session, codes: Sequence[str]) -> dict[str, list[VariantInfo]]:
    """The variants of each of `codes`, in the shop's order."""
    found: dict[str, list[VariantInfo]] = defaultdict(list)
    rows = session.execute(
        select(VARIANT, COLOR)
        .outerjoin(COLOR, COLOR.code == VARIANT.color_code)
        .where(VARIANT.product_code.in_(list(codes)))
        .order_by(VARIANT.product_code, VARIANT.position, VARIANT.sku)
    )
    for variant, color in rows:
        found[variant.product_code].append(
            VariantInfo(
                sku=variant.sku,
                product_code=variant.product_code,
                color=Localized(color.name_zh, color.name_en) if color else None,
                color_code=variant.color_code,
                size=variant.size,
                price=variant.price,
                stock=variant.stock,
            )
        )
    return found


def best_variant(variants: Sequence[VariantInfo], criteria: Criteria | None) -> VariantInfo | None:
    """The variant to show: one that fits, in stock, cheapest; None where there are no variants."""
    wanted = criteria or Criteria()

    def rank(variant: VariantInfo) -> tuple[bool, bool, bool, bool, Decimal]:
        lower, upper = wanted.price_min, wanted.price_top
        return (
            bool(wanted.colors) and variant.color_code not in wanted.colors,
            variant.color_code in wanted.exclude_colors
            or (bool(wanted.sizes) and variant.size not in wanted.sizes),
            (lower is not None and variant.price < lower)
            or (upper is not None and variant.price > upper),
            variant.stock <= 0,
            variant.price,
        )

    return min(variants, key=rank, default=None)


def _card(
    product: Any,
    brand: Any,
    category: Any,
    variants: Sequence[VariantInfo],
    criteria: Criteria | None,
) -> ProductCard:
    shown = best_variant(variants, criteria)
    wanted = criteria.colors if criteria else ()
    color = shown.color_code if shown and shown.color_code in wanted else None
    prices = [variant.price for variant in variants] or [Decimal(0).quantize(CENT)]
    colors = dict.fromkeys(variant.color for variant in variants if variant.color)
    return ProductCard(
        code=product.code,
        name=Localized(product.name_zh, product.name_en),
        brand=Localized(brand.name_zh, brand.name_en),
        category=Localized(category.name_zh, category.name_en),
        price_min=min(prices),
        price_max=max(prices),
        price=shown.price if shown else prices[0],
        rating=product.rating,
        rating_count=product.rating_count,
        image=in_color(product.image, color),
        in_stock=any(variant.stock > 0 for variant in variants),
        colors=tuple(colors),
        sizes=tuple(in_order([variant.size for variant in variants if variant.size])),
        matched_sku=shown.sku if shown else None,
    )
