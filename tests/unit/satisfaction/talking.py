"""Short conversations for the tests."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from daogou.satisfaction.talks import Said, Talk
from daogou.turns.keeping import add

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def said(text: str, place: int = 0, **known: Any) -> Said:
    """A message, a minute after the one before."""
    told: dict[str, Any] = {
        "id": place + 1,
        "at": NOW + timedelta(minutes=place),
        "text": text,
        "intent": "inform",
        "confidence": 0.9,
        "in_scope": 0.9,
        "actions": (),
        "fell_back": False,
        "answer_ms": 1000,
    }
    return Said(**{**told, **known})


def talk(*messages: str | tuple[str, dict[str, Any]], **known: Any) -> Talk:
    """A conversation of texts, or of texts with what is known of them."""
    told = [(one, {}) if isinstance(one, str) else one for one in messages]
    return Talk("a", tuple(said(text, n, **more) for n, (text, more) in enumerate(told)), **known)


def write(
    session: Session, conversation: str, *texts: str, begin: datetime = NOW, **known: Any
) -> None:
    """Write turns into the database."""
    for place, text in enumerate(texts):
        row = {
            "conversation": conversation,
            "message": str(place),
            "at": begin + timedelta(minutes=place),
            "text": text,
            "intent": "inform",
            "answer_ms": 900,
            "actions": json.dumps(["action_search"]),
        }
        add(session, {**row, **known})
