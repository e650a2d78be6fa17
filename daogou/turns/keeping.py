"""Writing turns down, and deleting them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete
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


def forget(session: Session, conversation: str) -> int:
    """Delete the turns of a conversation; how many these were."""
    done = session.execute(delete(Turn).where(Turn.conversation == conversation))
    return int(done.rowcount)


def prune(session: Session, now: datetime, days: int) -> int:
    """Delete turns that are older than `days`; how many these were."""
    done = session.execute(delete(Turn).where(Turn.at < now - timedelta(days=days)))
    return int(done.rowcount)
