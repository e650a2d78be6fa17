"""Turns are written down once, and can be deleted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.turns.keeping import add, forget, prune
from daogou.turns.tables import Turn

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def _count(session: Session) -> int:
    return int(session.execute(select(func.count()).select_from(Turn)).scalar_one())


def _add(session: Session, conversation: str, message: str, at: datetime = NOW) -> bool:
    return add(
        session, {"conversation": conversation, "message": message, "at": at, "text": "在吗"}
    )


def test_a_message_is_written_down_once(session: Session) -> None:
    assert _add(session, "a", "1")
    assert not _add(session, "a", "1")
    assert _add(session, "b", "1")
    assert _count(session) == 2


def test_one_conversation_is_forgotten(session: Session) -> None:
    _add(session, "a", "1")
    _add(session, "a", "2")
    _add(session, "b", "1")
    assert forget(session, "a") == 2
    assert _count(session) == 1


def test_old_turns_are_deleted(session: Session) -> None:
    _add(session, "a", "1", NOW - timedelta(days=31))
    _add(session, "a", "2", NOW - timedelta(days=29))
    assert prune(session, NOW, 30) == 1
    assert session.execute(select(Turn.message)).scalars().all() == ["2"]
