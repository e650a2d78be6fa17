"""Single events, told one after the other, put together to turns."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Final

from daogou.brokers.reading import Event, ToldTurn, is_message, read_turn
from daogou.trackers.continuation import CARRIED

logger = logging.getLogger(__name__)

# Rasa tells a turn's events one right after the other when the turn is over. Where no listening
# ends it (a person holds the conversation), nothing more comes after so many seconds.
_PATIENCE: Final = 1.0


@dataclass
class _Open:
    events: list[Event]
    heard: float


@dataclass
class Assembler:
    """Turns that are not over yet, by conversation. Times are seconds of a steady clock."""

    _open: dict[str, _Open] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._open)

    def take(self, event: Event, now: float) -> ToldTurn | None:
        """The turn that ends with, or before, this event.

        What a shortened tracker says again was told when it happened.
        """
        conversation = event.get("sender_id")
        if not conversation or (event.get("metadata") or {}).get(CARRIED):
            return None
        if event.get("event") == "user":
            before = self._end(conversation)
            if is_message(event):
                self._open[conversation] = _Open([event], now)
            return before
        known = self._open.get(conversation)
        if known is None:
            return None
        known.events.append(event)
        known.heard = now
        return self._end(conversation) if event.get("name") == "action_listen" else None

    def over(self, now: float | None = None) -> list[ToldTurn]:
        """Turns of which nothing more comes; all of them without `now`."""
        silent = [
            conversation
            for conversation, one in self._open.items()
            if now is None or now - one.heard >= _PATIENCE
        ]
        return [turn for conversation in silent if (turn := self._end(conversation))]

    def forget(self, conversation: str) -> None:
        """Drop what was heard of a conversation."""
        self._open.pop(conversation, None)

    def _end(self, conversation: str) -> ToldTurn | None:
        known = self._open.pop(conversation, None)
        if known is None:
            return None
        try:
            return read_turn(conversation, known.events)
        except Exception:
            logger.exception("A turn could not be read, and is left out.")
            return None
