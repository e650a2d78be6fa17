"""The products of the catalogue as the index is made of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT, PRODUCT_ATTRIBUTE
from daogou.catalog.tables import CatalogState, Category


@dataclass(frozen=True)
class Described:
    """A product: its names and description as one text, the path of its category from the root,
    its attributes as `name=code`, its lowest price in yuan (None without variants)."""

    code: str
    text: str
    path: tuple[str, ...]
    attributes: tuple[str, ...]
    price: float | None


def read_products(session: Session) -> list[Described]:
    """All products that are sold, by code."""
    tree = {one.code: one for one in session.execute(select(Category)).scalars()}
    attributes: dict[str, list[str]] = defaultdict(list)
    for code, name, value in session.execute(
        select(
            PRODUCT_ATTRIBUTE.product_code,
            PRODUCT_ATTRIBUTE.attribute_name,
            PRODUCT_ATTRIBUTE.value_code,
        )
    ):
        attributes[code].append(f"{name}={value}")
    rows = session.execute(
        select(
            PRODUCT.code,
            PRODUCT.name_zh,
            PRODUCT.name_en,
            PRODUCT.category_code,
            PRODUCT.description_zh,
            PRODUCT.description_en,
            PRODUCT.price_min,
        )
        .where(PRODUCT.active)
        .order_by(PRODUCT.code)
    )
    return [
        Described(
            code=row.code,
            # As E5 was trained: what is looked for among is a passage. A description in one
            # language says what the other one says, in half the time.
            text=f"passage: {row.name_zh} {row.name_en}. "
            + (row.description_zh or row.description_en),
            path=_path(tree, row.category_code),
            attributes=tuple(sorted(attributes[row.code])),
            price=None if row.price_min is None else float(row.price_min),
        )
        for row in rows
    ]


def catalog_of(session: Session) -> str:
    """Another text for another state of the catalogue; empty where none was loaded."""
    state = session.get(CatalogState, 1)
    return f"{state.version} {state.names_hash}" if state else ""


def _path(tree: dict[str, Category], code: str) -> tuple[str, ...]:
    found = [code]
    while parent := tree[found[-1]].parent_code:
        found.append(parent)
    return tuple(reversed(found))
