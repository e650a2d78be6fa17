"""How content shoppers are: the stars that they gave, and what their words and doings foretell."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from daogou.ops.figures.selecting import bucket, buckets, of_conversations, within
from daogou.ops.figures.traffic import share
from daogou.ops.scope import Scope
from daogou.ops.table import Table, columns
from daogou.orders.tables import ServiceRating
from daogou.satisfaction.tables import ConversationScore

# Four and five stars are content: the usual "top two boxes" of a CSAT score.
_CONTENT: Final = 4
# Below this a conversation is likely to end badly.
LOW_SCORE: Final = 0.4
_STEPS: Final = 5


def ratings(session: Session, scope: Scope, now: datetime) -> Table:
    """Ratings an hour or a day: how many, the average, and the share of four and five stars."""
    when = bucket(session, ServiceRating.created_at, scope)
    query = select(when, *_rated()).where(*_ratings_of(scope)).group_by(when)
    known = {row[0]: tuple(row[1:]) for row in session.execute(query)}
    rows = []
    for one in buckets(scope, now):
        many, average, content = known.get(one, (0, None, 0))
        rows.append((one, many, None if average is None else float(average), share(content, many)))
    named = columns(time="bucket", ratings="count", average="stars", csat="share")
    return Table("ratings", named, rows)


def stars(session: Session, scope: Scope) -> Table:
    """How often each number of stars was given, the most stars first."""
    query = select(ServiceRating.stars, func.count()).where(*_ratings_of(scope))
    known = {row[0]: row[1] for row in session.execute(query.group_by(ServiceRating.stars))}
    whole = sum(known.values())
    rows = [(n, known.get(n, 0), share(known.get(n, 0), whole)) for n in (5, 4, 3, 2, 1)]
    return Table("stars", columns(stars="stars", ratings="count", share="share"), rows)


def scores(session: Session, scope: Scope) -> Table:
    """Conversations by the score that the satisfaction model gives them as they go on."""
    step = case(
        *(((ConversationScore.score < (place + 1) / _STEPS), place) for place in range(_STEPS - 1)),
        else_=_STEPS - 1,
    )
    query = select(step, func.count()).where(*_scores_of(scope)).group_by(step)
    known = {int(row[0]): row[1] for row in session.execute(query)}
    whole = sum(known.values())
    rows = [
        (f"{place * 20}–{place * 20 + 20}%", known.get(place, 0), share(known.get(place, 0), whole))
        for place in reversed(range(_STEPS))
    ]
    return Table("scores", columns(score="text", conversations="count", share="share"), rows)


def content(session: Session, scope: Scope) -> dict[str, Any]:
    """Of the whole scope: CSAT, average, ratings; the average score and how many have one."""
    many, average, happy = session.execute(select(*_rated()).where(*_ratings_of(scope))).one()
    scored, mean = session.execute(
        select(func.count(), func.avg(ConversationScore.score)).where(*_scores_of(scope))
    ).one()
    return {
        "ratings": many,
        "csat": share(happy or 0, many),
        "stars": None if average is None else float(average),
        "scored": scored,
        "score": None if mean is None else float(mean),
    }


def _rated() -> tuple[Any, ...]:
    happy = func.sum(case((ServiceRating.stars >= _CONTENT, 1), else_=0))
    return func.count(), func.avg(ServiceRating.stars), happy


def _ratings_of(scope: Scope) -> list[Any]:
    given = within(ServiceRating.created_at, scope)
    return [*given, *of_conversations(ServiceRating.conversation, scope)]


def _scores_of(scope: Scope) -> list[Any]:
    given = within(ConversationScore.at, scope)
    return [*given, *of_conversations(ConversationScore.conversation, scope)]
