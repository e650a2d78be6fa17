"""Rows that the pages are tried with."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from daogou.edge.tables import ChatMessage
from daogou.ops.scope import Scope
from daogou.simulation.tables import SimulatedConversation
from daogou.times import SHOP_ZONE
from daogou.turns.tables import Turn

# A morning in the shop: the day before in UTC.
MORNING = datetime(2026, 11, 5, 1, 30, tzinfo=SHOP_ZONE)
NOW = datetime(2026, 11, 6, 12, 0, tzinfo=SHOP_ZONE)
DAY = MORNING.date()


def scope(days: int = 3, **more: Any) -> Scope:
    """Days that end the day after MORNING."""
    last = DAY + timedelta(days=1)
    return Scope(last - timedelta(days=days - 1), last, **more)


def say(session: Session, conversation: str, text: str, **more: Any) -> Turn:
    """A message and how it was understood."""
    known = {"at": MORNING, "language": "zh", "intent": "greet", "confidence": 0.9}
    ranking = json.dumps([["greet", 0.9], ["thank", 0.05]])
    turn = Turn(conversation=conversation, text=text, **{"ranking": ranking, **known, **more})
    session.add(turn)
    session.flush()
    return turn


def chat(session: Session, conversation: str, sender: str, **body: Any) -> ChatMessage:
    """A message as the customer saw it."""
    client = f"m{len(session.query(ChatMessage).all())}" if sender == "shopper" else None
    row = ChatMessage(
        conversation=conversation,
        sender=sender,
        client_id=client,
        state="answered",
        body=json.dumps(body),
        at=MORNING,
    )
    session.add(row)
    session.flush()
    return row


def simulate(session: Session, conversation: str, number: int = 1) -> None:
    """Says that a conversation was a simulated shopper's."""
    told = {"seed": 1, "shopper": number, "goal": "return", "language": "zh", "success": True}
    told |= {"ending": "reached", "turns": 1, "misunderstood": 0, "waited": 0.0, "stars": 4}
    session.add(SimulatedConversation(conversation=conversation, rated=False, at=MORNING, **told))
    session.flush()
