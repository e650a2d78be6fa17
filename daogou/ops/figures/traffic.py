"""How much is said, and how often the assistant did not know or a person was asked for."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy import case, distinct, func, select
from sqlalchemy.orm import Session

from daogou.handover.tables import HandoverAsk
from daogou.ops.figures.selecting import bucket, buckets, of_conversations, turns_of, within
from daogou.ops.scope import Scope
from daogou.ops.table import Table, columns
from daogou.turns.tables import Turn

_ASKING: Final[Any] = func.count(distinct(HandoverAsk.conversation))


def traffic(session: Session, scope: Scope, now: datetime) -> Table:
    """By the hour or the day: conversations and messages; what was not understood; who was asked.

    A conversation counts wherever something was said in it, and as one that wants a person wherever
    it asked for one.
    """
    when = bucket(session, Turn.at, scope)
    query = select(when, *_counts()).where(*turns_of(scope)).group_by(when)
    said = {row[0]: tuple(row[1:]) for row in session.execute(query)}
    asked_when = bucket(session, HandoverAsk.at, scope)
    query = select(asked_when, _ASKING).where(*_asked(scope)).group_by(asked_when)
    asked: dict[str, int] = {row[0]: row[1] for row in session.execute(query)}
    rows = []
    for one in buckets(scope, now):
        talks, messages, fell_back = said.get(one, (0, 0, 0))
        wanted = asked.get(one, 0)
        rates = share(fell_back, messages), share(wanted, talks)
        rows.append((one, talks, messages, fell_back, rates[0], wanted, rates[1]))
    named = columns(
        time="bucket",
        conversations="count",
        messages="count",
        fallbacks="count",
        fallback_rate="share",
        asked="count",
        asked_rate="share",
    )
    return Table("traffic", named, rows)


def totals(session: Session, scope: Scope) -> dict[str, Any]:
    """Of the whole scope: conversations, messages, and both rates."""
    query = select(*_counts()).where(*turns_of(scope))
    conversations, messages, fell_back = session.execute(query).one()
    asked = session.execute(select(_ASKING).where(*_asked(scope))).scalar_one()
    return {
        "conversations": conversations,
        "messages": messages,
        "fallback_rate": share(fell_back or 0, messages),
        "asked_rate": share(asked, conversations),
    }


def share(part: int | None, whole: int) -> float | None:
    """A part as a share, at most all; None of nothing."""
    return min(1.0, (part or 0) / whole) if whole else None


def _counts() -> tuple[Any, ...]:
    fell_back = func.sum(case((Turn.fell_back.is_(True), 1), else_=0))  # type: ignore[attr-defined]
    return func.count(distinct(Turn.conversation)), func.count(), fell_back


def _asked(scope: Scope) -> list[Any]:
    asked = within(HandoverAsk.at, scope)
    return [*asked, *of_conversations(HandoverAsk.conversation, scope)]
