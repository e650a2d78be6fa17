"""Asking for stars after a solved matter: once a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.orders.tables import ServiceRating
from daogou.satisfaction.tables import Survey


@dataclass(frozen=True)
class SurveyFigures:
    """How surveys went: `average` stars of the answered ones, None without any."""

    offered: int
    answered: int
    average: float | None


def offered(session: Session, conversation: str, matter: str, now: datetime) -> bool:
    """Note that a conversation was asked; False where it was before."""
    statement = insert_for(session)(Survey).values(
        conversation=conversation, matter=matter, offered_at=now
    )
    done = session.execute(statement.on_conflict_do_nothing(index_elements=["conversation"]))
    return bool(done.rowcount)


def surveyed(session: Session, conversation: str) -> bool:
    """Whether a conversation was asked for its stars, or has given them by itself."""
    asked = exists().where(Survey.conversation == conversation)
    rated = exists().where(ServiceRating.conversation == conversation)
    return bool(session.execute(select(asked | rated)).scalar_one())


def survey_figures(session: Session, since: datetime, until: datetime) -> SurveyFigures:
    """The surveys offered from `since` to before `until`."""
    row = session.execute(
        select(func.count(), func.count(ServiceRating.id), func.avg(ServiceRating.stars))
        .select_from(Survey)
        .outerjoin(ServiceRating, ServiceRating.conversation == Survey.conversation)
        .where(Survey.offered_at >= since, Survey.offered_at < until)
    ).one()
    return SurveyFigures(int(row[0]), int(row[1]), None if row[2] is None else float(row[2]))
