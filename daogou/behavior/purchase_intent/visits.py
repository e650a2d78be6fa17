"""Visits out of the table of events: what one visitor did with no long silence between."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.behavior.silence import SILENCE
from daogou.behavior.tables import Event

_FIELDS: Final = (Event.visitor, Event.kind, Event.at, Event.product, Event.value)


@dataclass(frozen=True)
class Act:
    """An event as the model sees it."""

    kind: str
    at: datetime
    product: str | None
    value: float | None


@dataclass(frozen=True)
class Visit:
    """What was done in one visit, in order, and what the visitor did before it.

    `number` counts the visitor's visits from 1; `days_since` the last one, None for the first;
    `bought_before` are the visits before it that ended in a purchase.
    """

    acts: tuple[Act, ...]
    number: int = 1
    days_since: float | None = None
    bought_before: int = 0

    @property
    def bought_at(self) -> int | None:
        """The place (from 0) of the first purchase, None without one."""
        return next((n for n, act in enumerate(self.acts) if act.kind == "purchase"), None)

    @property
    def products_viewed(self) -> int:
        """How many products were looked at."""
        return len({act.product for act in self.acts if act.kind == "view" and act.product})


def all_visits(session: Session, now: datetime, *, without: Collection[str] = ()) -> list[Visit]:
    """The visits that are over, by their beginning; `without` these visitors' (pseudonyms)."""
    left_out = frozenset(without)
    rows = session.execute(select(*_FIELDS).order_by(Event.visitor, Event.at, Event.id))
    over = [
        visit
        for visitor, of_one in groupby(rows, key=lambda row: row.visitor)
        if visitor not in left_out
        for visit in _split([_act(row) for row in of_one])
        if now - visit.acts[-1].at > SILENCE
    ]
    return sorted(over, key=lambda visit: visit.acts[0].at)


def running_visit(session: Session, visitor: str, now: datetime) -> Visit | None:
    """The visit that is going on, as far as it had come by `now`; None where none is."""
    rows = session.execute(
        select(*_FIELDS)
        .where(Event.visitor == visitor, Event.at <= now)
        .order_by(Event.at, Event.id)
    )
    visits = list(_split([_act(row) for row in rows]))
    if not visits or now - visits[-1].acts[-1].at > SILENCE:
        return None
    return visits[-1]


def _act(row: Any) -> Act:
    return Act(row.kind, row.at, row.product, row.value)


def _split(acts: Sequence[Act]) -> Iterator[Visit]:
    """The visits of one visitor, given all acts in order."""
    ended: datetime | None = None
    bought = 0
    for number, part in enumerate(_between_silences(acts), start=1):
        days = (part[0].at - ended).total_seconds() / 86400 if ended else None
        visit = Visit(tuple(part), number, days, bought)
        yield visit
        ended = part[-1].at
        bought += visit.bought_at is not None


def _between_silences(acts: Iterable[Act]) -> Iterator[list[Act]]:
    part: list[Act] = []
    for act in acts:
        if part and act.at - part[-1].at > SILENCE:
            yield part
            part = []
        part.append(act)
    if part:
        yield part
