"""What people of the shop decided about messages."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import BigInteger, CheckConstraint, Column, Integer, String, Text

from daogou.database import Base
from daogou.times import UTCDateTime

NEW: Final = "new"
LEARNED: Final = "learned"
LEFT_OUT: Final = "left_out"
STATES: Final = (NEW, LEARNED, LEFT_OUT)


class Label(Base):
    """A message with the label that a person gave it; it points to no conversation.

    `sense` is the text as the network reads it, without blanks and signs: a message is decided
    once. `annotated` is the text with its entities as Rasa writes them ("find [shoes](category)").
    `label` is an intent or an entry ("faq/return_postage"), empty where the message is left out.
    `understood` is what the model had said, `count` how often shoppers had said it. `state`: new,
    learned, left_out.
    """

    __tablename__ = "label"
    __table_args__ = (
        CheckConstraint("state IN ('new', 'learned', 'left_out')", name="state"),
        CheckConstraint("(state = 'left_out') = (label IS NULL)", name="label"),
    )

    # SQLite counts up INTEGER alone, which has 64 bits there.
    id: int = Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    sense: str = Column(String(512), nullable=False, unique=True)
    text: str = Column(Text, nullable=False)
    annotated: str = Column(Text, nullable=False)
    label: str | None = Column(String(128))
    understood: str | None = Column(String(128))
    count: int = Column(Integer, nullable=False, default=1)
    by: str = Column(String(128), nullable=False)
    at: datetime = Column(UTCDateTime, nullable=False)
    state: str = Column(String(16), nullable=False, index=True)
