"""What happened in a turn, out of Rasa's events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from daogou.converse.conversation import Button
from daogou.converse.outcome import Happening, Played, Ran, Said, SetSlot

_LISTEN = "action_listen"


def played(
    text: str,
    tracker: DialogueStateTracker,
    before: int,
    called: Sequence[str],
    seconds: float,
    errors: Sequence[str],
) -> Played:
    """The turn that began when the tracker had `before` events."""
    events = list(islice(tracker.events, before, None))
    # The two-stage fallback adds messages of its own making; the first one is the shopper's.
    heard = next((event for event in events if isinstance(event, UserUttered)), None)
    language = _language(islice(tracker.events, before), None)
    return Played(
        user=text,
        intent=(heard.intent_name or "") if heard else "",
        confidence=float(heard.intent.get("confidence") or 0.0) if heard else 0.0,
        entities=tuple(entity["entity"] for entity in heard.entities) if heard else (),
        happened=tuple(happened(events, language)),
        loop=tracker.active_loop_name,
        called=tuple(called),
        seconds=seconds,
        errors=tuple(errors),
    )


def happened(events: Iterable[Event], language: str | None) -> Iterator[Happening]:
    """Rasa's events as far as conversations speak of them; `language` is that of the answers."""
    for event in events:
        if isinstance(event, ActionExecuted):
            if event.action_name and event.action_name != _LISTEN:
                yield Ran(event.action_name)
        elif isinstance(event, SlotSet):
            language = _language([event], language)
            yield SetSlot(event.key, event.value)
        elif isinstance(event, BotUttered):
            yield _said(event, language)


def _said(event: BotUttered, language: str | None) -> Said:
    card = event.data.get("custom")
    return Said(
        text=(event.text or "").strip(),
        response=event.metadata.get("utter_action"),
        buttons=tuple(
            Button(button.get("title"), button.get("payload"))
            for button in event.data.get("buttons") or ()
        ),
        card=str(card.get("type", "?")) if isinstance(card, dict) else None,
        language=language,
    )


def _language(events: Iterable[Any], language: str | None) -> str | None:
    """The language of the answers after these events."""
    for event in events:
        if isinstance(event, SlotSet) and event.key == "language":
            language = event.value
    return language
