"""Ideas for shoppers: what fits a wish best and why, and what is like a product."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.catalog.card_reader import read_cards
from daogou.catalog.cards import ProductCard
from daogou.catalog.columns import PRODUCT, PRODUCT_ATTRIBUTE
from daogou.catalog.criteria import Criteria
from daogou.catalog.search import search
from daogou.catalog.tables import AttributeValue, Category, Product
from daogou.text.language import Localized

# Of so many good fits the best are suggested.
_CANDIDATES = 30
_WELL_RATED = 4.5
_ENOUGH_REVIEWS = 3


def suggest(
    session: Session, criteria: Criteria, limit: int = 5
) -> list[tuple[ProductCard, Localized]]:
    """The products to recommend for `criteria`, best first, each with a reason in few words.

    Only what is in stock is recommended. A wish that nothing fits fully is answered with what
    fits most of it, and an empty one with the shop's favourites.
    """
    wanted = replace(criteria, in_stock=True)
    found = search(session, wanted, limit=_CANDIDATES)
    codes = [card.code for card in found.items]
    facts = {
        product.code: product
        for product in session.execute(select(Product).where(PRODUCT.code.in_(codes))).scalars()
    }
    if criteria.sort == "relevance":
        # Popularity has ordered them; among neighbours of one category the better rated go first.
        codes.sort(key=lambda code: -facts[code].popularity)
    cards = {card.code: card for card in found.items}
    chosen = _varied([cards[code] for code in codes], limit, bool(criteria.categories))
    said = _said(session, found.criteria)
    best_selling = max((product.sales for product in facts.values()), default=0)
    return [
        (card, _reason(card, facts[card.code], said, facts[card.code].sales == best_selling))
        for card in chosen
    ]


def similar(session: Session, code: str, limit: int = 5) -> list[ProductCard]:
    """Products like `code`: its category, then the one above; by shared attributes and price."""
    product = session.get(Product, code)
    if product is None:
        return []
    own = select(PRODUCT_ATTRIBUTE.attribute_name, PRODUCT_ATTRIBUTE.value_code).where(
        PRODUCT_ATTRIBUTE.product_code == code
    )
    mine = set(map(tuple, session.execute(own).all()))
    found: list[str] = []
    for category in _neighbourhood(session, product.category_code):
        near = session.execute(
            select(PRODUCT.code, PRODUCT.price_min, PRODUCT.popularity, PRODUCT.brand_code)
            .where(
                PRODUCT.category_code.in_(category),
                PRODUCT.active,
                PRODUCT.in_stock,
                PRODUCT.code != code,
                PRODUCT.code.not_in(found),
            )
            .order_by(func.abs(PRODUCT.price_min - product.price_min), PRODUCT.number)
            .limit(200)
        ).all()
        shared = _shared(session, [row.code for row in near], mine)
        ranked = sorted(
            near,
            key=lambda row: (
                -shared.get(row.code, 0) / max(len(mine), 1)
                + _apart(row.price_min, product.price_min)
                - row.popularity * 0.5
                - (0.2 if row.brand_code == product.brand_code else 0.0)
            ),
        )
        found += [row.code for row in ranked]
        if len(found) >= limit:
            break
    return read_cards(session, found[:limit])


def _varied(cards: list[ProductCard], limit: int, one_kind: bool) -> list[ProductCard]:
    """The first `limit` of `cards`; unless one kind was asked for, no category more than twice."""
    if one_kind:
        return cards[:limit]
    chosen: list[ProductCard] = []
    passed: list[ProductCard] = []
    for card in cards:
        same = sum(other.category == card.category for other in chosen)
        (chosen if same < 2 else passed).append(card)
    return [*chosen, *passed][:limit]


def _said(session: Session, criteria: Criteria) -> list[Localized]:
    """The names of the attributes asked for, which a recommendation can point to."""
    found = []
    for item in criteria.attributes:
        name, _, code = item.split("|")[0].partition("=")
        value = session.get(AttributeValue, (name, code))
        if value is not None:
            found.append(Localized(value.value_zh, value.value_en))
    return found


def _reason(
    card: ProductCard, product: Product, said: list[Localized], best_selling: bool
) -> Localized:
    zh, en = [], []
    if said:
        zh.append("适合" + "、".join(value.zh for value in said))
        en.append("fits " + ", ".join(value.en for value in said))
    well_rated = card.rating is not None and card.rating >= _WELL_RATED
    if well_rated and card.rating_count >= _ENOUGH_REVIEWS:
        zh.append(f"{card.rating_count}条评价平均{card.rating:.1f}分")
        en.append(f"rated {card.rating:.1f} by {card.rating_count} buyers")
    if best_selling and product.sales > 0:
        zh.append("同类里卖得最好")
        en.append("the best seller of these")
    elif not zh and product.sales >= 1000:
        zh.append(f"已售{product.sales}件")
        en.append(f"{product.sales} sold")
    if not zh:
        zh.append("各方面都符合你的要求")
        en.append("matches what you asked for")
    return Localized("，".join(zh), "; ".join(en))


def _neighbourhood(session: Session, category: str) -> list[list[str]]:
    """The category itself, then its siblings."""
    own = session.get(Category, category)
    if own is None or own.parent_code is None:
        return [[category]]
    siblings = session.execute(
        select(Category.code).where(Category.parent_code == own.parent_code)
    ).scalars()
    return [[category], sorted(set(siblings) - {category})]


def _shared(session: Session, codes: list[str], mine: set[tuple[str, ...]]) -> dict[str, int]:
    rows = session.execute(
        select(
            PRODUCT_ATTRIBUTE.product_code,
            PRODUCT_ATTRIBUTE.attribute_name,
            PRODUCT_ATTRIBUTE.value_code,
        ).where(PRODUCT_ATTRIBUTE.product_code.in_(codes))
    )
    counts: dict[str, int] = {}
    for code, name, value in rows:
        counts[code] = counts.get(code, 0) + ((name, value) in mine)
    return counts


def _apart(price: Decimal | None, other: Decimal | None) -> float:
    """How far apart two prices are: 0 to 1."""
    if not price or not other:
        return 1.0
    return float(1 - min(price, other) / max(price, other))
