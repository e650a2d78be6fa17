"""Leaving a form for another matter, and coming back to it.

The slot `paused` keeps the form that was left, its answers and the order it was about. When the
other matter is over, the action that ends it (its `ends`) lets the form go on, where answers.yml
says so under `forms:`.
"""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction, SlotSet

from actions.answers import answer_book
from actions.messages import messages_so_far

Event = dict[str, Any]
# What a form is about, besides its answers.
_ABOUT: Final = ("verified_order", "order_proven", "task", "request_text", "quoted_total")
# So many messages later nobody remembers what was left.
_FORGOTTEN_AFTER: Final = 12
# It ends whatever the last question was about.
ANY: Final = "any"


def pause(tracker: Tracker) -> Event:
    """The event that keeps the form that is going on, where it is one to come back to."""
    form = (tracker.active_loop or {}).get("name")
    if form not in answer_book().back_after:
        return _set(tracker.slots.get("paused"))
    known = {name: tracker.slots.get(name) for name in (*answer_book().answers, *_ABOUT)}
    kept = {name: value for name, value in known.items() if value is not None}
    paused = {"form": form, "known": kept, "at": messages_so_far(tracker), "now": False}
    return _set(paused)


def go_on(tracker: Tracker, matter: str) -> list[Event]:
    """The events that lead back to the form that was left, now that `matter` is over."""
    paused = tracker.slots.get("paused")
    if not paused:
        return []
    late = messages_so_far(tracker) - paused["at"] > _FORGOTTEN_AFTER
    allowed = answer_book().back_after.get(paused["form"], frozenset())
    if late or (matter != ANY and matter not in allowed):
        return [_set(None)]
    return [
        _set({**paused, "now": True}),
        SlotSet("requested_slot", None),
        FollowupAction(paused["form"]),
    ]


def resumed(tracker: Tracker, form: str) -> dict[str, Any] | None:
    """What was known when `form` was left, where it goes on now; None where it begins anew."""
    paused = tracker.slots.get("paused")
    if not paused or not paused["now"] or paused["form"] != form:
        return None
    return {**paused["known"], "paused": None}


def _set(paused: Event | None) -> Event:
    event: Event = SlotSet("paused", paused)
    return event
