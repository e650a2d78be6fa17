"""The demo shop's products, as the generators of its people read them from the CSV files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

# All dates of the demo's files are relative to this day; seeding moves them to the present.
ANCHOR = date(2025, 11, 1)


@dataclass(frozen=True)
class DemoVariant:
    """A row of variants.csv."""

    sku: str
    color: str
    size: str
    price: Decimal
    stock: int


@dataclass(frozen=True)
class DemoProduct:
    """A row of products.csv with its variants; `categories` are its own and all above it.

    `values` are the codes of its attribute values.
    """

    code: str
    name_zh: str
    name_en: str
    brand: str
    categories: tuple[str, ...]
    description_zh: str
    values: frozenset[str]
    rating_hint: str
    sales: int
    released_on: date | None
    variants: tuple[DemoVariant, ...]

    @property
    def family(self) -> str:
        """The root of its categories."""
        return self.categories[-1]

    @property
    def sized(self) -> bool:
        """Whether a buyer had to choose a size."""
        return len({variant.size for variant in self.variants}) > 1


def read_products(folder: Path) -> list[DemoProduct]:
    """The products of `folder`, ordered by code."""
    parents = {row["code"]: row["parent"] for row in read_rows(folder / "categories.csv")}
    variants: dict[str, list[DemoVariant]] = {}
    for row in read_rows(folder / "variants.csv"):
        variant = DemoVariant(
            sku=row["sku"],
            color=row["color"],
            size=row["size"],
            price=Decimal(row["price"]),
            stock=int(row["stock"]),
        )
        variants.setdefault(row["product"], []).append(variant)
    products = [
        DemoProduct(
            code=row["code"],
            name_zh=row["name_zh"],
            name_en=row["name_en"],
            brand=row["brand"],
            categories=_upwards(row["category"], parents),
            description_zh=row["description_zh"],
            values=frozenset(
                part.split("=", 1)[-1] for part in row["attributes"].split("|") if part
            ),
            rating_hint=row.get("rating_hint", ""),
            sales=int(row["sales"] or 0),
            released_on=date.fromisoformat(row["released_on"]) if row["released_on"] else None,
            variants=tuple(variants.get(row["code"], ())),
        )
        for row in read_rows(folder / "products.csv")
    ]
    return sorted(products, key=lambda product: product.code)


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    """Write rows that all have the same columns; lines end in \\n on every machine."""
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _upwards(category: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    """A category and those above it."""
    path = [category]
    while parents.get(path[-1]):
        path.append(parents[path[-1]])
    return tuple(path)
