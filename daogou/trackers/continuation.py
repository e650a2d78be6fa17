"""The short form of a long conversation: what is known, and the last turns.

Rasa rebuilds a conversation from all of its events before each turn, and sends them all to the
action server with each action, so that a turn takes the longer the longer one talks. Rasa's own end
to that is a session: only events since the last `session_started` are loaded. A continuation is a
session that begins where the old one was, slots, form and pause included, and repeats the last
turns, by which policies look back and the expiry of sessions is counted.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    ConversationPaused,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from daogou.errors import ConfigurationError

# In the metadata of events that say again what stands before them already.
CARRIED: Final = "carried"


@dataclass(frozen=True)
class Length:
    """How long a conversation may get: it is shortened to `kept_turns` when a turn ends with more
    than `longest_events`.

    Raises:
        ConfigurationError: a number is too small.
    """

    longest_events: int = 120
    kept_turns: int = 5

    def __post_init__(self) -> None:
        for name, least in (("longest_events", 50), ("kept_turns", 1)):
            value = getattr(self, name)
            if not isinstance(value, int) or value < least:
                raise ConfigurationError(
                    f"endpoints.yml, tracker_store, {name} is {value!r}; give {least} or more."
                )

    def continuation(
        self, sender: str, events: Sequence[Event], slots: Iterable[Slot]
    ) -> tuple[int, list[Event]] | None:
        """Where the repeated turns begin, and the events of the continuation.

        None where the conversation is short enough, or would not get shorter.
        """
        if len(events) <= self.longest_events:
            return None
        spoken = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
        if len(spoken) <= self.kept_turns:
            return None
        cut = spoken[-self.kept_turns]
        known = DialogueStateTracker.from_events(sender, list(events[:cut]), list(slots))
        continued = [_carried(event) for event in (*_state(known), *events[cut:])]
        return (cut, continued) if len(continued) < len(events) else None


def without_carried(events: Iterable[Event]) -> list[Event]:
    """The events of a conversation as they happened."""
    return [event for event in events if not (event.metadata or {}).get(CARRIED)]


def _state(tracker: DialogueStateTracker) -> list[Event]:
    """The events that lead to the state of `tracker` from nothing."""
    set_slots: list[Event] = [
        SlotSet(name, slot.value)
        for name, slot in tracker.slots.items()
        if slot.value != slot.initial_value
    ]
    form = tracker.active_loop_name
    return [
        ActionExecuted("action_session_start"),
        SessionStarted(),
        *set_slots,
        *([ActiveLoop(form)] if form else []),
        *([ConversationPaused()] if tracker.is_paused() else []),
        ActionExecuted("action_listen"),
    ]


def _carried(event: Event) -> Any:
    """A copy of an event, marked."""
    made = copy.copy(event)
    made.metadata = {**(event.metadata or {}), CARRIED: True}
    return made
