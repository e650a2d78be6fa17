"""Events as a page tells them, checked."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from daogou.behavior.recording import PAGE_KINDS, Happening

MOST_EVENTS: Final = 50
_FIELDS: Final = ("id", "kind", "product", "query", "value", "context", "ago")
# What a kind is nothing without.
_NEEDS: Final = {
    "search": "query",
    "cart_add": "product",
    "cart_remove": "product",
    "purchase": "product",
}
_ID: Final = re.compile(r"[\w.:-]{1,64}", re.ASCII)
_CODE: Final = re.compile(r"[\w.-]{1,64}", re.ASCII)
_LONGEST_TEXT: Final = 200
_MOST_CONTEXT: Final = 12
_GREATEST: Final = 1e9
_OLDEST: Final = 86_400
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


class EventError(Exception):
    """Events that cannot be taken; the text says which, and what to change."""


def read_events(told: Any, now: datetime) -> list[Happening]:
    """Events out of a JSON list; `ago` counts the seconds back from `now`.

    Raises:
        EventError: one has an unknown kind or field, or a value that cannot be used.
    """
    if not isinstance(told, list):
        raise EventError("events must be a list.")
    if len(told) > MOST_EVENTS:
        raise EventError(f"events has {len(told)} entries; send at most {MOST_EVENTS} at once.")
    return [_Reader(f"events[{place}]", one).happening(now) for place, one in enumerate(told)]


class _Reader:
    """Reads one event; `place` is how errors call it."""

    def __init__(self, place: str, told: Any) -> None:
        self.place = place
        if not isinstance(told, Mapping):
            raise EventError(f"{place} must be a JSON object.")
        for name in told:
            if name not in _FIELDS:
                raise EventError(
                    f"{place} has a field {name[:40]!a}; known are {', '.join(_FIELDS)}."
                )
        self.told = told

    def happening(self, now: datetime) -> Happening:
        kind = self.told.get("kind")
        if kind not in PAGE_KINDS:
            raise self._wrong("kind", f"one of {', '.join(PAGE_KINDS)}")
        needed = _NEEDS.get(kind)
        if needed and needed not in self.told:
            raise EventError(f"{self.place}: a {kind} needs {needed}.")
        if "id" not in self.told:
            raise EventError(f"{self.place} needs an id of its own, so that it counts once.")
        return Happening(
            kind=kind,
            at=now - timedelta(seconds=self._number("ago", 0, _OLDEST) or 0),
            client_id=self._code("id", _ID, "1 to 64 letters, digits or any of . : _ -"),
            product=self._code("product", _CODE, "the code of a product"),
            query=self._query(),
            value=self._number("value", -_GREATEST, _GREATEST),
            context=self._context(),
        )

    def _code(self, name: str, form: re.Pattern[str], wanted: str) -> str | None:
        if name not in self.told:
            return None
        value = self.told[name]
        if not isinstance(value, str) or not form.fullmatch(value):
            raise self._wrong(name, wanted)
        return value

    def _number(self, name: str, least: float, most: float) -> float | None:
        if name not in self.told:
            return None
        value = self.told[name]
        if not _is_number(value) or not least <= value <= most:
            raise self._wrong(name, f"a number from {least:g} to {most:g}")
        return float(value)

    def _query(self) -> str | None:
        if "query" not in self.told:
            return None
        value = self.told["query"]
        if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
            raise self._wrong("query", f"a text of at most {_LONGEST_TEXT} characters")
        return _UNPRINTABLE.sub(" ", value).strip()

    def _context(self) -> dict[str, Any]:
        value = self.told.get("context", {})
        if not isinstance(value, Mapping) or len(value) > _MOST_CONTEXT:
            raise self._wrong("context", f"an object of at most {_MOST_CONTEXT} entries")
        return {self._name(name): self._plain(name, one) for name, one in value.items()}

    def _name(self, name: str) -> str:
        if not _CODE.fullmatch(name):
            raise EventError(
                f"{self.place}.context: the name {name[:40]!a} must be 1 to 64 letters, digits "
                "or any of . _ -"
            )
        return name

    def _plain(self, name: str, value: Any) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str) and len(value) <= _LONGEST_TEXT:
            return _UNPRINTABLE.sub(" ", value)
        if _is_number(value) and abs(value) <= _GREATEST:
            return value
        raise EventError(
            f"{self.place}.context.{name} must be a text of at most {_LONGEST_TEXT} characters, "
            f"a number up to {_GREATEST:g}, true, false or null."
        )

    def _wrong(self, name: str, wanted: str) -> EventError:
        return EventError(f"{self.place}.{name} must be {wanted}.")


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return isinstance(value, int) or math.isfinite(value)
