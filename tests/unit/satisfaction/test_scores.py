"""Scores are noted in the order of the messages, and read by moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from daogou.satisfaction.scores import Reason, Score, note, score_of, scores

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
REASON = Reason("fallbacks", 2.0, -0.2, "两次没听懂", "Two messages were not understood")
FIRST = Score("a", 3, 0.8, None, (REASON,), "lightgbm 1", NOW)


def test_a_score_is_read_as_it_was_noted(session: Session) -> None:
    assert note(session, FIRST)
    assert score_of(session, "a") == FIRST
    assert score_of(session, "b") is None


def test_a_later_message_replaces_the_score(session: Session) -> None:
    note(session, FIRST)
    second = replace(FIRST, turn=4, score=0.5, previous=0.8, at=LATER)
    assert note(session, second)
    assert score_of(session, "a") == second
    assert second.fell == pytest.approx(0.3)
    assert FIRST.fell == 0


def test_an_earlier_message_does_not(session: Session) -> None:
    note(session, FIRST)
    assert not note(session, replace(FIRST, turn=2, score=0.1))
    assert score_of(session, "a") == FIRST


def test_the_lowest_of_a_time_come_first(session: Session) -> None:
    for name, value, at in (("a", 0.8, NOW), ("b", 0.2, NOW), ("c", 0.1, LATER)):
        note(session, replace(FIRST, conversation=name, score=value, at=at))
    found = scores(session, NOW, LATER)
    assert [one.conversation for one in found] == ["b", "a"]
    assert [one.conversation for one in scores(session, NOW, LATER, conversations=["a"])] == ["a"]
    assert scores(session, NOW - timedelta(days=1), NOW) == []


def test_a_score_beyond_the_scale_is_refused(session: Session) -> None:
    with pytest.raises(IntegrityError):
        note(session, replace(FIRST, score=1.2))
