"""Where a visit begins and ends, and that a moment knows nothing of what comes after it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from daogou.behavior.purchase_intent.visits import all_visits, running_visit
from daogou.behavior.tables import Event

from .conftest import BEGIN


def at(minute: float) -> datetime:
    return BEGIN + timedelta(minutes=minute)


def log(session: Session, visitor: str, *told: tuple[float, str]) -> None:
    for minute, kind in told:
        session.add(Event(visitor=visitor, source="page", kind=kind, product="p1", at=at(minute)))
    session.flush()


def test_half_an_hour_of_silence_parts_visits(session: Session) -> None:
    log(session, "a", (0, "view"), (30, "view"), (61, "view"), (62, "purchase"), (1502, "view"))
    log(session, "b", (10, "view"))
    visits = all_visits(session, at(3000))
    assert [len(visit.acts) for visit in visits] == [2, 1, 2, 1]
    first, other, second, third = visits
    assert (first.number, second.number, third.number, other.number) == (1, 2, 3, 1)
    assert (first.days_since, third.days_since) == (None, 1.0)
    assert [visit.bought_before for visit in (first, second, third)] == [0, 0, 1]
    assert [visit.bought_at for visit in (first, second, third)] == [None, 1, None]


def test_who_is_still_there_has_no_finished_visit(session: Session) -> None:
    log(session, "a", (0, "view"), (100, "view"))
    assert len(all_visits(session, at(130))) == 1
    assert len(all_visits(session, at(131))) == 2


def test_a_running_visit_is_known_up_to_the_moment(session: Session) -> None:
    log(session, "a", (0, "view"), (5, "cart_add"), (9, "purchase"))
    log(session, "b", (4, "view"))
    visit = running_visit(session, "a", at(6))
    assert visit is not None
    assert [act.kind for act in visit.acts] == ["view", "cart_add"]
    assert visit.bought_at is None


def test_after_the_silence_no_visit_is_running(session: Session) -> None:
    log(session, "a", (0, "view"))
    assert running_visit(session, "a", at(30)) is not None
    assert running_visit(session, "a", at(31)) is None
    assert running_visit(session, "c", at(0)) is None


def test_no_events_are_no_visits(session: Session) -> None:
    assert all_visits(session, at(0)) == []
