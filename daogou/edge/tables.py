"""What was said in a conversation, as the customer sees it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
)

from daogou.database import Base
from daogou.times import UTCDateTime

SENDERS = ("shopper", "assistant")
STATES = ("waiting", "answered")


class ChatMessage(Base):
    """A message of either side; `id` gives the order.

    A shopper's message has the `client_id` that the client gave it, and is `waiting` until all its
    answers are stored. An answer
    names in `answers` the message that it answers. `body` is JSON: what clients show; `context` is
    JSON as well: page, language and customer of a shopper's message.
    """

    __tablename__ = "chat_message"
    __table_args__ = (
        UniqueConstraint("conversation", "client_id"),
        CheckConstraint(f"sender IN ({', '.join(repr(one) for one in SENDERS)})", "sender"),
        CheckConstraint(f"state IN ({', '.join(repr(one) for one in STATES)})", "state"),
        Index("ix_chat_message_conversation_id", "conversation", "id"),
        # Else SQLite gives the number of a deleted message anew, and what is still said to that one
        # would count as said to the next.
        {"sqlite_autoincrement": True},
    )

    id: int = Column(Integer, primary_key=True)
    conversation: str = Column(String(64), nullable=False)
    sender: str = Column(String(16), nullable=False)
    client_id: str | None = Column(String(64))
    answers: int | None = Column(Integer, index=True)
    state: str = Column(String(16), nullable=False, default="answered", index=True)
    body: str = Column(Text, nullable=False)
    context: str = Column(Text, nullable=False, default="{}")
    at: datetime = Column(UTCDateTime, nullable=False)


class ChatImage(Base):
    """A picture that a shopper sent (WebP), kept with the conversation; `id` is a random name."""

    __tablename__ = "chat_image"

    id: str = Column(String(32), primary_key=True)
    conversation: str = Column(String(64), nullable=False, index=True)
    data: bytes = Column(LargeBinary, nullable=False)
    at: datetime = Column(UTCDateTime, nullable=False)
