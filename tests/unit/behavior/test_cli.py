"""`python -m daogou events …` on a database file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from daogou import settings
from daogou.__main__ import main
from daogou.behavior.consent import choose, consent_of
from daogou.behavior.keeping import count
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, record
from daogou.database import make_engine, make_sessions
from daogou.edge.messages import accept
from daogou.migrations import upgrade
from daogou.satisfaction import keeping as satisfaction
from daogou.satisfaction.tables import Alert, ConversationScore, Discontent, Survey
from daogou.turns.keeping import add
from daogou.turns.tables import Turn

SECRET = "a-secret-of-the-tests-0123456789"
ME, YOU = (Pseudonyms(SECRET).visitor(owner) for owner in ("customer:7", "conversation:c1"))


@pytest.fixture
def sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sessionmaker]:
    """The database that the commands use, with two visitors' events: one of now, one old."""
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    monkeypatch.setenv("DAOGOU_DATABASE_URL", url)
    monkeypatch.setenv("DAOGOU_EDGE_SECRET", SECRET)
    monkeypatch.setenv("DAOGOU_EVENTS_DAYS", "30")
    monkeypatch.setenv("DAOGOU_TURNS_DAYS", "35")
    monkeypatch.setenv("DAOGOU_SATISFACTION_DAYS", "36")
    settings.get_settings.cache_clear()
    engine = make_engine(url)
    upgrade(engine)
    now = datetime.now(UTC)
    factory = make_sessions(engine)
    with factory.begin() as session:
        for visitor in (ME, YOU):
            choose(session, visitor, True, now)
            old = Happening("view", now - timedelta(days=40), "e1", product="old")
            new = Happening("search", now, "e2", query="灯")
            record(session, visitor, "s", "page", [old, new])
        for conversation, text, days in (("c1", "在吗", 40), ("c1", "你好", 0), ("c2", "hi", 33)):
            add(
                session,
                {
                    "conversation": conversation,
                    "message": text,
                    "at": now - timedelta(days=days),
                    "text": text,
                },
            )
        accept(session, "c2", "m", {"text": "hi"}, {"customer": 7}, now)
        for conversation, days in (("c1", 40), ("c2", 0), ("c3", 40)):
            session.add_all(_noted(conversation, now - timedelta(days=days)))
    yield factory
    engine.dispose()
    settings.get_settings.cache_clear()


def _noted(conversation: str, at: datetime) -> list[Any]:
    """What is noted of satisfaction of a conversation, and an alert of the same time."""
    alert = {"kind": "messages", "count": 3, "expected": 0.1, "chance": 0.001}
    return [
        ConversationScore(conversation=conversation, turn=1, score=0.4, model="m", at=at),
        Survey(conversation=conversation, matter="order", offered_at=at),
        Discontent(conversation=conversation, subject="delivery", at=at),
        Alert(**alert, subject=conversation, since=at, text_zh="慢", text_en="slow", at=at),
    ]


def _conversations(session: Session) -> dict[str, set[str]]:
    """Table → the conversations that have rows in it."""
    tables: tuple[Any, ...] = (Turn, ConversationScore, Survey, Discontent)
    return {
        table.__tablename__: set(session.execute(select(table.conversation)).scalars())
        for table in tables
    }


@pytest.mark.usefixtures("sessions")
def test_export(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "export", "--person", "customer:7"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["kind"], one.get("product"), one.get("query")) for one in told[:2]] == [
        ("view", "old", None),
        ("search", None, "灯"),
    ]
    # What was said and noted while signed in.
    kinds = [one["kind"] for one in told[2:]]
    assert kinds == ["turn", "score", "survey", "discontent"]
    assert main(["events", "export", "--person", "conversation:c1"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["kind"], one.get("text")) for one in told][2:4] == [
        ("turn", "在吗"),
        ("turn", "你好"),
    ]
    score, survey, discontent = told[4:]
    assert (score["score"], score["reasons"]) == (0.4, [])
    assert (survey["matter"], discontent["subject"]) == ("order", "delivery")
    assert main(["events", "export", "--person", "customer:8"]) == 0
    assert capsys.readouterr().out == ""


def test_delete(sessions: sessionmaker, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "delete", "--person", "conversation:c1"]) == 0
    said = "Events deleted: 2, turns: 2, notes on satisfaction: 3\n"
    assert capsys.readouterr().out == said
    with sessions() as session:
        left = _conversations(session)
        assert left.pop("turn") == {"c2"}
        assert all(names == {"c2", "c3"} for names in left.values())
        assert count(session, YOU) == 0 and consent_of(session, YOU) is None
        assert count(session, ME) == 2 and consent_of(session, ME) is True


def test_a_customers_conversations_are_deleted(
    sessions: sessionmaker, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["events", "delete", "--person", "customer:7"]) == 0
    said = "Events deleted: 2, turns: 1, notes on satisfaction: 3\n"
    assert capsys.readouterr().out == said
    with sessions() as session:
        assert not [names for names in _conversations(session).values() if "c2" in names]


def test_all_is_deleted_or_nothing(sessions: sessionmaker, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_session: Session, _conversation: str) -> int:
        raise RuntimeError("the database went away")

    monkeypatch.setattr(satisfaction, "forget", fail)
    with pytest.raises(RuntimeError):
        main(["events", "delete", "--person", "conversation:c1"])
    with sessions() as session:
        assert count(session, YOU) == 2 and consent_of(session, YOU) is True
        assert "c1" in _conversations(session)["turn"]


def test_prune(sessions: sessionmaker, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "prune"]) == 0
    told = capsys.readouterr().out
    assert "Older than 30 days and deleted: 2 events, 0 consents" in told
    assert "Older than 35 days and deleted: 1 turns" in told
    assert "Older than 36 days and deleted: 8 scores, surveys" in told
    with sessions() as session:
        assert count(session, ME) == count(session, YOU) == 1
        assert _conversations(session)["conversation_score"] == {"c2"}
        assert session.execute(select(Alert.subject)).scalars().all() == ["c2"]  # type: ignore[call-overload]


@pytest.mark.usefixtures("sessions")
@pytest.mark.parametrize("person", ["7", "customer:x", "conversation:"])
def test_nobody_of_that_name(person: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "delete", "--person", person]) == 1
    assert "write customer:<number> or conversation:<id>" in capsys.readouterr().err
