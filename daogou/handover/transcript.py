"""Who said what in a conversation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

SHOPPER: Final = "shopper"
BOT: Final = "bot"
HUMAN: Final = "human"


@dataclass(frozen=True)
class Line:
    """One message: `speaker` is "shopper", "bot" or "human"."""

    speaker: str
    text: str
    at: datetime


def transcript(events: Sequence[Mapping[str, Any]]) -> list[Line]:
    """The messages among Rasa's serialised `events`; a pressed button reads as its title.

    A message that Rasa logs twice, after asking back what was meant, stands once.
    """
    lines: list[Line] = []
    titles: dict[str, str] = {}
    for event in events:
        kind, text = event.get("event"), str(event.get("text") or "")
        at = datetime.fromtimestamp(float(event.get("timestamp") or 0), UTC)
        if kind == "rewind":
            # Only a message that was not understood is taken back, and it was said nevertheless.
            continue
        if kind == "user" and text:
            said = Line(SHOPPER, titles.get(text, text), at)
            if not _repeats(lines, said):
                lines.append(said)
        elif kind == "bot":
            titles.update(_buttons(event))
            if text:
                lines.append(Line(HUMAN if is_human(event) else BOT, text, at))
    return lines


def is_human(event: Mapping[str, Any]) -> bool:
    """Whether a person of the shop said what this bot event says."""
    return bool((event.get("metadata") or {}).get(HUMAN))


def _repeats(lines: Sequence[Line], said: Line) -> bool:
    """Whether the last line is the same message, logged anew within a moment."""
    if not lines or lines[-1].speaker != said.speaker or lines[-1].text != said.text:
        return False
    return (said.at - lines[-1].at).total_seconds() < 1


def _buttons(event: Mapping[str, Any]) -> dict[str, str]:
    buttons = (event.get("data") or {}).get("buttons") or []
    return {str(button.get("payload")): str(button.get("title")) for button in buttons}
