"""What the filters offer: only what some product in the present category has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.catalog.columns import BRAND, COLOR, PRODUCT, VARIANT
from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.sizes import in_order
from daogou.text.language import Localized

# More sizes than this are of goods too different to be chosen among by size.
_MOST_SIZES: Final = 24


@dataclass(frozen=True)
class Choice:
    """A value that may be chosen; `count` products have it, `hex` is a colour's own."""

    code: str
    name: Localized
    count: int = 0
    hex: str = ""


@dataclass(frozen=True)
class Choices:
    """`path` leads from the family to the present category, `below` are the next ones."""

    path: list[Choice]
    below: list[Choice]
    brands: list[Choice]
    colors: list[Choice]
    sizes: list[str]


def choices(session: Session, lexicon: Lexicon, wanted: Criteria) -> Choices:
    """The filters beside a list of what is `wanted`."""
    present = next(iter(wanted.categories), None) or wanted.family
    known = present if present in lexicon.codes("category") else None
    scope = [PRODUCT.active]
    if known:
        scope.append(PRODUCT.category_code.in_(sorted(lexicon.descendants(known))))
    counts = _counts(session, lexicon)

    def choice(code: str) -> Choice:
        return Choice(code, lexicon.label("category", code), counts[code])

    below = lexicon.children(known) if known else families(lexicon)
    return Choices(
        path=[choice(code) for code in _path(lexicon, known)],
        below=[choice(code) for code in below if counts[code]],
        brands=_brands(session, scope),
        colors=_colors(session, scope),
        sizes=_sizes(session, scope) if known else [],
    )


def families(lexicon: Lexicon) -> list[str]:
    """The roots of the tree of categories."""
    return [code for code in lexicon.codes("category") if lexicon.parent(code) is None]


def _path(lexicon: Lexicon, category: str | None) -> list[str]:
    found: list[str] = []
    while category and category not in found:
        found.insert(0, category)
        category = lexicon.parent(category)
    return found


def _counts(session: Session, lexicon: Lexicon) -> Counter[str]:
    """How many products are in each category and below it."""
    rows = session.execute(
        select(PRODUCT.category_code, func.count())
        .where(PRODUCT.active)
        .group_by(PRODUCT.category_code)
    )
    counts: Counter[str] = Counter()
    for category, many in rows:
        for code in _path(lexicon, category):
            counts[code] += many
    return counts


def _brands(session: Session, scope: list[Any]) -> list[Choice]:
    rows = session.execute(
        select(BRAND.code, BRAND.name_zh, BRAND.name_en, func.count())
        .join(PRODUCT, PRODUCT.brand_code == BRAND.code)
        .where(*scope)
        .group_by(BRAND.code, BRAND.name_zh, BRAND.name_en)
        .order_by(func.count().desc(), BRAND.code)
    )
    return [Choice(code, Localized(zh, en), many) for code, zh, en, many in rows]


def _colors(session: Session, scope: list[Any]) -> list[Choice]:
    many = func.count(func.distinct(PRODUCT.code))
    rows = session.execute(
        select(COLOR.code, COLOR.name_zh, COLOR.name_en, COLOR.hex, many)
        .join(VARIANT, VARIANT.color_code == COLOR.code)
        .join(PRODUCT, PRODUCT.code == VARIANT.product_code)
        .where(*scope)
        .group_by(COLOR.code, COLOR.name_zh, COLOR.name_en, COLOR.hex)
        .order_by(many.desc(), COLOR.code)
    )
    return [Choice(code, Localized(zh, en), many, hex_) for code, zh, en, hex_, many in rows]


def _sizes(session: Session, scope: list[Any]) -> list[str]:
    rows = session.execute(
        select(VARIANT.size)
        .join(PRODUCT, PRODUCT.code == VARIANT.product_code)
        .where(*scope, VARIANT.size.is_not(None), VARIANT.size != "")
        .group_by(VARIANT.size)
    ).scalars()
    sizes = in_order(sorted(rows))
    return sizes if 1 < len(sizes) <= _MOST_SIZES else []
