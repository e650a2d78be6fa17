"""Moments, stored and passed in UTC, and the shop's calendar, counted in days of its own zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from sqlalchemy import DateTime
from sqlalchemy.types import TypeDecorator

# China has one zone and no summer time, so a fixed offset is exact and needs no zone database.
SHOP_ZONE = timezone(timedelta(hours=8), "CST")


class UTCDateTime(TypeDecorator):
    """A column of timezone-aware datetimes in UTC; SQLite, which knows no zones, stores them naive.

    Raises:
        ValueError: a naive datetime is written, whose moment nobody could know.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """To UTC; without the zone where the database has none."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        """Back to an aware datetime in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def shop_day(moment: datetime) -> date:
    """The shop's calendar day at `moment`."""
    return moment.astimezone(SHOP_ZONE).date()
