"""The CSV files of a catalogue and their columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from daogou.catalog import csv_cells as cell


@dataclass(frozen=True)
class ColumnSpec:
    """A column; one that is not `needed` may be missing, which reads like empty cells."""

    parse: cell.Parse
    needed: bool = False


@dataclass(frozen=True)
class FileSpec:
    """A file of the catalogue: its columns and which of them tell one row from another."""

    name: str
    key: tuple[str, ...]
    columns: dict[str, ColumnSpec]
    needed: bool = False


def _named(longest: int = 128) -> dict[str, ColumnSpec]:
    return {
        "code": ColumnSpec(cell.code, needed=True),
        "name_zh": ColumnSpec(cell.name(longest), needed=True),
        "name_en": ColumnSpec(cell.name(longest), needed=True),
    }


_SYNONYMS: Final = {
    "synonyms_zh": ColumnSpec(cell.texts),
    "synonyms_en": ColumnSpec(cell.texts),
}


def _optional_code(value: str) -> str | None:
    return cell.code(value) if value else None


FILES: Final = {
    spec.name: spec
    for spec in (
        FileSpec(
            "categories.csv",
            ("code",),
            {**_named(), "parent": ColumnSpec(_optional_code, needed=True), **_SYNONYMS},
            needed=True,
        ),
        FileSpec("brands.csv", ("code",), {**_named(), **_SYNONYMS}, needed=True),
        FileSpec(
            "colors.csv",
            ("code",),
            {**_named(64), **_SYNONYMS, "hex": ColumnSpec(cell.color_hex)},
        ),
        FileSpec(
            "attributes.csv",
            ("name", "code"),
            {
                "name": ColumnSpec(cell.code, needed=True),
                "name_label_zh": ColumnSpec(cell.name(64), needed=True),
                "name_label_en": ColumnSpec(cell.name(64), needed=True),
                "code": ColumnSpec(cell.code, needed=True),
                "value_zh": ColumnSpec(cell.name(64), needed=True),
                "value_en": ColumnSpec(cell.name(64), needed=True),
                **_SYNONYMS,
            },
        ),
        FileSpec(
            "products.csv",
            ("code",),
            {
                **_named(255),
                "brand": ColumnSpec(cell.code, needed=True),
                "category": ColumnSpec(cell.code, needed=True),
                "description_zh": ColumnSpec(cell.text(10_000)),
                "description_en": ColumnSpec(cell.text(10_000)),
                "attributes": ColumnSpec(cell.attributes),
                **_SYNONYMS,
                # For whoever makes up reviews of a demo shop; a shop's ratings come of its reviews.
                "rating_hint": ColumnSpec(cell.text(16)),
                "sales": ColumnSpec(lambda value: cell.count(value or "0")),
                "released_on": ColumnSpec(cell.day),
                "image": ColumnSpec(cell.text(255)),
            },
            needed=True,
        ),
        FileSpec(
            "variants.csv",
            ("sku",),
            {
                "sku": ColumnSpec(cell.code, needed=True),
                "product": ColumnSpec(cell.code, needed=True),
                "color": ColumnSpec(_optional_code),
                "size": ColumnSpec(cell.size),
                "price": ColumnSpec(cell.yuan, needed=True),
                "stock": ColumnSpec(cell.count, needed=True),
            },
            needed=True,
        ),
        FileSpec(
            "reviews.csv",
            ("product", "author", "created_at"),
            {
                "product": ColumnSpec(cell.code, needed=True),
                "author": ColumnSpec(cell.name(64), needed=True),
                "rating": ColumnSpec(cell.stars, needed=True),
                "title": ColumnSpec(cell.text(255)),
                "text": ColumnSpec(cell.text(10_000)),
                "language": ColumnSpec(cell.one_of("zh", "en"), needed=True),
                "created_at": ColumnSpec(cell.moment, needed=True),
                "verified": ColumnSpec(cell.yes_or_no),
            },
        ),
        FileSpec(
            "promotions.csv",
            ("code",),
            {
                "code": ColumnSpec(cell.code, needed=True),
                "kind": ColumnSpec(cell.one_of("percent", "amount"), needed=True),
                "value": ColumnSpec(cell.yuan, needed=True),
                "min_total": ColumnSpec(lambda value: cell.yuan(value or "0")),
                "category": ColumnSpec(_optional_code),
                "brand": ColumnSpec(_optional_code),
                "title_zh": ColumnSpec(cell.name(255), needed=True),
                "title_en": ColumnSpec(cell.name(255), needed=True),
                "starts_at": ColumnSpec(cell.moment, needed=True),
                "ends_at": ColumnSpec(cell.last_moment, needed=True),
                "needs_code": ColumnSpec(cell.yes_or_no),
                "once_per_customer": ColumnSpec(cell.yes_or_no),
            },
        ),
    )
}
