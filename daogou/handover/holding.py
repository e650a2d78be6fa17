"""Asking for a person, taking a conversation over, giving it back.

The table `handover` is the truth; the tracker of a conversation is paused and resumed after it. As
everywhere, the caller's transaction holds what is done here together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, case, or_, select, update
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.errors import ShopError
from daogou.handover.tables import LONGEST_AGENT, Handover, HandoverAsk
from daogou.orders.tickets import close_requests

# In the order of the fields of `Holding`; columns and no objects, which a session would remember.
_ROWS: Final = select(
    Handover.conversation, Handover.state, Handover.agent, Handover.since, Handover.asked_at
)


@dataclass(frozen=True)
class Holding:
    """Who holds a conversation: `state` as in the table; `bot` since ever where nobody asked."""

    conversation: str
    state: str = "bot"
    agent: str | None = None
    since: datetime | None = None
    asked_at: datetime | None = None

    @property
    def by_human(self) -> bool:
        """Whether the bot must be silent."""
        return self.state == "human"

    @property
    def is_known(self) -> bool:
        """Whether it was ever handed over."""
        return self.since is not None


def holding(session: Session, conversation: str) -> Holding:
    """Who holds a conversation now."""
    row = session.execute(_ROWS.where(Handover.conversation == conversation)).one_or_none()
    return Holding(conversation) if row is None else Holding(*row)


def waiting(session: Session) -> list[Holding]:
    """The conversations that wait for a person, the longest first."""
    rows = session.execute(_ROWS.where(Handover.state == "waiting").order_by(Handover.since))
    return [Holding(*row) for row in rows]


def changed_since(session: Session, moment: datetime) -> list[Holding]:
    """The conversations that were asked for, taken or given back since `moment`."""
    rows = session.execute(_ROWS.where(Handover.since >= moment).order_by(Handover.since))
    return [Holding(*row) for row in rows]


def ask(session: Session, conversation: str, now: datetime) -> Holding:
    """The shopper asks for a person; who has one already, or waits already, keeps that."""
    session.add(HandoverAsk(conversation=conversation, at=now))
    anew = Handover.state == "bot"
    return _write(
        session,
        {"conversation": conversation, "state": "waiting", "since": now, "asked_at": now},
        {
            "state": case((anew, "waiting"), else_=Handover.state),
            "since": case((anew, now), else_=Handover.since),
            "asked_at": now,
        },
    )


def take(session: Session, conversation: str, agent: str, now: datetime) -> Holding:
    """A person takes the conversation; taking it twice changes nothing.

    Raises:
        ShopError: `bad_agent` [agent], `held_by_another` [agent].
    """
    name = agent.strip()
    if not 0 < len(name) <= LONGEST_AGENT:
        raise ShopError("bad_agent", agent=agent)
    # One statement: of two who reach for it at the same moment the second finds it held.
    held = Handover.state == "human"
    held_now = _write(
        session,
        {"conversation": conversation, "state": "human", "agent": name, "since": now},
        {
            "state": "human",
            "agent": case((held, Handover.agent), else_=name),
            "since": case((held, Handover.since), else_=now),
        },
    )
    if held_now.agent != name:
        raise ShopError("held_by_another", agent=held_now.agent)
    return held_now


def give_back(session: Session, conversation: str, now: datetime) -> Holding:
    """The bot may speak again, and the requests for a person are done with."""
    session.execute(
        update(Handover)
        .where(
            and_(
                Handover.conversation == conversation,
                or_(Handover.state == "human", Handover.state == "waiting"),
            )
        )
        .values(state="bot", since=now)
        .execution_options(synchronize_session=False)
    )
    close_requests(session, conversation)
    return holding(session, conversation)


def _write(session: Session, new: dict[str, Any], known: dict[str, Any]) -> Holding:
    """A row of `new`, or `known` written into the one that is there."""
    statement = insert_for(session)(Handover).values(**new)
    session.execute(statement.on_conflict_do_update(index_elements=["conversation"], set_=known))
    return holding(session, new["conversation"])
