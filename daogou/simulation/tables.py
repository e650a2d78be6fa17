"""Which conversations were a simulated shopper's, and how they went."""

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

ENDINGS = ("reached", "gave_up", "asked_person", "left")


class SimulatedConversation(Base):
    """A conversation of a simulated shopper: reports leave out what is in this table, or say so.

    `shopper` is the place in the run of `seed`; both together say who it was. `customer` is the
    simulated customer who was signed in or whose order it was about, else empty. `success`: the
    goal was reached, as the shop's tables or the cards say. `turns`: messages that were sent;
    `misunderstood`: how many the assistant did not understand or answered with something else;
    `waited`: seconds of waiting in all, before anything was moved. `stars`: the latent satisfaction
    that the shopper had, also where nothing was rated; what was rated is in `service_rating`.
    `stuck`: answers that did not help, a JSON list of `{act, said, answered, names}`. `moved`: by
    how many seconds the rows of this conversation were moved into the past.
    """

    __tablename__ = "simulated_conversation"
    __table_args__ = (
        UniqueConstraint("seed", "shopper"),
        CheckConstraint("stars BETWEEN 1 AND 5", "stars_one_to_five"),
        CheckConstraint(f"ending IN ({', '.join(repr(one) for one in ENDINGS)})", "ending"),
    )

    conversation: str = Column(String(255), primary_key=True)
    seed: int = Column(BigInteger, nullable=False)
    shopper: int = Column(Integer, nullable=False)
    goal: str = Column(String(32), nullable=False)
    language: str = Column(String(8), nullable=False)
    customer: int | None = Column(Integer, index=True)
    success: bool = Column(Boolean, nullable=False)
    ending: str = Column(String(16), nullable=False)
    turns: int = Column(Integer, nullable=False)
    misunderstood: int = Column(Integer, nullable=False)
    waited: float = Column(Float, nullable=False)
    stars: int = Column(Integer, nullable=False)
    rated: bool = Column(Boolean, nullable=False)
    stuck: str = Column(Text, nullable=False, default="[]")
    at: datetime = Column(UTCDateTime, nullable=False, index=True)
    moved: int = Column(Integer, nullable=False, default=0)
