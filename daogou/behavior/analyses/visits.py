"""Sessions out of events: a visitor's events with no more than half an hour between two of them."""

from __future__ import annotations

from typing import Any, Final

import ibis

from daogou.behavior.silence import SILENCE

_SILENCE: Final = SILENCE.total_seconds()


def seconds(moment: Any) -> Any:
    """Whole seconds since 1970: engines differ in what they make of their fractions."""
    return moment.truncate("s").epoch_seconds().cast("int64")


def with_sessions(events: Any) -> Any:
    """Events with their session.

    Takes a table like `log.EVENTS`; adds `number`, the session's place among its visitor's (from
    1), `place`, the event's in the session (from 1), and `pause`, the seconds since the visitor's
    event before it (empty for the first one).
    """
    by_visitor = ibis.window(group_by="visitor", order_by=["at", "id"])
    known = events.mutate(before=events.at.lag().over(by_visitor))
    known = known.mutate(pause=(seconds(known.at) - seconds(known.before)).cast("float64"))
    begins = (known.pause.isnull() | (known.pause > _SILENCE)).cast("int64")
    so_far = ibis.cumulative_window(group_by="visitor", order_by=["at", "id"])
    numbered = known.mutate(begins=begins)
    numbered = numbered.mutate(number=numbered.begins.sum().over(so_far)).drop("before", "begins")
    in_session = ibis.window(group_by=["visitor", "number"], order_by=["at", "id"])
    return numbered.mutate(place=ibis.row_number().over(in_session) + 1)


def beginning(events: Any, most: int) -> Any:
    """The first `most` events of each session; takes the result of `with_sessions`.

    For a model that is to judge a session before its end.
    """
    return events.filter(events.place <= most)
