"""Everything about one product, and products side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.card_reader import read_cards
from daogou.catalog.cards import ProductCard, VariantInfo
from daogou.catalog.columns import PRODUCT_ATTRIBUTE
from daogou.catalog.describe import yuan
from daogou.catalog.reviewing import Quote, ReviewSummary, reviews
from daogou.catalog.sizes import size_label
from daogou.catalog.tables import AttributeValue, Product
from daogou.catalog.variants import find_variants, neighbouring_size, variant
from daogou.text.language import Localized

__all__ = [
    "Comparison",
    "ProductDetails",
    "Quote",
    "ReviewSummary",
    "VariantInfo",
    "compare",
    "details",
    "find_variants",
    "get_card",
    "neighbouring_size",
    "reviews",
    "variant",
]

NOTHING = Localized("—", "—")


@dataclass(frozen=True)
class ProductDetails:
    """A product in full; `attributes` are pairs of label and value, several values joined."""

    card: ProductCard
    description: Localized
    attributes: list[tuple[Localized, Localized]]
    variants: list[VariantInfo]


@dataclass(frozen=True)
class Comparison:
    """`rows` hold a label and a value for each of `cards`, `NOTHING` where it has none."""

    cards: list[ProductCard]
    rows: list[tuple[Localized, list[Localized]]]


def get_card(session: Session, code: str) -> ProductCard | None:
    """The card of a product, None where there is no such product."""
    return next(iter(read_cards(session, [code])), None)


def details(session: Session, code: str) -> ProductDetails | None:
    """A product in full, None where there is no such product."""
    card = get_card(session, code)
    product = session.get(Product, code)
    if card is None or product is None:
        return None
    return ProductDetails(
        card=card,
        description=Localized(product.description_zh, product.description_en),
        attributes=_attributes(session, code),
        variants=find_variants(session, code),
    )


def compare(session: Session, codes: Sequence[str]) -> Comparison:
    """The products `codes` side by side: price, rating, stock, colours, sizes, every attribute.

    Rows in which no product has anything to show are left out; unknown codes likewise.
    """
    products = [found for code in dict.fromkeys(codes) if (found := details(session, code))]
    rows: list[tuple[Localized, list[Localized]]] = [
        (Localized("价格", "price"), [_price(one.card) for one in products]),
        (Localized("评分", "rating"), [_rating(one.card) for one in products]),
        (Localized("品牌", "brand"), [one.card.brand for one in products]),
        (Localized("库存", "availability"), [_stock(one.card) for one in products]),
        (Localized("颜色", "colours"), [_colors(one.card) for one in products]),
        (_size_label(products), [_sizes(one.card) for one in products]),
    ]
    labels = dict.fromkeys(label for one in products for label, _ in one.attributes)
    rows += [(label, [_value(one, label) for one in products]) for label in labels]
    shown = [row for row in rows if any(value != NOTHING for value in row[1])]
    return Comparison([one.card for one in products], shown)


def _attributes(session: Session, code: str) -> list[tuple[Localized, Localized]]:
    values = session.execute(
        select(AttributeValue)
        .join(
            PRODUCT_ATTRIBUTE,
            (PRODUCT_ATTRIBUTE.attribute_name == AttributeValue.name)
            & (PRODUCT_ATTRIBUTE.value_code == AttributeValue.code),
        )
        .where(PRODUCT_ATTRIBUTE.product_code == code)
        .order_by(AttributeValue.name, AttributeValue.code)
    ).scalars()
    by_label: dict[Localized, list[Localized]] = {}
    for value in values:
        label = Localized(value.label_zh, value.label_en)
        by_label.setdefault(label, []).append(Localized(value.value_zh, value.value_en))
    return [
        (
            label,
            Localized("、".join(one.zh for one in found), ", ".join(one.en for one in found)),
        )
        for label, found in by_label.items()
    ]


def _price(card: ProductCard) -> Localized:
    low, high = yuan(card.price_min), yuan(card.price_max)
    text = f"¥{low}" if low == high else f"¥{low}-{high}"
    return Localized(text, text)


def _rating(card: ProductCard) -> Localized:
    if card.rating is None:
        return NOTHING
    count = card.rating_count
    reviews_of = "review" if count == 1 else "reviews"
    return Localized(
        f"{card.rating:.1f}分（{count}条评价）", f"{card.rating:.1f} ({count} {reviews_of})"
    )


def _stock(card: ProductCard) -> Localized:
    return Localized("有货", "in stock") if card.in_stock else Localized("缺货", "sold out")


def _colors(card: ProductCard) -> Localized:
    if not card.colors:
        return NOTHING
    return Localized(
        "、".join(color.zh for color in card.colors), ", ".join(color.en for color in card.colors)
    )


def _size_label(products: Sequence[ProductDetails]) -> Localized:
    """Clothes and shoes have sizes; covers, memories and bottles come in versions."""
    sizes = [size for one in products for size in one.card.sizes]
    worn = all(size_label(size).zh.endswith("码") for size in sizes)
    return Localized("尺码" if worn else "规格", "sizes")


def _sizes(card: ProductCard) -> Localized:
    if not card.sizes:
        return NOTHING
    labels = [size_label(size) for size in card.sizes]
    return Localized("、".join(one.zh for one in labels), ", ".join(one.en for one in labels))


def _value(product: ProductDetails, label: Localized) -> Localized:
    return next((value for of, value in product.attributes if of == label), NOTHING)
