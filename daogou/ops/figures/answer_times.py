"""How long an answer takes: the middle, and what 95 of 100 stay below, to a hundredth of a second.

The database counts the answers of each hundredth, so that few rows come back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.ops.figures.selecting import bucket, buckets, turns_of
from daogou.ops.scope import Scope
from daogou.ops.table import Table, columns
from daogou.turns.tables import Turn

_PERCENT: Final = (50, 95)
_STEP: Final = 10  # milliseconds
_ANSWERED: Final[Any] = Turn.answer_ms.is_not(None)  # type: ignore[union-attr]
_TAKEN: Final[Any] = (Turn.answer_ms + _STEP // 2) / _STEP  # type: ignore[operator]

Counts = Sequence[tuple[int, int]]


def answer_times(session: Session, scope: Scope, now: datetime) -> Table:
    """Answered messages, median and 95th percentile an hour or a day, in milliseconds."""
    when = bucket(session, Turn.at, scope)
    query = select(when, _TAKEN, func.count()).where(*turns_of(scope), _ANSWERED)
    times: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for moment, taken, many in session.execute(query.group_by(when, _TAKEN)):
        times[moment].append((taken * _STEP, many))
    rows = [
        (one, sum(many for _, many in times[one]), *percentiles(times[one]))
        for one in buckets(scope, now)
    ]
    named = columns(time="bucket", answered="count", median="milliseconds", p95="milliseconds")
    return Table("answer_times", named, rows)


def total_times(session: Session, scope: Scope) -> dict[str, Any]:
    """Median and 95th percentile of the whole scope."""
    query = select(_TAKEN, func.count()).where(*turns_of(scope), _ANSWERED).group_by(_TAKEN)
    found = [(taken * _STEP, many) for taken, many in session.execute(query)]
    median, p95 = percentiles(found)
    return {"median": median, "p95": p95}


def percentiles(counts: Counts) -> tuple[int | None, int | None]:
    """The smallest times that half, and 95 in 100, do not exceed; `counts` has `(time, how often)`.

    Method: nearest rank (Hyndman & Fan 1996, definition 1).
    """
    if not counts:
        return None, None
    times, many = np.array(sorted(counts)).T
    reached = many.cumsum() * 100
    median, p95 = (int(times[np.argmax(reached >= reached[-1] // 100 * p)]) for p in _PERCENT)
    return median, p95
