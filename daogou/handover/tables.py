"""Who holds a conversation, and when a person was asked for."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Column, Integer, String

from daogou.database import Base
from daogou.times import UTCDateTime

STATES = ("waiting", "human", "bot")
LONGEST_AGENT = 64


class Handover(Base):
    """A conversation that was handed over at least once.

    `state`: `waiting` for a person (the bot goes on answering), held by a `human` (the bot is
    silent), given back to the `bot`. `agent` holds it, or was the last to; `since` is when the
    state began, `asked_at` when the shopper last asked for a person.
    """

    __tablename__ = "handover"
    __table_args__ = (
        CheckConstraint(f"state IN ({', '.join(repr(state) for state in STATES)})", "state"),
    )

    conversation: str = Column(String(255), primary_key=True)
    state: str = Column(String(16), nullable=False, index=True)
    agent: str | None = Column(String(LONGEST_AGENT))
    since: datetime = Column(UTCDateTime, nullable=False)
    asked_at: datetime | None = Column(UTCDateTime)


class HandoverAsk(Base):
    """That a shopper asked for a person, each time."""

    __tablename__ = "handover_ask"

    id: int = Column(Integer, primary_key=True)
    conversation: str = Column(String(255), nullable=False, index=True)
    at: datetime = Column(UTCDateTime, nullable=False, index=True)
