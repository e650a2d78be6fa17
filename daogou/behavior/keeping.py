"""One person's events, to hand out or to delete; and how long events are kept at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from daogou.behavior.tables import Consent, Event


def export(session: Session, visitor: str) -> Iterator[dict[str, Any]]:
    """What is recorded of a visitor, the oldest first."""
    rows = session.execute(
        select(
            Event.at,
            Event.kind,
            Event.source,
            Event.session,
            Event.product,
            Event.query,
            Event.value,
            Event.context,
        )
        .where(Event.visitor == visitor)
        .order_by(Event.at, Event.id)
    )
    for row in rows:
        told = {**row._mapping, "at": row.at.isoformat(), "context": json.loads(row.context)}
        yield {name: value for name, value in told.items() if value is not None}


def count(session: Session, visitor: str) -> int:
    """How many events are recorded of a visitor."""
    found: int = session.execute(
        select(func.count()).select_from(Event).where(Event.visitor == visitor)
    ).scalar_one()
    return found


def forget(session: Session, visitor: str) -> int:
    """Delete what is recorded of a visitor; how many events that were. The choice stays."""
    done = session.execute(delete(Event).where(Event.visitor == visitor))
    return int(done.rowcount)


def forget_choice(session: Session, visitor: str) -> None:
    """Delete also what the visitor has chosen, as if nobody had asked."""
    session.execute(delete(Consent).where(Consent.visitor == visitor))


def prune(session: Session, now: datetime, days: int) -> tuple[int, int]:
    """Delete events and choices that are older than `days`; how many of each.

    Whose choice is forgotten is asked again.
    """
    bound = now - timedelta(days=days)
    events = session.execute(delete(Event).where(Event.at < bound))
    choices = session.execute(delete(Consent).where(Consent.at < bound))
    return int(events.rowcount), int(choices.rowcount)
