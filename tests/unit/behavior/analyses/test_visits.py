"""Where sessions begin."""

from __future__ import annotations

from typing import Any

from daogou.behavior.analyses.visits import beginning, with_sessions
from tests.unit.behavior.analyses.small_log import event, table


def numbered(events: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    rows = with_sessions(table(events)).order_by("id").to_pandas()
    return list(rows[["number", "place"]].itertuples(index=False, name=None))


def test_half_an_hour_of_silence_ends_a_session_and_not_less() -> None:
    assert numbered([event("a", "view", 0), event("a", "view", 30), event("a", "view", 60.1)]) == [
        (1, 1),
        (1, 2),
        (2, 1),
    ]


def test_visitors_have_sessions_of_their_own() -> None:
    events = [event("a", "view", 0), event("b", "view", 20), event("a", "view", 40)]
    assert numbered(events) == [(1, 1), (1, 1), (2, 1)]


def test_events_of_one_moment_are_told_apart_by_their_order() -> None:
    events = [event("a", "view", 0), *[event("a", "purchase", 90) for _ in range(40)]]
    assert numbered(events) == [(1, 1), *((2, place) for place in range(1, 41))]


def test_pauses_and_beginnings() -> None:
    told = with_sessions(table([event("a", "view", 0), event("a", "view", 2), event("a", "x", 90)]))
    pauses = told.order_by("id").to_pandas()["pause"].fillna(-1).tolist()
    assert pauses == [-1, 120, 5280]
    assert beginning(told, 1).order_by("id").to_pandas()["id"].tolist() == [1, 3]


def test_nothing_has_no_sessions() -> None:
    assert with_sessions(table([])).count().to_pandas() == 0
