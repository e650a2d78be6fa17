"""Whether a visitor agreed to being recorded."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.behavior.tables import Consent
from daogou.database import insert_for


def consent_of(session: Session, visitor: str) -> bool | None:
    """What the visitor chose; None before any choice."""
    chosen: bool | None = session.execute(
        select(Consent.analytics).where(Consent.visitor == visitor)
    ).scalar_one_or_none()
    return chosen


def choose(session: Session, visitor: str, analytics: bool, now: datetime) -> None:
    """Note what the visitor has chosen; it holds from now on."""
    chosen = {"analytics": analytics, "at": now, "left_behind": False}
    statement = insert_for(session)(Consent).values(visitor=visitor, **chosen)
    session.execute(statement.on_conflict_do_update(index_elements=["visitor"], set_=chosen))


def signed_in(session: Session, visitor: str, customer: str) -> None:
    """Lets the visitor's choice hold for the customer whom they turn out to be.

    A customer's own choice stands, and one that another customer has left behind is not theirs.
    """
    chosen = session.get(Consent, visitor)
    if chosen and not chosen.left_behind:
        _hand_on(session, chosen, customer, left_behind=False)


def signed_out(session: Session, customer: str, visitor: str) -> None:
    """Lets the customer's choice hold for the visitor as whom they go on."""
    if chosen := session.get(Consent, customer):
        _hand_on(session, chosen, visitor, left_behind=True)


def _hand_on(session: Session, chosen: Consent, to: str, left_behind: bool) -> None:
    """A choice is as old as before, to the day: the moment would tell that both are one person."""
    day = chosen.at.replace(hour=0, minute=0, second=0, microsecond=0)
    statement = insert_for(session)(Consent).values(
        visitor=to, analytics=chosen.analytics, at=day, left_behind=left_behind
    )
    session.execute(statement.on_conflict_do_nothing(index_elements=["visitor"]))
