"""Whether a visitor agreed to being recorded."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.behavior.tables import Consent
from daogou.database import insert_for


def consent_of(session: Session, visitor: str) -> bool | None:
    """What the visitor chose; None before any choice."""
    chosen: bool | None = session.execute(
        select(Consent.analytics).where(Consent.visitor == visitor)
    ).scalar_one_or_none()
    return chosen


def choose(session: Session, visitor: str, analytics: bool, now: datetime) -> None:
    """Note what the visitor has chosen; it holds from now on."""
    statement = insert_for(session)(Consent).values(visitor=visitor, analytics=analytics, at=now)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["visitor"], set_={"analytics": analytics, "at": now}
        )
    )
