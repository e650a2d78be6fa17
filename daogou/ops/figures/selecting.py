"""Which rows figures are about, and the hour or day that a row falls in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.ops.scope import Scope
from daogou.simulation.tables import SimulatedConversation
from daogou.times import SHOP_ZONE
from daogou.turns.tables import Turn

_OFFSET: Final = timedelta(hours=8)


def turns_of(scope: Scope) -> list[Any]:
    """What holds of the turns of a scope."""
    return [*within(Turn.at, scope), *spoken(Turn.language, scope), *real(Turn.conversation, scope)]


def within(column: Any, scope: Scope) -> list[Any]:
    """That a moment is one of the scope's."""
    return [column >= scope.since, column < scope.until]


def spoken(column: Any, scope: Scope) -> list[Any]:
    """That a language is the scope's."""
    return [] if scope.language is None else [column == scope.language]


def real(conversation: Any, scope: Scope) -> list[Any]:
    """That a conversation was no simulated shopper's, unless these are asked for."""
    if scope.simulated:
        return []
    known = select(SimulatedConversation.conversation)
    return [~known.where(SimulatedConversation.conversation == conversation).exists()]


def of_conversations(conversation: Any, scope: Scope) -> list[Any]:
    """That a conversation, told of in another table, is real and speaks the scope's language."""
    found = real(conversation, scope)
    if scope.language is not None:
        said = select(Turn.id).where(Turn.conversation == conversation)
        found.append(said.where(Turn.language == scope.language).exists())
    return found


def bucket(session: Session, column: Any, scope: Scope) -> Any:
    """The hour or the day of the shop's calendar, as a text: `2026-11-05 14`, `2026-11-05`."""
    if session.get_bind().dialect.name == "sqlite":
        return func.strftime("%Y-%m-%d %H" if scope.by_hour else "%Y-%m-%d", column, "+8 hours")
    form = "YYYY-MM-DD HH24" if scope.by_hour else "YYYY-MM-DD"
    return func.to_char(func.timezone(_OFFSET, column), form)


def buckets(scope: Scope, now: datetime) -> Iterator[str]:
    """All hours or days of a scope up to now, in order."""
    step = timedelta(hours=1) if scope.by_hour else timedelta(days=1)
    moment, end = scope.since, min(scope.until, now.astimezone(SHOP_ZONE) + timedelta(seconds=1))
    while moment < end:
        yield f"{moment:%Y-%m-%d %H}" if scope.by_hour else f"{moment:%Y-%m-%d}"
        moment += step
