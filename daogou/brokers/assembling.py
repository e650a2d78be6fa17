"""Single events, told one after the other, put together to turns."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Final

from daogou.brokers.reading import Event, ToldTurn, is_message, message_number, read_turn
from daogou.trackers.continuation import CARRIED

logger = logging.getLogger(__name__)

# Rasa tells a turn's events one right after the other when the turn is over: after so many seconds
# nothing more comes. That it listens is no end: in its fallback it does so in the middle.
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
        """The turn before this event, which is over with it.

        What a shortened tracker says again was told when it happened.
        """
        conversation = event.get("sender_id")
        if not conversation or (event.get("metadata") or {}).get(CARRIED):
            return None
        known = self._open.get(conversation)
        if event.get("event") == "user":
            if known and message_number(known.events[0]) == message_number(event):
                # Said again by Rasa itself: after its fallback it goes on with what was meant.
                return None
            before = self._end(conversation)
            if is_message(event):
                self._open[conversation] = _Open([event], now)
            return before
        if known is not None:
            known.events.append(event)
            known.heard = now
        return None

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
