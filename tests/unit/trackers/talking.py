"""Events of a conversation as Rasa makes them, turn by turn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

ROOT = Path(__file__).parents[3]
DOMAIN = Domain.load(ROOT / "domain.yml")


def begun() -> list[Event]:
    """The beginning of the first session."""
    return [
        ActionExecuted("action_session_start"),
        SessionStarted(),
        SlotSet("return_days", 7),
        ActionExecuted("action_listen"),
    ]


def turn(number: int, *more: Event) -> list[Event]:
    """A search and its answer."""
    return [
        UserUttered(f"message {number}", {"name": "search_product", "confidence": 1.0}),
        ActionExecuted("action_search"),
        SlotSet("shown", [f"product-{number}"]),
        SlotSet("offset", number),
        *more,
        BotUttered(f"answer {number}"),
        ActionExecuted("action_listen"),
    ]


def asking(number: int) -> list[Event]:
    """A turn that opens a form."""
    return turn(number, ActiveLoop("return_form"), SlotSet("requested_slot", "order_line"))


async def say(store: TrackerStore, events: list[Event]) -> DialogueStateTracker:
    """One turn: the conversation is read, goes on, and is kept."""
    tracker = await store.get_or_create_tracker("me", append_action_listen=False)
    for event in events:
        tracker.update(event, DOMAIN)
    await store.save(tracker)
    return tracker


def state(tracker: DialogueStateTracker) -> dict[str, Any]:
    """What the next turn depends on."""
    message = tracker.latest_message
    return {
        "slots": tracker.current_slot_values(),
        "form": tracker.active_loop_name,
        "paused": tracker.is_paused(),
        "action": tracker.latest_action_name,
        "message": (message.text, message.timestamp) if message else None,
        "followup": tracker.followup_action,
    }


def texts(tracker: DialogueStateTracker) -> list[str]:
    """Everything that was said, in order."""
    spoken = (UserUttered, BotUttered)
    return [event.text for event in tracker.events if isinstance(event, spoken)]
