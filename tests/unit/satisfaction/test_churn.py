"""An absence counts beside the own rhythm."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from daogou.behavior.tables import Event
from daogou.satisfaction.churn import absence, slipping, visits

from .talking import NOW


def ago(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=one) for one in days]


def test_events_of_half_an_hour_are_one_visit() -> None:
    first = NOW - timedelta(days=1)
    moments = [first, first + timedelta(minutes=25), first + timedelta(minutes=50), NOW]
    assert visits(reversed(moments)) == [first, NOW]
    assert visits([]) == []


def test_no_rhythm_before_the_third_visit() -> None:
    assert absence("v", ago(20, 10), NOW) is None
    assert absence("v", [], NOW) is None


def test_an_absence_in_own_pauses() -> None:
    found = absence("v", ago(50, 40, 30), NOW)
    assert found is not None
    assert found.rhythm == timedelta(days=10)
    assert found.overdue == pytest.approx(3.0)
    assert found.chance == pytest.approx(1 / 3)
    assert found.is_slipping


def test_who_was_away_as_long_before_is_not_slipping() -> None:
    found = absence("v", ago(100, 60, 50, 40, 30), NOW)
    assert found is not None and found.overdue == pytest.approx(3.0)
    assert not found.is_slipping


def test_who_is_slipping_away(session: Session) -> None:
    for visitor, days in (("away", (50, 40, 30)), ("here", (50, 40, 30, 8)), ("new", (30,))):
        for at in ago(*days):
            session.add(Event(visitor=visitor, source="page", kind="view", context="{}", at=at))
    session.flush()
    assert [one.visitor for one in slipping(session, NOW)] == ["away"]
