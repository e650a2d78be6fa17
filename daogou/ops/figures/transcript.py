"""One conversation as the customer saw it, with what the assistant understood beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from daogou.edge.messages import Stored, history
from daogou.turns.tables import Turn

_MOST: Final = 300
_RANKED: Final = 3


@dataclass(frozen=True)
class Reading:
    """What the assistant understood of a message; `others` are the next likely intents."""

    intent: str | None
    confidence: float | None
    others: tuple[tuple[str, float], ...]
    entities: tuple[tuple[str, str], ...]
    actions: tuple[str, ...]
    fell_back: bool
    answer_ms: int | None


@dataclass(frozen=True)
class Said:
    """A message: `speaker` is `shopper`, `assistant` or `person`, whose name `agent` is.

    `reading` is of a shopper's messages alone, and None where nothing is written down of it.
    """

    id: str
    speaker: str
    at: datetime
    text: str
    agent: str | None = None
    buttons: tuple[str, ...] = ()
    card: Mapping[str, Any] | None = None
    image: str | None = None
    reading: Reading | None = None


def transcript(session: Session, conversation: str) -> list[Said]:
    """The last messages of a conversation, the oldest first.

    Of one that came by another channel than the edge's only what the customer wrote is kept.
    """
    columns = [column for column in Turn.__table__.columns if column.name != "conversation"]
    query = (
        select(*columns)
        .where(Turn.conversation == conversation)
        .order_by(desc(Turn.at), desc(Turn.id))
        .limit(_MOST)
    )
    turns = session.execute(query).all()[::-1]
    messages = history(session, conversation, most=_MOST)
    if messages:
        readings = {turn.message: _reading(turn) for turn in turns}
        return [_said(message, readings) for message in messages]
    return [
        Said(f"t{turn.id}", "shopper", turn.at, turn.text, reading=_reading(turn)) for turn in turns
    ]


def _said(message: Stored, readings: Mapping[str, Reading]) -> Said:
    body = message.body
    agent = body.get("agent")
    speaker = "shopper" if message.sender == "shopper" else "person" if agent else "assistant"
    image = body.get("image")
    return Said(
        id=str(message.id),
        speaker=speaker,
        at=message.at,
        text=str(body.get("text") or ""),
        agent=agent,
        buttons=tuple(str(one.get("title", "")) for one in body.get("buttons") or ()),
        card=body.get("card"),
        image=image if speaker == "shopper" and isinstance(image, str) else None,
        reading=readings.get(str(message.id)) or readings.get(f"{message.id}/image"),
    )


def _reading(turn: Any) -> Reading:
    others = [(name, sure) for name, sure in json.loads(turn.ranking) if name != turn.intent]
    entities = [(one.get("entity"), one.get("value")) for one in json.loads(turn.entities)]
    return Reading(
        turn.intent,
        turn.confidence,
        tuple(others[:_RANKED]),
        tuple((str(name), str(value)) for name, value in entities),
        tuple(json.loads(turn.actions)),
        turn.fell_back,
        turn.answer_ms,
    )
