"""Events as Rasa publishes them."""

from __future__ import annotations

from typing import Any

START = 1_770_000_000.0
CUSTOMER_CHANNEL = "daogou"


def user(
    text: str,
    number: int | str | None = 1,
    at: float = START,
    sender: str = "c1",
    intent: str = "search_product",
    channel: str = CUSTOMER_CHANNEL,
    **metadata: Any,
) -> dict[str, Any]:
    """A message; `number` is the edge's."""
    told = {"assistant_id": "daogou", **metadata}
    if number is not None:
        told["message"] = number
    return {
        "sender_id": sender,
        "event": "user",
        "timestamp": at,
        "metadata": told,
        "text": text,
        "input_channel": channel,
        "message_id": f"uuid-{text}-{at}",
        "parse_data": {
            "intent": {"name": intent, "confidence": 0.91234567},
            "intent_ranking": [
                {"name": intent, "confidence": 0.91234567},
                {"name": "faq", "confidence": 0.05},
            ],
            "entities": [
                {
                    "entity": "category",
                    "value": "跑步鞋",
                    "start": 2,
                    "end": 5,
                    "extractor": "x",
                    "additional_info": {"codes": ["running-shoes"]},
                }
            ],
            "in_scope": 3.25,
        },
    }


def after(kind: str, at: float = START, sender: str = "c1", **more: Any) -> dict[str, Any]:
    """What comes after a message."""
    return {"sender_id": sender, "event": kind, "timestamp": at, "metadata": {}, **more}


def turn(
    text: str = "想买跑步鞋", number: int | str | None = 1, **more: Any
) -> list[dict[str, Any]]:
    """A message that is answered within two seconds."""
    message = user(text, number, **more)
    at, sender = message["timestamp"], message["sender_id"]
    return [
        message,
        after("slot", at, sender, name="language", value="zh"),
        after("action", at + 0.1, sender, name="action_search"),
        after("bot", at + 0.5, sender, text="找到了 3 款"),
        after("bot", at + 2, sender, text=None),
        after("action", at + 2, sender, name="action_listen"),
    ]
