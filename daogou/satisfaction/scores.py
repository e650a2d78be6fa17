"""The scores of conversations as the shop's people read them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.satisfaction.tables import ConversationScore

# mypy takes a column for the value that a row has there.
_ROW: Final[Any] = ConversationScore


@dataclass(frozen=True)
class Reason:
    """A signal that moved a score: by `effect`, below 0 for the worse; told in both languages."""

    signal: str
    value: float
    effect: float
    zh: str
    en: str


@dataclass(frozen=True)
class Score:
    """A row of `conversation_score`, its reasons read."""

    conversation: str
    turn: int
    score: float
    previous: float | None
    reasons: tuple[Reason, ...]
    model: str
    at: datetime

    @property
    def fell(self) -> float:
        """By how much it fell with the last message; 0 where it did not."""
        return max(0.0, (self.previous or 0.0) - self.score)


def scores(
    session: Session,
    since: datetime,
    until: datetime,
    *,
    conversations: Sequence[str] | None = None,
) -> list[Score]:
    """The scores noted from `since` to before `until`, the lowest first; empty without a model.

    `conversations` narrows them to these.
    """
    found = select(ConversationScore).where(
        ConversationScore.at >= since, ConversationScore.at < until
    )
    if conversations is not None:
        found = found.where(_ROW.conversation.in_(conversations))
    rows = session.execute(found.order_by(ConversationScore.score, ConversationScore.conversation))
    return [_read(row) for row in rows.scalars()]


def score_of(session: Session, conversation: str) -> Score | None:
    """The score of one conversation; None where it has none."""
    row = session.get(ConversationScore, conversation, populate_existing=True)
    return _read(row) if row else None


def note(session: Session, score: Score) -> bool:
    """Write a score down; False where a later message has been scored already."""
    values: dict[str, Any] = {
        "turn": score.turn,
        "score": score.score,
        "previous": score.previous,
        "reasons": json.dumps([vars(one) for one in score.reasons], ensure_ascii=False),
        "model": score.model,
        "at": score.at,
    }
    statement = insert_for(session)(ConversationScore).values(
        conversation=score.conversation, **values
    )
    done = session.execute(
        statement.on_conflict_do_update(
            index_elements=["conversation"],
            set_=values,
            where=ConversationScore.turn <= score.turn,
        )
    )
    return bool(done.rowcount)


def _read(row: ConversationScore) -> Score:
    reasons = tuple(Reason(**one) for one in json.loads(row.reasons))
    return Score(*(row.conversation, row.turn, row.score, row.previous, reasons, row.model, row.at))
