"""What a shopper is shown of a product."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from daogou.text.language import Localized


@dataclass(frozen=True)
class ProductCard:
    """A product at a glance.

    `price` is the lowest of the variants in the colours and sizes asked for, in stock where any
    is; `matched_sku` is that variant, None where the product has no variant. `colors` and `sizes`
    are those of all variants, in the shop's order, sold out or not. Prices are in yuan.
    """

    code: str
    name: Localized
    brand: Localized
    category: Localized
    price_min: Decimal
    price_max: Decimal
    price: Decimal
    rating: float | None
    rating_count: int
    image: str
    in_stock: bool
    colors: tuple[Localized, ...]
    sizes: tuple[str, ...]
    matched_sku: str | None


@dataclass(frozen=True)
class VariantInfo:
    """One variant as a shopper sees it; colour and size are None where the goods have none."""

    sku: str
    product_code: str
    color: Localized | None
    color_code: str | None
    size: str | None
    price: Decimal
    stock: int
