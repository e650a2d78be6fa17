"""What was on show before: the searches that a shopper may go back to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk.events import SlotSet

from actions.turn import Turn
from daogou.catalog.criteria import Criteria
from daogou.errors import DataError
from daogou.settings import get_settings

Search = dict[str, Any]


def on_show(turn: Turn) -> Search | None:
    """The list on show as the history keeps it, None where none is."""
    if not turn.shown or turn.slot("offset") is None or turn.slot("criteria") is None:
        return None
    codes = turn.shown if turn.slot("advised") else []
    return search(turn.slot("criteria"), int(turn.slot("offset")), codes)


def search(criteria: dict[str, Any], offset: int, advised: Sequence[str] = ()) -> Search:
    """A page of a search, so that it can be shown again; of a recommendation its products."""
    return {"criteria": criteria, "offset": offset, "advised": list(advised)}


def earlier(turn: Turn) -> list[Search]:
    """The lists that were on show before this one, the latest last."""
    return list(turn.slot("searches") or [])


def with_current(turn: Turn, but: Search | None = None) -> list[Search]:
    """The history with the list on show put last, unless `but` shows the same.

    Of a long history the very first stays ("back to where we started") and the latest.
    """
    known, current = earlier(turn), on_show(turn)
    if current and current != but and (not known or known[-1] != current):
        known.append(current)
    most = get_settings().search_history
    return known if len(known) <= most else [known[0], *known[1 - most :]]


def advised_in(entry: Search) -> list[str]:
    """The products of an entry that were recommended; none where an older version wrote it."""
    codes = entry.get("advised")
    return list(codes) if isinstance(codes, list) else []


def criteria_of(entry: Search) -> Criteria:
    """The criteria of an entry; empty ones where an older version wrote it."""
    try:
        return Criteria.from_dict(entry.get("criteria"))
    except DataError:
        return Criteria()


def focus_on(turn: Turn, code: str | None) -> list[dict[str, Any]]:
    """The events that make `code` what "it" means, and remember it among what was talked about."""
    if code is None:
        return [SlotSet("focus", None)]
    talked = [known for known in turn.talked if known != code]
    return [
        SlotSet("focus", code),
        SlotSet("talked", [*talked, code][-get_settings().recent_products :]),
    ]
