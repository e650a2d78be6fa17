"""The demo catalogue with its dates moved to the present, loaded like any shop's."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.catalog_writer import Progress
from daogou.catalog.loading import LoadReport, load_catalog
from daogou.catalog.tables import Review, Variant
from daogou.demo.shifting import Shift
from daogou.demo.shop import read_rows, write_rows

Row = dict[str, str]


def load_moved(
    session: Session, folder: Path, shift: Shift, progress: Progress | None = None
) -> LoadReport:
    """Load the catalogue in `folder` with moved dates.

    What conversations have changed since an earlier load stays: the stock of a variant that is
    there already is left as it is.

    Raises:
        DataError: as `load_catalog`.
    """
    _move_reviews(session, folder, shift)
    with TemporaryDirectory() as name:
        target = Path(name)
        for path in folder.glob("*.csv"):
            shutil.copy(path, target)
        _rewrite(
            target / "products.csv", _moved_days(folder / "products.csv", shift, "released_on")
        )
        _rewrite(
            target / "promotions.csv",
            _moved_days(folder / "promotions.csv", shift, "starts_at", "ends_at"),
        )
        _rewrite(target / "reviews.csv", _moved_reviews(folder, shift))
        _rewrite(target / "variants.csv", _variants(session, folder))
        return load_catalog(session, target, progress)


def _rewrite(path: Path, rows: Iterable[Row]) -> None:
    """Put other rows into a file that is there."""
    if path.exists():
        write_rows(path, rows)


def _moved_days(path: Path, shift: Shift, *columns: str) -> list[Row]:
    """Rows with the days in `columns` moved."""
    return [
        {**row, **{column: str(shift.day(row[column]) or "") for column in columns}}
        for row in (read_rows(path) if path.exists() else ())
    ]


def _moved_reviews(folder: Path, shift: Shift) -> list[Row]:
    """The rows of reviews.csv with their moments moved."""
    path = folder / "reviews.csv"
    return [
        {**row, "created_at": shift.known_moment(row["created_at"]).isoformat()}
        for row in (read_rows(path) if path.exists() else ())
    ]


def _variants(session: Session, folder: Path) -> list[Row]:
    """The rows of variants.csv with the stock that the shop has now, where it knows the variant."""
    stocks = {row.sku: row.stock for row in session.execute(select(Variant.sku, Variant.stock))}
    return [
        {**row, "stock": str(stocks.get(row["sku"], row["stock"]))}
        for row in read_rows(folder / "variants.csv")
    ]


def _move_reviews(session: Session, folder: Path, shift: Shift) -> None:
    """Move the reviews that `python -m daogou catalog load` has loaded with their written dates.

    A review is known by product, author and moment: unmoved ones would stand beside the moved.
    """
    moved = {
        (row["product"], row["author"]): datetime.fromisoformat(row["created_at"])
        for row in _moved_reviews(folder, shift)
    }
    rows = session.execute(
        select(Review.id, Review.product_code, Review.author, Review.created_at)
    ).all()
    changes = [
        {"id": row.id, "created_at": moved[key]}
        for row in rows
        if (key := (row.product_code, row.author)) in moved and row.created_at != moved[key]
    ]
    session.bulk_update_mappings(Review, changes)
