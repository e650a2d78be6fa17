"""Writing turns down, and deleting them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.turns.tables import Turn


def add(session: Session, turn: dict[str, Any]) -> bool:
    """Write down a turn (the columns of `Turn`); False where its message is known already."""
    statement = insert_for(session)(Turn).values(**turn)
    done = session.execute(
        statement.on_conflict_do_nothing(index_elements=["conversation", "message"])
    )
    return bool(done.rowcount)


def export(session: Session, conversation: str) -> Iterator[dict[str, Any]]:
    """The turns of a conversation, the oldest first; columns that are empty are left out."""
    columns = [column for column in Turn.__table__.columns if column.name != "id"]
    rows = session.execute(
        select(*columns).where(Turn.conversation == conversation).order_by(Turn.at, Turn.id)
    )
    for row in rows:
        read = {name: json.loads(row[name]) for name in ("ranking", "entities", "actions")}
        told = {**row._mapping, **read, "at": row.at.isoformat()}
        yield {name: value for name, value in told.items() if value is not None}


def forget(session: Session, conversation: str) -> int:
    """Delete the turns of a conversation; how many these were."""
    done = session.execute(delete(Turn).where(Turn.conversation == conversation))
    return int(done.rowcount)


def prune(session: Session, now: datetime, days: int) -> int:
    """Delete turns that are older than `days`; how many these were."""
    done = session.execute(delete(Turn).where(Turn.at < now - timedelta(days=days)))
    return int(done.rowcount)
