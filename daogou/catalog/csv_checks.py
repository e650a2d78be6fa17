"""What the files of a catalogue say of each other: references, the tree, promotions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any

from rapidfuzz import process
from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.csv_files import Row
from daogou.catalog.csv_problems import Problems
from daogou.catalog.tables import AttributeValue, Brand, Category, Color, Product

Rows = Mapping[str, list[Row]]


def check(session: Session, rows: Rows, problems: Problems) -> None:
    """Note references to what is neither in the files nor in the database, and bad promotions."""
    categories = _known(session, Category, rows["categories.csv"])
    brands = _known(session, Brand, rows["brands.csv"])
    colors = _known(session, Color, rows["colors.csv"])
    products = _known(session, Product, rows["products.csv"])
    references = (
        ("categories.csv", "parent", categories, "categories.csv"),
        ("products.csv", "brand", brands, "brands.csv"),
        ("products.csv", "category", categories, "categories.csv"),
        ("variants.csv", "product", products, "products.csv"),
        ("variants.csv", "color", colors, "colors.csv"),
        ("reviews.csv", "product", products, "products.csv"),
        ("promotions.csv", "category", categories, "categories.csv"),
        ("promotions.csv", "brand", brands, "brands.csv"),
    )
    for file, column, known, defined_in in references:
        for row in rows[file]:
            said = row.values[column]
            if said is not None and said not in known:
                problems.add(
                    file, row.line, column, said, f"is not in {defined_in}", _meant(said, known)
                )
    _check_attributes(session, rows, problems)
    _check_tree(rows, problems)
    _check_promotions(rows, problems)


def parents_first(rows: list[Row]) -> list[Row]:
    """Categories in an order in which each stands after the one above it."""
    by_code = {row.values["code"]: row for row in rows}
    placed: dict[str, Row] = {}

    def place(row: Row) -> None:
        above = by_code.get(row.values["parent"])
        if above and above.values["code"] not in placed:
            place(above)
        placed.setdefault(row.values["code"], row)

    for row in rows:
        place(row)
    return list(placed.values())


def _known(session: Session, table: Any, rows: list[Row]) -> set[str]:
    known = set(session.execute(select(table.code)).scalars())
    return known | {row.values["code"] for row in rows}


def _check_attributes(session: Session, rows: Rows, problems: Problems) -> None:
    in_files = {f"{row.values['name']}={row.values['code']}" for row in rows["attributes.csv"]}
    stored = session.execute(select(AttributeValue.name, AttributeValue.code))
    known = in_files | {f"{name}={code}" for name, code in stored}
    for row in rows["products.csv"]:
        for name, code in row.values["attributes"]:
            said = f"{name}={code}"
            if said not in known:
                problems.add(
                    "products.csv",
                    row.line,
                    "attributes",
                    said,
                    "is not in attributes.csv",
                    _meant(said, known),
                )


def _check_tree(rows: Rows, problems: Problems) -> None:
    parents = {row.values["code"]: row.values["parent"] for row in rows["categories.csv"]}
    for row in rows["categories.csv"]:
        path = list(_upwards(row.values["code"], parents))
        if path[-1] == row.values["code"] and len(path) > 1:
            problems.add(
                "categories.csv",
                row.line,
                "parent",
                row.values["parent"],
                f"closes a circle ({' → '.join(path)})",
                "Leave the parent of the topmost one empty.",
            )
            return


def _upwards(code: str, parents: Mapping[str, str | None]) -> Iterator[str]:
    """`code` and what is above it, up to the root or to the first that comes again."""
    seen = set()
    current: str | None = code
    while current is not None:
        yield current
        if current in seen:
            return
        seen.add(current)
        current = parents.get(current)


def _check_promotions(rows: Rows, problems: Problems) -> None:
    for row in rows["promotions.csv"]:
        values = row.values
        if values["kind"] == "percent" and not Decimal(0) < values["value"] < Decimal(100):
            problems.add(
                "promotions.csv",
                row.line,
                "value",
                str(values["value"]),
                "is no percentage to take off",
                "Write more than 0 and less than 100; 15 takes 15 % off.",
            )
        if values["ends_at"] <= values["starts_at"]:
            problems.add(
                "promotions.csv",
                row.line,
                "ends_at",
                values["ends_at"].isoformat(),
                "is not after starts_at",
                "Write a later day.",
            )


def _meant(said: str, known: Collection[str]) -> str:
    """A remedy for a code that nobody knows."""
    near = process.extractOne(said, sorted(known), score_cutoff=75)
    return f"Did you mean {near[0]}? Else add it there." if near else "Add it there."
