"""A turn out of a tracker's events as Rasa publishes them: the message, and what was done on it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from daogou.orders.owners import EDGE_CHANNEL, owner_of
from daogou.text.language import LANGUAGES, detect

Event = Mapping[str, Any]

# Of the ranking, so many are kept.
_RANKED: Final = 10
_LONGEST_CODE: Final = 64
# Who ends a turn with one of these has not understood the message. Rasa's two-stage fallback runs
# also where the shopper's answer to it was understood; then another action follows.
_FALLBACKS: Final = frozenset(
    {
        *("action_default_fallback", "action_two_stage_fallback"),
        *("action_default_ask_affirmation", "action_default_ask_rephrase"),
    }
)


@dataclass(frozen=True)
class ToldTurn:
    """`row`: the columns of the table `turn`; `owner`: who spoke, as carts know it."""

    owner: str
    row: Mapping[str, Any]


def is_message(event: Event) -> bool:
    """Whether an event is a customer's message, and not one that a server has put in."""
    if event.get("event") != "user" or _metadata(event).get("is_external"):
        return False
    intent = ((event.get("parse_data") or {}).get("intent") or {}).get("name")
    return intent != "session_start"


def message_number(message: Event) -> str:
    """By what the message counts once: the edge's number, else the one that Rasa gave it."""
    number = _metadata(message).get("message")
    if message.get("input_channel") == EDGE_CHANNEL and number is not None:
        return str(number)
    return str(message.get("message_id") or message.get("timestamp"))


def read_turn(conversation: str, events: Sequence[Event]) -> ToldTurn:
    """The turn that begins with the message `events[0]`; the others came after it.

    The language is that of the answer: where a message says none ("43", a button) the assistant
    goes on in the one that was spoken before.
    """
    message = events[0]
    understood = message.get("parse_data") or {}
    intent = understood.get("intent") or {}
    actions = [str(one.get("name")) for one in events[1:] if one.get("event") == "action"]
    actions = [name for name in actions if name != "action_listen"]
    said_at = [_time(one) for one in events[1:] if one.get("event") == "bot"]
    arrived = _arrival(message)
    text = _storable(str(message.get("text") or ""))
    row = {
        "conversation": conversation,
        "message": message_number(message),
        "at": datetime.fromtimestamp(arrived, UTC),
        "language": _language(message, events[1:]),
        "text": text,
        "intent": intent.get("name"),
        "confidence": _rounded(intent.get("confidence")),
        "ranking": _json(_ranking(understood)),
        "entities": _json(
            [
                {name: entity.get(name) for name in ("entity", "value", "start", "end")}
                for entity in understood.get("entities") or []
            ]
        ),
        "in_scope": _rounded(understood.get("in_scope")),
        "actions": _json(actions),
        "fell_back": bool(actions) and actions[-1] in _FALLBACKS,
        "answer_ms": round(1000 * max(said_at[-1] - arrived, 0)) if said_at else None,
        "product": _product(message),
    }
    return ToldTurn(owner_of(conversation, [message]), row)


def _metadata(event: Event) -> Mapping[str, Any]:
    return event.get("metadata") or {}


def _time(event: Event) -> float:
    return float(event.get("timestamp") or 0.0)


def _arrival(message: Event) -> float:
    """When the edge took the message in; by another channel, when Rasa had read it."""
    read = _time(message)
    told = _metadata(message).get("at") if message.get("input_channel") == EDGE_CHANNEL else None
    if isinstance(told, str):
        # The edge may be another machine, whose clock may be ahead.
        return min(datetime.fromisoformat(told).timestamp(), read)
    return read


def _language(message: Event, after: Sequence[Event]) -> str | None:
    for event in after:
        if event.get("event") == "slot" and event.get("name") == "language":
            return str(event.get("value"))
    texts = [event.get("text") for event in after if event.get("event") == "bot"]
    answered = next((found for text in texts if text and (found := detect(text))), None)
    page = _metadata(message).get("language")
    return answered or (page if page in LANGUAGES else detect(str(message.get("text") or "")))


def _ranking(understood: Mapping[str, Any]) -> list[list[Any]]:
    ranked = understood.get("intent_ranking") or []
    return [[one.get("name"), _rounded(one.get("confidence"))] for one in ranked[:_RANKED]]


def _product(message: Event) -> str | None:
    code = _metadata(message).get("product")
    return code if isinstance(code, str) and 0 < len(code) <= _LONGEST_CODE else None


def _rounded(value: Any) -> float | None:
    return None if value is None else round(float(value), 4)


def _json(value: Any) -> str:
    return _storable(json.dumps(value, ensure_ascii=False, default=str))


def _storable(text: str) -> str:
    """Without what PostgreSQL stores in no text: NUL and halves of characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
