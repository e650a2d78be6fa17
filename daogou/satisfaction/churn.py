"""Who stays away longer than usual: a visitor's absence beside the own rhythm.

A visit is a run of events no more than half an hour apart. A visitor's rhythm is the median pause
between the beginnings of visits, known from the third visit on. The absence counts in rhythms: 1 is
as usual. A visitor is slipping away from `SLIPPING` rhythms on, where the absence is also longer
than any pause before: one in (pauses + 1) does so by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.behavior.silence import SILENCE
from daogou.behavior.tables import Event

_EVENT: Final[Any] = Event
_FEWEST_VISITS: Final = 3
SLIPPING: Final = 2.0


@dataclass(frozen=True)
class Absence:
    """Of one visitor (a pseudonym): the rhythm, and the absence in rhythms and by chance."""

    visitor: str
    visits: int
    last: datetime
    rhythm: timedelta
    overdue: float
    chance: float

    @property
    def is_slipping(self) -> bool:
        """Whether the absence is unlike this visitor."""
        return self.overdue >= SLIPPING and self.chance <= 1 / self.visits


def visits(moments: Iterable[datetime]) -> list[datetime]:
    """When the visits began that these events belong to."""
    found: list[datetime] = []
    last: datetime | None = None
    for moment in sorted(moments):
        if last is None or moment - last > SILENCE:
            found.append(moment)
        last = moment
    return found


def absence(visitor: str, begun: Sequence[datetime], now: datetime) -> Absence | None:
    """The absence of a visitor since the last visit; None where the rhythm is not known yet."""
    if len(begun) < _FEWEST_VISITS:
        return None
    pauses = [later - earlier for earlier, later in pairwise(begun)]
    rhythm = timedelta(seconds=median(pause.total_seconds() for pause in pauses))
    silent = now - begun[-1]
    longer = sum(pause >= silent for pause in pauses)
    return Absence(
        *(visitor, len(begun), begun[-1], rhythm),
        *(silent / rhythm, (longer + 1) / (len(pauses) + 1)),
    )


def slipping(session: Session, now: datetime) -> list[Absence]:
    """The visitors who are slipping away, the longest absence first; of who agreed alone."""
    moments: dict[str, list[datetime]] = {}
    rows = session.execute(select(_EVENT.visitor, _EVENT.at).where(_EVENT.at <= now))
    for visitor, at in rows:
        moments.setdefault(visitor, []).append(at)
    known = (absence(visitor, visits(at), now) for visitor, at in moments.items())
    found = [one for one in known if one and one.is_slipping]
    return sorted(found, key=lambda one: (-one.overdue, one.visitor))
