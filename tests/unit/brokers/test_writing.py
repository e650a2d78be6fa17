"""Turns and events in the database."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from daogou.behavior.consent import choose
from daogou.behavior.keeping import export
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.tables import Event
from daogou.brokers.reading import ToldTurn, read_turn
from daogou.brokers.writing import DownError, writer
from daogou.database import make_engine, make_sessions
from daogou.turns.tables import Turn
from tests.unit.brokers.told import turn

NAMES = Pseudonyms("a-secret-of-the-tests-0123456789")
NOW = datetime(2026, 11, 28, tzinfo=UTC)


def read(text: str, number: int, conversation: str = "c1", **metadata: object) -> ToldTurn:
    return read_turn(conversation, turn(text, number, **metadata))  # type: ignore[arg-type]


def texts(session: Session) -> list[str]:
    return list(session.execute(select(Turn.text).order_by(Turn.id)).scalars())


def agree(sessions: sessionmaker, owner: str, agreed: bool = True) -> str:
    with sessions.begin() as session:
        choose(session, NAMES.visitor(owner), agreed, NOW)
    return NAMES.visitor(owner)


def test_a_turn_told_twice_counts_once_in_both_tables(sessions: sessionmaker) -> None:
    visitor = agree(sessions, "conversation:c1")
    write = writer(sessions, NAMES)
    write([read("a", 1), read("a", 1), read("b", 2)])
    writer(sessions, NAMES)([read("b", 2), read("a", 1, "c2")])
    with sessions() as session:
        assert texts(session) == ["a", "b", "a"]
        assert len(list(export(session, visitor))) == 2


def test_an_event_tells_how_it_went_and_not_what_was_said(sessions: sessionmaker) -> None:
    visitor = agree(sessions, "customer:7")
    writer(sessions, NAMES)([read("我的电话是 13812348888", 1, customer=7, product="yunyue-pro-3")])
    with sessions() as session:
        (event,) = export(session, visitor)
        row = session.execute(select(Event)).scalar_one()
        everything = json.dumps(event, ensure_ascii=False)
    assert (event["kind"], event["source"], event["product"]) == (
        "message",
        "conversation",
        "yunyue-pro-3",
    )
    assert event["context"] == {
        "intent": "search_product",
        "confidence": 0.9123,
        "in_scope": 3.25,
        "fell_back": False,
        "action": "action_search",
        "answer_ms": 2000,
        "language": "zh",
    }
    assert "1381234" not in everything and row.query is None
    assert row.session == NAMES.session("c1") and "c1" not in (row.session, row.visitor)


@pytest.mark.parametrize("choice", [None, False])
def test_who_has_not_agreed_leaves_no_event(sessions: sessionmaker, choice: bool | None) -> None:
    if choice is not None:
        agree(sessions, "conversation:c1", choice)
    writer(sessions, NAMES)([read("a", 1)])
    with sessions() as session:
        assert texts(session) == ["a"] and session.execute(select(Event)).first() is None


def test_without_a_secret_there_are_turns_alone(sessions: sessionmaker) -> None:
    agree(sessions, "conversation:c1")
    writer(sessions, None)([read("a", 1)])
    with sessions() as session:
        assert texts(session) == ["a"] and session.execute(select(Event)).first() is None


def test_a_turn_that_cannot_be_stored_does_not_keep_the_others_back(
    sessions: sessionmaker, caplog: pytest.LogCaptureFixture
) -> None:
    broken = ToldTurn("conversation:c1", {**read("x", 2).row, "at": datetime(2026, 1, 1)})
    writer(sessions, NAMES)([read("a", 1), broken, read("b", 3)])
    with sessions() as session:
        assert texts(session) == ["a", "b"]
    assert caplog.text.count("left out") == 1


def test_a_database_that_is_down_is_told_from_a_turn_that_is_wrong() -> None:
    with pytest.raises(DownError, match="no such table"):
        writer(make_sessions(make_engine("sqlite://")), None)([read("a", 1)])
