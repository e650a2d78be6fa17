"""Search criteria as conditions of a SELECT on products."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, false, func, literal, or_, select, true
from sqlalchemy.orm import Session, aliased

from daogou.catalog.columns import CATEGORY, PRODUCT, PRODUCT_ATTRIBUTE, PROMOTION, VARIANT
from daogou.catalog.criteria import Criteria
from daogou.catalog.measures import measure_unit, name_patterns
from daogou.catalog.written import read_written
from daogou.money import round_money

# Values that stand for several others of their attribute: a unisex shoe is for women too.
_STANDS_FOR: Final = {
    ("gender", "unisex"): {"men", "women"},
    ("season", "all-season"): {"spring-autumn", "summer", "winter"},
    ("skin_type", "all"): {"combination", "dry", "oily", "sensitive"},
}

# Where a session keeps what `with_children` found: a list of recommendations asks three times.
_BELOW: Final = "categories_below"

# So many categories together are one kind of goods rather than a family.
_NARROW: Final = 3


def conditions(session: Session, criteria: Criteria, now: datetime) -> list[Any]:
    """Conditions on `Product` for everything in `criteria` but its words and its order."""
    found: list[Any] = [PRODUCT.active]
    categories = [*criteria.categories]
    if not categories and criteria.family:
        categories = [criteria.family]
    narrow = bool(criteria.brands or criteria.products)
    if categories:
        wanted = with_children(session, categories)
        narrow = narrow or len(wanted) <= _NARROW
        found.append(PRODUCT.category_code.in_(wanted))
    if criteria.exclude_categories:
        refused = with_children(session, criteria.exclude_categories)
        found.append(PRODUCT.category_code.not_in(refused))
    if criteria.brands:
        found.append(PRODUCT.brand_code.in_(criteria.brands))
    if criteria.exclude_brands:
        found.append(PRODUCT.brand_code.not_in(criteria.exclude_brands))
    if criteria.products:
        found.append(PRODUCT.code.in_(criteria.products))
    if criteria.rating_min is not None:
        found.append(PRODUCT.rating >= criteria.rating_min)
    found += [_has_attribute(item) for item in criteria.attributes]
    left_out = (*criteria.exclude_attributes, *criteria.unfit_attributes)
    found += [~_has_attribute(item, exactly=True) for item in left_out]
    if criteria.on_sale:
        found.append(_on_sale(session, now))
    found += _variant_conditions(criteria, narrow)
    for word in criteria.exclude_words:
        if having := read_written(session, word, found).having:
            found.append(PRODUCT.code.not_in(sorted(having)))
    return found


def fitting_variant(criteria: Criteria) -> list[Any]:
    """What one and the same variant of a product must fulfil; empty where any will do."""
    found: list[Any] = []
    if criteria.colors:
        found.append(VARIANT.color_code.in_(criteria.colors))
    if criteria.exclude_colors:
        found.append(
            or_(VARIANT.color_code.is_(None), VARIANT.color_code.not_in(criteria.exclude_colors))
        )
    if criteria.sizes:
        found.append(or_(VARIANT.size.in_(criteria.sizes), *map(_named, criteria.sizes)))
    if criteria.price_min is not None:
        found.append(VARIANT.price >= round_money(criteria.price_min))
    if criteria.price_top is not None:
        found.append(VARIANT.price <= round_money(criteria.price_top))
    if criteria.in_stock:
        found.append(VARIANT.stock > 0)
    return found


def _named(size: str) -> Any:
    """Whether a variant without a size of its kind is of a product whose name says `size`."""
    patterns = name_patterns(size)
    if not patterns:
        return false()
    product: Any = aliased(PRODUCT)
    names = [func.lower(literal(" ") + name + " ") for name in (product.name_zh, product.name_en)]
    saying = select(product.code).where(or_(*(n.like(p) for n in names for p in patterns)))
    return and_(
        or_(VARIANT.size.is_(None), VARIANT.size.not_like(f"%{measure_unit(size)}")),
        VARIANT.product_code.in_(saying),
    )


def with_children(session: Session, categories: Iterable[str]) -> list[str]:
    """`categories` and all below them, sorted; a session asks for the same ones once."""
    asked = tuple(categories)
    known: dict[tuple[str, ...], list[str]] = session.info.setdefault(_BELOW, {})
    if asked not in known:
        tree = (
            select(CATEGORY.code)
            .where(CATEGORY.code.in_(asked))
            .cte("category_tree", recursive=True)
        )
        below = select(CATEGORY.code).join(tree, CATEGORY.parent_code == tree.c.code)
        tree = tree.union(below)
        known[asked] = sorted(session.execute(select(tree.c.code)).scalars())
    return known[asked]


def _variant_conditions(criteria: Criteria, narrow: bool) -> list[Any]:
    """Conditions on a product so that one of its variants fits.

    What a variant fulfils shows in the product's own summary; where the summary says it all, as
    with a single bound of the price, the variants are not looked at.
    """
    found: list[Any] = []
    if criteria.price_top is not None:
        found.append(PRODUCT.price_min <= round_money(criteria.price_top))
    if criteria.price_min is not None:
        found.append(PRODUCT.price_max >= round_money(criteria.price_min))
    if criteria.in_stock:
        found.append(PRODUCT.in_stock)
    chosen = criteria.colors or criteria.exclude_colors or criteria.sizes
    if not chosen and len(found) < 2:
        return found
    fits = fitting_variant(criteria)
    if (criteria.colors or criteria.sizes) and not narrow:
        # All variants in a colour are fewer than all products of a family, but more than those of
        # one kind: there each product's own variants are looked at.
        found.append(PRODUCT.code.in_(select(VARIANT.product_code).where(*fits)))
    else:
        fits.append(VARIANT.product_code == PRODUCT.code)
        found.append(select(VARIANT.product_code).where(*fits).exists())
    return found


def _has_attribute(item: str, exactly: bool = False) -> Any:
    """Whether a product has `item`: `name=code`, or alternatives of it joined by `|`."""
    alternatives = []
    for alternative in item.split("|"):
        name, _, code = alternative.partition("=")
        codes = {code}
        if not exactly:
            codes |= {
                wide for (of, wide), narrow in _STANDS_FOR.items() if of == name and code in narrow
            }
        alternatives.append(
            and_(
                PRODUCT_ATTRIBUTE.attribute_name == name,
                PRODUCT_ATTRIBUTE.value_code.in_(sorted(codes)),
            )
        )
    return (
        select(PRODUCT_ATTRIBUTE.product_code)
        .where(PRODUCT_ATTRIBUTE.product_code == PRODUCT.code, or_(*alternatives))
        .exists()
    )


def _on_sale(session: Session, now: datetime) -> Any:
    """Goods that a current promotion names by category or brand; all, where it is for all."""
    running = session.execute(
        select(PROMOTION.category_code, PROMOTION.brand_code).where(
            PROMOTION.active, PROMOTION.starts_at <= now, PROMOTION.ends_at > now
        )
    ).all()
    named: Sequence[Any] = [row for row in running if row.category_code or row.brand_code]
    if not named:
        return true() if running else false()
    scopes = []
    for category, brand in named:
        scope = []
        if category:
            scope.append(PRODUCT.category_code.in_(with_children(session, [category])))
        if brand:
            scope.append(PRODUCT.brand_code == brand)
        scopes.append(and_(*scope))
    return or_(*scopes)
