"""Figures that are worked out once for all who look at them, until something new is written."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.edge.tables import ChatMessage
from daogou.handover.tables import Handover
from daogou.orders.tables import ServiceRating
from daogou.satisfaction.tables import ConversationScore
from daogou.simulation.tables import SimulatedConversation
from daogou.turns.tables import Turn

T = TypeVar("T")

_MOST: Final = 200
# Seconds after which figures are worked out anew in any case: rows may also be deleted, and a day
# begins.
_LASTS: Final = 60.0
# What took long is good for so many times as long, also where something new is written meanwhile:
# the server has customers to serve.
_PATIENCE: Final = 20.0


@dataclass(frozen=True)
class _Known:
    state: Hashable
    at: float
    took: float
    result: Any


class Memory:
    """Results of queries by a key, good for as long as the tables have nothing newer."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._known: OrderedDict[Hashable, _Known] = OrderedDict()
        self._lock = Lock()

    def get(self, session: Session, key: Hashable, work: Callable[[Session], T]) -> T:
        """What `work` says, or has said of the same state under the same key."""
        state, now = newest(session), self._clock()
        with self._lock:
            known = self._known.get(key)
        if known is not None:
            age = now - known.at
            if age < _LASTS and (known.state == state or age < known.took * _PATIENCE):
                result: T = known.result
                return result
        result = work(session)
        with self._lock:
            self._known[key] = _Known(state, now, self._clock() - now, result)
            self._known.move_to_end(key)
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
        return result


def newest(session: Session) -> tuple[Any, ...]:
    """What changes as soon as something is said, rated, or changes hands."""
    columns = (
        Turn.id,
        ChatMessage.id,
        Handover.since,
        ServiceRating.created_at,
        ConversationScore.at,
        SimulatedConversation.at,
    )
    return tuple(session.execute(select(func.max(column))).scalar_one() for column in columns)
