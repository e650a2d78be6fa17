"""Alerts as the shop's people read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from daogou.satisfaction.tables import Alert as AlertRow

# mypy takes a column for the value that a row has there.
_ROW: Final[Any] = AlertRow


@dataclass(frozen=True)
class Alert:
    """A row of `alert`: more discontent about `subject` than usual."""

    id: int
    kind: str
    subject: str
    since: datetime
    count: int
    expected: float
    chance: float
    text_zh: str
    text_en: str
    at: datetime
    seen: bool


def open_alerts(session: Session) -> list[Alert]:
    """The alerts that nobody has dealt with, the latest first."""
    rows = session.execute(
        select(AlertRow)
        .where(_ROW.seen.is_(False))
        .order_by(_ROW.at.desc(), _ROW.id.desc())
        .execution_options(populate_existing=True)
    )
    names = Alert.__dataclass_fields__
    return [Alert(**{name: getattr(row, name) for name in names}) for row in rows.scalars()]


def see(session: Session, alert: int) -> bool:
    """Mark an alert as dealt with; False where there is none of this id."""
    done = session.execute(
        update(AlertRow)
        .where(_ROW.id == alert)
        .values(seen=True)
        .execution_options(synchronize_session=False)
    )
    return bool(done.rowcount)
