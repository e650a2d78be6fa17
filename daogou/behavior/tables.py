"""What visitors did, and whether they agreed to its being recorded."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    false,
)

from daogou.database import Base
from daogou.times import UTCDateTime


class Event(Base):
    """Something a visitor did; visitor and session are pseudonyms.

    `source`: who says so, the visitor's `page`, the `shop`, where it happened, or the assistant, to
    whom it was said (`conversation`). `client_id`: the page's own id of the event, which counts
    once. `context` is a JSON object.
    """

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("visitor", "client_id"),
        Index("ix_event_visitor_at", "visitor", "at"),
    )

    # SQLite counts up INTEGER alone, which has 64 bits there.
    id: int = Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    visitor: str = Column(String(32), nullable=False)
    session: str | None = Column(String(32))
    client_id: str | None = Column(String(64))
    source: str = Column(String(16), nullable=False)
    kind: str = Column(String(16), nullable=False)
    product: str | None = Column(String(64))
    query: str | None = Column(Text)
    value: float | None = Column(Float)
    context: str = Column(Text, nullable=False, default="{}")
    at: datetime = Column(UTCDateTime, nullable=False, index=True)


class Consent(Base):
    """What a visitor has chosen, and when; `left_behind`: by a customer who has left."""

    __tablename__ = "consent"

    visitor: str = Column(String(32), primary_key=True)
    analytics: bool = Column(Boolean, nullable=False)
    at: datetime = Column(UTCDateTime, nullable=False, index=True)
    left_behind: bool = Column(Boolean, nullable=False, default=False, server_default=false())
