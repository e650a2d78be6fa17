"""What of a product stands in the full-text index, and writing it there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT, PRODUCT_ATTRIBUTE, VARIANT
from daogou.catalog.fulltext import ts_vector
from daogou.catalog.tables import AttributeValue, Brand, Category, Color, Synonym
from daogou.text.segmentation import segment

_BATCH: Final = 500


def index_products(
    session: Session, codes: Collection[str], progress: Callable[[int], None] | None = None
) -> None:
    """Write `codes` into the full-text index anew; `progress` is told the size of each batch."""
    names = _Names(session)
    remaining = iter(sorted(codes))
    while batch := list(islice(remaining, _BATCH)):
        rows = list(_documents(session, names, batch))
        if session.get_bind().dialect.name == "sqlite":
            _write_sqlite(session, rows)
        else:
            _write_postgresql(session, rows)
        if progress:
            progress(len(batch))


class _Names:
    """The words of everything that products refer to, cut once."""

    def __init__(self, session: Session) -> None:
        synonyms: dict[tuple[str, str], list[str]] = defaultdict(list)
        for kind, code, said in session.execute(select(Synonym.kind, Synonym.code, Synonym.text)):
            synonyms[kind, code].append(said)
        self.products = {code: said for (kind, code), said in synonyms.items() if kind == "product"}
        self.brands = {
            brand.code: _words(brand.name_zh, brand.name_en, *synonyms["brand", brand.code])
            for brand in session.execute(select(Brand)).scalars()
        }
        self.colors = {
            color.code: _words(color.name_zh, color.name_en)
            for color in session.execute(select(Color)).scalars()
        }
        self.values = {
            (value.name, value.code): _words(value.value_zh, value.value_en)
            for value in session.execute(select(AttributeValue)).scalars()
        }
        tree = {category.code: category for category in session.execute(select(Category)).scalars()}
        self.categories: dict[str, list[str]] = {}
        for code, category in tree.items():
            said = _words(category.name_zh, category.name_en, *synonyms["category", code])
            above = category
            while above.parent_code:
                above = tree[above.parent_code]
                said = [*said, *_words(above.name_zh, above.name_en)]
            self.categories[code] = said


def _documents(
    session: Session, names: _Names, codes: Collection[str]
) -> Iterator[tuple[int, list[list[str]]]]:
    """(number, words of name, context and body) of each of `codes`."""
    context: dict[str, list[str]] = defaultdict(list)
    attributes = select(
        PRODUCT_ATTRIBUTE.product_code,
        PRODUCT_ATTRIBUTE.attribute_name,
        PRODUCT_ATTRIBUTE.value_code,
    ).where(PRODUCT_ATTRIBUTE.product_code.in_(codes))
    for code, name, value in session.execute(attributes):
        context[code] += names.values[name, value]
    colors = (
        select(VARIANT.product_code, VARIANT.color_code)
        .where(VARIANT.product_code.in_(codes), VARIANT.color_code.is_not(None))
        .distinct()
    )
    for code, color in session.execute(colors):
        context[code] += names.colors[color]
    products = select(
        PRODUCT.code,
        PRODUCT.number,
        PRODUCT.name_zh,
        PRODUCT.name_en,
        PRODUCT.brand_code,
        PRODUCT.category_code,
        PRODUCT.description_zh,
        PRODUCT.description_en,
    ).where(PRODUCT.code.in_(codes))
    for row in session.execute(products):
        called = _words(row.name_zh, row.name_en, *names.products.get(row.code, ()))
        yield (
            row.number,
            [
                [*called, *names.brands[row.brand_code]],
                [*names.categories[row.category_code], *context[row.code]],
                # Long texts are searched by whole words only: single characters would match much.
                segment(f"{row.description_zh} {row.description_en}"),
            ],
        )


def _words(*texts: str) -> list[str]:
    """The words of `texts` and each Han character by itself."""
    return [word for text in texts for word in _cut(text)]


@lru_cache(maxsize=4096)
def _cut(text: str) -> tuple[str, ...]:
    return tuple(segment(text, characters=True))


def _write_sqlite(session: Session, rows: list[tuple[int, list[list[str]]]]) -> None:
    session.execute(
        text("DELETE FROM product_fts WHERE rowid = :number"),
        [{"number": number} for number, _ in rows],
    )
    session.execute(
        text("INSERT INTO product_fts (rowid, name, context, body) VALUES (:number, :a, :b, :d)"),
        [
            dict(zip(("number", "a", "b", "d"), (number, *map(" ".join, fields)), strict=True))
            for number, fields in rows
        ],
    )


def _write_postgresql(session: Session, rows: list[tuple[int, Any]]) -> None:
    session.execute(
        text(
            "INSERT INTO product_fts (number, document) "
            "VALUES (:number, CAST(:document AS tsvector)) "
            "ON CONFLICT (number) DO UPDATE SET document = EXCLUDED.document"
        ),
        [{"number": number, "document": ts_vector(fields)} for number, fields in rows],
    )
