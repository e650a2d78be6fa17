"""Customers' messages and what the assistant made of them."""

from __future__ import annotations

from datetime import datetime
from typing import Final

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
)

from daogou.database import Base
from daogou.times import UTCDateTime

_FIGURES: Final = ("language", "conversation", "intent", "fell_back", "answer_ms", "confidence")


class Turn(Base):
    """A customer's message and the answer to it.

    `message`: the number that its channel gave it, by which it counts once. `ranking` is a JSON
    list of `[intent, confidence]`, the surest first; `entities` one of `{entity, value, start,
    end}`; `actions` one of names, in order. `fell_back`: the assistant did not know what to do.
    `answer_ms`: from the message's arrival to the last word of the answer; empty where nothing was
    said.
    """

    __tablename__ = "turn"
    __table_args__ = (
        UniqueConstraint("conversation", "message"),
        Index("ix_turn_conversation_at", "conversation", "at"),
        # All that figures over days are made of: the texts beside it need not be read.
        Index("ix_turn_figures", "at", *_FIGURES),
    )

    # SQLite counts up INTEGER alone, which has 64 bits there.
    id: int = Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    conversation: str = Column(String(255), nullable=False)
    message: str | None = Column(String(64))
    at: datetime = Column(UTCDateTime, nullable=False)
    language: str | None = Column(String(8))
    text: str = Column(Text, nullable=False)
    intent: str | None = Column(String(128))
    confidence: float | None = Column(Float)
    ranking: str = Column(Text, nullable=False, default="[]")
    entities: str = Column(Text, nullable=False, default="[]")
    in_scope: float | None = Column(Float)
    actions: str = Column(Text, nullable=False, default="[]")
    fell_back: bool = Column(Boolean, nullable=False, default=False)
    answer_ms: int | None = Column(Integer)
    product: str | None = Column(String(64))
