"""Conversations in memory."""

from __future__ import annotations

from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from daogou.trackers.continuation import Length, without_carried


class MemoryTrackerStore(InMemoryTrackerStore):
    """Rasa's store in memory, whose conversations do not get slower as they get longer."""

    def __init__(
        self,
        domain: Domain,
        event_broker: EventBroker | None = None,
        host: str | None = None,  # noqa: ARG002 - Rasa gives each store an address
        longest_events: int = Length.longest_events,
        kept_turns: int = Length.kept_turns,
        **kwargs: Any,
    ) -> None:
        self.length = Length(longest_events, kept_turns)
        # What was cut off, a serialised tracker for each time.
        self.earlier: dict[str, list[str]] = {}
        super().__init__(domain, event_broker, **kwargs)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the conversation, in its short form where it has got long."""
        await super().save(tracker)
        events = list(tracker.events)
        continued = self.length.continuation(tracker.sender_id, events, self.domain.slots)
        if continued is None:
            return
        cut, short = continued
        self.earlier.setdefault(tracker.sender_id, []).append(
            self.serialise_tracker(self._of(tracker.sender_id, events[:cut]))
        )
        # The repeated turns are the only place where these events are kept here: not marked.
        begun = len(short) - (len(events) - cut)
        kept = [*short[:begun], *events[cut:]]
        self.store[tracker.sender_id] = self.serialise_tracker(self._of(tracker.sender_id, kept))

    async def retrieve_full_tracker(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation from its beginning."""
        current = await super().retrieve_full_tracker(sender_id)
        before = self.earlier.get(sender_id)
        if current is None or not before:
            return current
        trackers = [self.deserialise_tracker(sender_id, part) for part in before]
        events = [event for part in (*trackers, current) if part for event in part.events]
        return self._of(sender_id, without_carried(events))

    async def forget(self, sender_id: str) -> None:
        """Delete all of the conversation."""
        self.store.pop(sender_id, None)
        self.earlier.pop(sender_id, None)

    def _of(self, sender_id: str, events: list[Any]) -> DialogueStateTracker:
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots)
