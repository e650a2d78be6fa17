"""Lists of conversations: those that want a person, and those of a scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, case, desc, func, or_, select
from sqlalchemy.orm import Session

from daogou.handover.tables import Handover
from daogou.ops.figures.satisfaction import LOW_SCORE
from daogou.ops.figures.selecting import turns_of
from daogou.ops.figures.simulated import simulated_of
from daogou.ops.scope import Scope
from daogou.orders.tables import ServiceRating
from daogou.satisfaction.tables import ConversationScore
from daogou.turns.tables import Turn

# What the list may be narrowed to.
KINDS: Final = ("all", "misunderstood", "low_score", "low_stars", "asked")
SORTS: Final = ("score", "recent")
PAGE: Final = 40
_LOW_STARS: Final = 3
_TURN: Final[Any] = Turn
_MISSED: Final[Any] = func.sum(case((_TURN.fell_back.is_(True), 1), else_=0))


@dataclass(frozen=True)
class Line:
    """A conversation at a glance; `said` is the shopper's last message, `intent` what it meant."""

    conversation: str
    said: str
    intent: str | None
    last: datetime | None
    messages: int
    misunderstood: int
    state: str
    agent: str | None
    since: datetime | None
    stars: int | None
    score: float | None
    simulated: bool


def queue(session: Session) -> list[Line]:
    """Conversations that wait for a person, the longest first, then those that one holds.

    A simulated shopper's come last: nobody need be waited for there.
    """
    query = (
        select(Handover.conversation, func.max(_TURN.id), func.count(_TURN.id), _MISSED)
        .outerjoin(Turn, Turn.conversation == Handover.conversation)
        .where(Handover.state.in_(("waiting", "human")))  # type: ignore[attr-defined]
        .group_by(Handover.conversation, Handover.state, Handover.since)
        .order_by(desc(Handover.state), Handover.since)
    )
    lines = _lines(session, session.execute(query).all())
    return sorted(lines, key=lambda line: line.simulated)


def listed(
    session: Session, scope: Scope, kind: str, said: str, sort: str, page: int
) -> tuple[list[Line], bool]:
    """A page (from 1) of the scope's conversations, and whether there are more.

    `said` is in one of its messages. The lowest score comes first, or the latest message.
    """
    talks: Any = (
        select(
            Turn.conversation.label("conversation"),  # type: ignore[attr-defined]
            func.max(_TURN.id).label("newest"),
            func.max(Turn.at).label("last"),
            func.count().label("messages"),
            _MISSED.label("misunderstood"),
        )
        .where(*turns_of(scope))
        .group_by(Turn.conversation)
        .subquery()
    ).c
    score, stars = ConversationScore.score, ServiceRating.stars
    # A row for each conversation: the joined tables have its id as a key.
    query = (
        select(talks.conversation, talks.newest, talks.messages, talks.misunderstood)
        .outerjoin(ConversationScore, ConversationScore.conversation == talks.conversation)
        .outerjoin(ServiceRating, ServiceRating.conversation == talks.conversation)
        .outerjoin(Handover, Handover.conversation == talks.conversation)
        .where(
            and_(
                {
                    "all": True,
                    "misunderstood": talks.misunderstood > 0,
                    "low_score": score < LOW_SCORE,
                    "low_stars": stars <= _LOW_STARS,
                    "asked": Handover.asked_at.is_not(None),  # type: ignore[union-attr]
                }[kind]
            )
        )
    )
    if said:
        within = _TURN.text.ilike(f"%{_escaped(said)}%", escape="\\")
        known = select(Turn.id).where(Turn.conversation == talks.conversation, within)
        query = query.where(or_(known.exists(), talks.conversation == said))
    order = [desc(talks.last)]
    if sort == "score":
        order = [case((score.is_(None), 1), else_=0), score, *order]  # type: ignore[attr-defined]
    query = query.order_by(*order, desc(talks.newest)).limit(PAGE + 1).offset((page - 1) * PAGE)
    rows = session.execute(query).all()
    return _lines(session, rows[:PAGE]), len(rows) > PAGE


def _lines(session: Session, rows: Sequence[Any]) -> list[Line]:
    """What else is told of rows of `(conversation, newest turn, messages, misunderstood)`."""
    names = [row[0] for row in rows]

    def by_name(key: Any, *columns: Any) -> dict[Any, Any]:
        query = select(key, *columns).where(key.in_(names))
        return {row[0]: row for row in session.execute(query)}

    query = select(Turn.id, Turn.text, Turn.at, Turn.intent).where(
        _TURN.id.in_([row[1] for row in rows])
    )
    said = {row.id: row for row in session.execute(query)}
    held = by_name(Handover.conversation, Handover.state, Handover.agent, Handover.since)
    stars = by_name(ServiceRating.conversation, ServiceRating.stars)
    scores = by_name(ConversationScore.conversation, ConversationScore.score)
    simulated = simulated_of(session, names)
    lines = []
    for name, newest, messages, misunderstood in rows:
        last, who = said.get(newest), held.get(name)
        lines.append(
            Line(
                conversation=name,
                said=last.text if last else "",
                intent=last.intent if last else None,
                last=last.at if last else None,
                messages=messages,
                misunderstood=misunderstood or 0,
                state=who.state if who else "bot",
                agent=who.agent if who else None,
                since=who.since if who else None,
                stars=stars[name].stars if name in stars else None,
                score=scores[name].score if name in scores else None,
                simulated=name in simulated,
            )
        )
    return lines


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
