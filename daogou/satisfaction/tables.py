"""Surveys that were offered, scores of conversations, alerts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    Integer,
    String,
    Text,
    UniqueConstraint,
)

from daogou.database import Base
from daogou.times import UTCDateTime

ALERT_KINDS = ("reviews", "messages")


class Survey(Base):
    """That a conversation was asked for its stars, and after which matter: at most once.

    The answer is the conversation's `service_rating`; without one the survey was passed over.
    """

    __tablename__ = "survey"

    conversation: str = Column(String(255), primary_key=True)
    matter: str = Column(String(32), nullable=False)
    offered_at: datetime = Column(UTCDateTime, nullable=False, index=True)


class ConversationScore(Base):
    """How content the customer of a conversation is likely to be, after the message `turn`.

    `score` is the predicted share of full satisfaction: 0 one star, 1 five stars. `previous` is
    the score after the message before, empty after the first. `reasons` is a JSON list of
    `{signal, value, effect, zh, en}`, what moved the score most first; `effect` is in units of the
    score, below 0 where it pushed down. `model` names the algorithm and the training that it comes
    from.
    """

    __tablename__ = "conversation_score"
    __table_args__ = (CheckConstraint("score BETWEEN 0 AND 1", "score_a_share"),)

    conversation: str = Column(String(255), primary_key=True)
    turn: int = Column(BigInteger, nullable=False)
    score: float = Column(Float, nullable=False)
    previous: float | None = Column(Float)
    reasons: str = Column(Text, nullable=False, default="[]")
    model: str = Column(String(64), nullable=False)
    at: datetime = Column(UTCDateTime, nullable=False, index=True)


class Discontent(Base):
    """That somebody sounded discontented in a conversation about `subject`, a product or topic."""

    __tablename__ = "discontent"

    conversation: str = Column(String(255), primary_key=True)
    subject: str = Column(String(64), primary_key=True)
    at: datetime = Column(UTCDateTime, nullable=False, index=True)


class Alert(Base):
    """A burst of discontent about one product or topic.

    `kind`: of what, `reviews` or `messages`. `subject`: a product's code or a topic of complaints.
    `count` discontented ones since `since`, where `expected` were usual; `chance` is how likely so
    many are without a cause (a p value of the stated test). `seen`: somebody has dealt with it.
    """

    __tablename__ = "alert"
    __table_args__ = (
        UniqueConstraint("kind", "subject", "since"),
        CheckConstraint(f"kind IN ({', '.join(repr(kind) for kind in ALERT_KINDS)})", "kind"),
    )

    id: int = Column(Integer, primary_key=True)
    kind: str = Column(String(16), nullable=False)
    subject: str = Column(String(64), nullable=False)
    since: datetime = Column(UTCDateTime, nullable=False)
    count: int = Column(Integer, nullable=False)
    expected: float = Column(Float, nullable=False)
    chance: float = Column(Float, nullable=False)
    text_zh: str = Column(Text, nullable=False)
    text_en: str = Column(Text, nullable=False)
    at: datetime = Column(UTCDateTime, nullable=False, index=True)
    seen: bool = Column(Boolean, nullable=False, default=False)
