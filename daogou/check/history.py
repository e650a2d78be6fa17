"""States of a conversation, in the words of a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

State = Mapping[str, Mapping[str, Any]]

_NOT_SET = "should_not_be_set"


def told(states: Sequence[State]) -> str:
    """A line a state: the message or action that led to it, and what was known then."""
    lines = []
    known = ""
    for state in states:
        before = _known(state)
        step = _step(state)
        if step is None and not before:
            continue
        changed = f"  [{before}]" if before and before != known else ""
        lines.append(f"{step or 'so far'}{changed}")
        known = before
    return "\n".join(lines) or "the beginning of the conversation"


def _step(state: State) -> str | None:
    action = (state.get("prev_action") or {}).get("action_name")
    if action and action not in ("action_listen", "..."):
        return f"- action: {action}"
    user = state.get("user") or {}
    if user.get("intent"):
        entities = ", ".join(map(str, user.get("entities") or ()))
        return f"- intent: {user['intent']}" + (f" ({entities})" if entities else "")
    if user.get("text"):
        return f"- user: {user['text']}"
    return None


def _known(state: State) -> str:
    """Slots and the active form, as conditions of a story."""
    facts = [
        f"{slot}: {_value(value)}" for slot, value in sorted((state.get("slots") or {}).items())
    ]
    loop = (state.get("active_loop") or {}).get("name")
    if loop:
        facts.insert(0, f"active_loop: {'null' if loop == _NOT_SET else loop}")
    return ", ".join(facts)


def _value(value: Any) -> str:
    if value == _NOT_SET:
        return "null"
    if isinstance(value, list | tuple):
        # A featurised slot: the one that is set of a categorical one, else the number itself.
        return "/".join(f"{number:g}" for number in value)
    return str(value)
