"""Conversations as the signals read them: messages in order, and what is known beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.handover.tables import HandoverAsk
from daogou.turns.tables import Turn

_ROW: Final[Any] = Turn
# From here on a conversation is about its own rating, which nothing may be learned from.
_RATING: Final = frozenset({"rating_form", "validate_rating_form", "action_save_rating"})


@dataclass(frozen=True)
class Said:
    """A customer's message and what became of it; `mood` from -1 to 1 (see `sentiment`)."""

    id: int
    at: datetime
    text: str
    intent: str | None
    confidence: float | None
    in_scope: float | None
    actions: tuple[str, ...]
    fell_back: bool
    answer_ms: int | None
    language: str | None = None
    product: str | None = None
    mood: float = 0.0

    @property
    def is_button(self) -> bool:
        """Whether a button was pressed instead of something written."""
        return self.text.startswith("/")

    @property
    def rates(self) -> bool:
        """Whether it belongs to the rating of the conversation."""
        return self.intent == "rate_service" or not _RATING.isdisjoint(self.actions)


@dataclass(frozen=True)
class Visit:
    """What a visitor who agreed did on the shop's pages around the conversation, up to now."""

    at: datetime
    kind: str


@dataclass(frozen=True)
class Talk:
    """A conversation up to its last message here.

    `asked_person`: when a person was first asked for, by the table `handover_ask`. `visits`: events
    of the same session. `overdue`: the visitor's absence before it, beside the own rhythm (see
    `churn`); 0 where that is not known.
    """

    conversation: str
    said: tuple[Said, ...]
    asked_person: datetime | None = None
    visits: tuple[Visit, ...] = field(default=())
    overdue: float = 0.0

    @property
    def now(self) -> datetime:
        """The moment of the last message."""
        return self.said[-1].at

    def up_to(self, number: int) -> Talk:
        """The talk as it was after so many messages: nothing of what came later."""
        return replace(self, said=self.said[:number])

    def before_rating(self) -> Talk:
        """Without the rating and all that came after it."""
        end = next((n for n, one in enumerate(self.said) if one.rates), len(self.said))
        return self.up_to(end)


def talks(session: Session, conversations: Sequence[str]) -> list[Talk]:
    """The conversations that have turns, in the order given; their messages by moment."""
    found: dict[str, list[Said]] = {name: [] for name in conversations}
    for chunk in _chunks(list(found)):
        rows = session.execute(
            select(_ROW)
            .where(_ROW.conversation.in_(chunk))
            .order_by(_ROW.at, _ROW.id)
            .execution_options(populate_existing=True)
        )
        for row in rows.scalars():
            found[row.conversation].append(said(row))
    asked = _asked_person(session, list(found))
    return [Talk(name, tuple(turns), asked.get(name)) for name, turns in found.items() if turns]


def said(row: Turn) -> Said:
    """A row of `turn`."""
    return Said(
        id=row.id,
        at=row.at,
        text=row.text,
        intent=row.intent,
        confidence=row.confidence,
        in_scope=row.in_scope,
        actions=tuple(json.loads(row.actions)),
        fell_back=row.fell_back,
        answer_ms=row.answer_ms,
        language=row.language,
        product=row.product,
    )


def _asked_person(session: Session, conversations: Sequence[str]) -> Mapping[str, datetime]:
    asked: Any = HandoverAsk
    found: dict[str, datetime] = {}
    for chunk in _chunks(conversations):
        rows = session.execute(
            select(asked.conversation, func.min(asked.at))
            .where(asked.conversation.in_(chunk))
            .group_by(asked.conversation)
        )
        found.update({row[0]: row[1] for row in rows})
    return found


def _chunks(names: Sequence[str], size: int = 500) -> Iterable[list[str]]:
    """Databases take so many values in a statement."""
    return (list(names[start : start + size]) for start in range(0, len(names), size))
