"""Filling a database with the demo shop, as if it had been in business until today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.catalog_writer import Progress
from daogou.catalog.loading import LoadReport
from daogou.demo.moved_catalog import load_moved
from daogou.demo.seeded_people import Seeded, seed_people
from daogou.demo.shifting import Shift
from daogou.demo.shop import ANCHOR, read_rows
from daogou.orders.tables import Customer


@dataclass(frozen=True)
class SeedReport:
    """What a seeding did: the catalogue's report, and for each kind of people's rows its counts."""

    catalog: LoadReport
    people: dict[str, Seeded]
    moved_days: int


def seed_demo(
    session: Session,
    folder: Path,
    today: date,
    progress: Progress | None = None,
    now: datetime | None = None,
) -> SeedReport:
    """Load the demo shop in `folder`, moved by the days from the anchor to `today`.

    Seeding again adds what is missing and leaves what is there, with the days of the first time:
    orders, stock and people that conversations have changed stay as they are. Nothing of the past
    is later than `now`, if that is given. The caller commits.

    Raises:
        DataError: a file of the catalogue is wrong.
    """
    by = moved_before(session, folder)
    shift = Shift(today - ANCHOR if by is None else by, now)
    catalog = load_moved(session, folder, shift, progress)
    people = seed_people(session, folder, shift)
    return SeedReport(catalog=catalog, people=people, moved_days=shift.by.days)


def moved_before(session: Session, folder: Path) -> timedelta | None:
    """By how much an earlier seeding has moved the dates; None where there was none."""
    path = folder / "customers.csv"
    for row in read_rows(path) if path.exists() else ():
        joined = session.execute(
            select(Customer.joined_at).where(Customer.phone == row["phone"])
        ).scalar_one_or_none()
        if joined is not None:
            moved: timedelta = joined - datetime.fromisoformat(row["joined_at"])
            return moved
    return None
