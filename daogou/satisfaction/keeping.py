"""What was noted of a conversation, to hand out or to delete; and how long it is kept at all.

Its stars are no part of it: they stay, as orders and tickets do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from daogou.satisfaction.tables import Alert, ConversationScore, Discontent, Survey

# Kind, as exports name it → the table, and its column of when.
_KINDS: Final[dict[str, tuple[Any, Any]]] = {
    "score": (ConversationScore, ConversationScore.at),
    "survey": (Survey, Survey.offered_at),
    "discontent": (Discontent, Discontent.at),
}


def export(session: Session, conversation: str) -> Iterator[dict[str, Any]]:
    """Score, survey and discontent of a conversation, `kind` first; empty columns are left out."""
    for kind, (table, at) in _KINDS.items():
        rows = session.execute(
            select(*table.__table__.columns).where(table.conversation == conversation).order_by(at)
        )
        for row in rows:
            told = {"kind": kind, **row._mapping, at.name: row._mapping[at.name].isoformat()}
            if kind == "score":
                told["reasons"] = json.loads(told["reasons"])
            yield {name: value for name, value in told.items() if value is not None}


def forget(session: Session, conversation: str) -> int:
    """Delete score, survey and discontent of a conversation; how many rows these were."""
    return sum(
        _delete(session, table, table.conversation == conversation) for table, _ in _KINDS.values()
    )


def prune(session: Session, now: datetime, days: int) -> int:
    """Delete scores, surveys, discontent and alerts older than `days`; how many rows these were."""
    bound = now - timedelta(days=days)
    kept = [*_KINDS.values(), (Alert, Alert.at)]
    return sum(_delete(session, table, at < bound) for table, at in kept)


def _delete(session: Session, table: Any, condition: Any) -> int:
    statement = delete(table).where(condition).execution_options(synchronize_session=False)
    return int(session.execute(statement).rowcount)
