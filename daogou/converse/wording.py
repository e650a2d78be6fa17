"""What came, in words for who reads a failure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from daogou.converse.conversation import ANYTHING, Button
from daogou.converse.outcome import Said


def told_value(value: Any) -> str:
    """A slot's value as YAML would have it, texts in quotes."""
    return "anything" if value == ANYTHING else json.dumps(value, ensure_ascii=False)


def told_slot(name: str, expected: Any, values: Sequence[Any]) -> str:
    """The values that a slot was given."""
    if not values:
        return f"slot {name} was not set"
    told = f"slot {name} was set to {', then '.join(told_value(value) for value in values)}"
    if any(type(value) is not type(expected) and str(value) == str(expected) for value in values):
        told += " (a text goes into quotes, a number does not)"
    return told


def told_actions(names: Sequence[str]) -> str:
    """The actions that ran."""
    return f"actions {', '.join(names)}" if names else "no action"


def told_messages(messages: Sequence[Said]) -> str:
    """Messages with their response and buttons, one a line where there are several."""
    if not messages:
        return "no message"
    return "\n".join(told_message(said) for said in messages)


def told_message(said: Said) -> str:
    """A message on one line."""
    parts = [f"“{said.text}”"] if said.text else []
    if said.card:
        parts.append(f"[card {said.card}]")
    if said.buttons:
        parts.append(told_buttons(said.buttons))
    if said.response:
        parts.append(f"({said.response})")
    return " ".join(parts) or "an empty message"


def told_buttons(buttons: Sequence[Button]) -> str:
    """Buttons with what they send."""
    return "buttons " + " ".join(
        f"[{button.title or '…'}→{button.payload or '…'}]" for button in buttons
    )
