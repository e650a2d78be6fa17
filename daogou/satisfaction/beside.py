"""What a visitor did beside a conversation, of those who agreed to its being recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.tables import Event
from daogou.satisfaction.churn import absence, visits
from daogou.satisfaction.talks import Talk, Visit

_EVENT: Final[Any] = Event


def with_visits(session: Session, names: Pseudonyms | None, talk: Talk) -> Talk:
    """The talk with the events of its session, and the visitor's absence before it.

    Without `names` (no secret is set) or consent nothing is known.
    """
    if names is None:
        return talk
    visit = names.session(talk.conversation)
    rows = session.execute(
        select(_EVENT.visitor, _EVENT.at, _EVENT.kind)
        .where(_EVENT.session == visit)
        .order_by(_EVENT.at)
    ).all()
    if not rows:
        return talk
    begun = min(rows[0].at, talk.said[0].at)
    earlier = session.execute(
        select(_EVENT.at).where(_EVENT.visitor == rows[0].visitor, _EVENT.at < begun)
    ).scalars()
    away = absence(rows[0].visitor, visits(earlier), begun)
    return replace(
        talk,
        visits=tuple(Visit(row.at, row.kind) for row in rows),
        overdue=away.overdue if away else 0.0,
    )
