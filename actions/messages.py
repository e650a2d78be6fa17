"""What the events of a conversation tell about its last messages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any, Final

from rasa_sdk import Tracker

from daogou.text.normalise import fold

Event = dict[str, Any]
# They stand between a message and its first answer without being one.
SILENT: Final = frozenset({"action_listen", "action_extract_slots"})


def came_back(tracker: Tracker, form: str) -> bool:
    """Whether the message was answered by something else already, and `form` goes on after it."""
    return any(
        event.get("event") == "action" and event.get("name") not in SILENT | {form}
        for event in _since_message(tracker)
    )


def sent_again(tracker: Tracker, slots: list[str]) -> bool:
    """Whether the message is the one before it, which was an answer to one of `slots`."""
    last, between, before = _last_two(tracker)
    return _same(last, before) and any(
        event.get("event") == "slot"
        and event.get("name") in slots
        and event.get("value") is not None
        for event in between
    )


def resent(tracker: Tracker, seconds: float) -> bool:
    """Whether the message is the one before it, arrived a second time within so many seconds."""
    last, _, before = _last_two(tracker)
    if not _same(last, before):
        return False
    return float(last.get("timestamp") or 0) - float(before.get("timestamp") or 0) <= seconds


def told_in_form(tracker: Tracker, slot: str) -> Any:
    """The last answer in `slot` since the form that is going on began; None without one."""
    for event in reversed(tracker.events):
        if event.get("event") == "active_loop":
            return None
        if event.get("event") == "slot" and event.get("name") == slot and event.get("value"):
            return event["value"]
    return None


def last_said(tracker: Tracker, intents: Collection[str], among: int = 6) -> str:
    """The last message with one of these intents among so many; empty where there is none."""
    found = _last_event(tracker, intents, among)
    return str(found.get("text") or "") if found else ""


def last_meant(tracker: Tracker, intents: Collection[str], among: int = 6) -> Event | None:
    """What the last message with one of these intents among so many was understood to mean."""
    found = _last_event(tracker, intents, among)
    return {**(found.get("parse_data") or {}), "text": found.get("text")} if found else None


def said_lately(tracker: Tracker, among: int = 4) -> list[str]:
    """The last messages, the newest first."""
    told = (event for event in reversed(tracker.events) if event.get("event") == "user")
    return [str(event.get("text") or "") for event in islice(told, among)]


def messages_so_far(tracker: Tracker) -> int:
    """How many messages the shopper has sent."""
    return sum(event.get("event") == "user" for event in tracker.events)


def _last_event(tracker: Tracker, intents: Collection[str], among: int) -> Event | None:
    told: Iterator[Event] = (
        event for event in reversed(tracker.events) if event.get("event") == "user"
    )
    for event in islice(told, among):
        meant = ((event.get("parse_data") or {}).get("intent") or {}).get("name")
        if meant in intents:
            return event
    return None


def _since_message(tracker: Tracker) -> Iterator[Event]:
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return
        yield event


def _last_two(tracker: Tracker) -> tuple[Event, list[Event], Event]:
    """The last message, what came between, and the message before; empty where there is none."""
    last: Event = {}
    between: list[Event] = []
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            if last:
                return last, between, event
            last = event
        elif last:
            between.append(event)
    return last, between, {}


def _same(one: Event, other: Event) -> bool:
    texts = [fold(str(event.get("text") or "")) for event in (one, other)]
    return texts[0] != "" and texts[0] == texts[1]
