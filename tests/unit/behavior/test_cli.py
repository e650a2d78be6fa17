"""`python -m daogou events …` on a database file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from daogou import settings
from daogou.__main__ import main
from daogou.behavior.consent import choose, consent_of
from daogou.behavior.keeping import count
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, record
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
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
    yield factory
    engine.dispose()
    settings.get_settings.cache_clear()


@pytest.mark.usefixtures("sessions")
def test_export(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "export", "--person", "customer:7"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["kind"], one.get("product"), one.get("query")) for one in told] == [
        ("view", "old", None),
        ("search", None, "灯"),
    ]
    assert main(["events", "export", "--person", "conversation:c1"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["kind"], one.get("text")) for one in told][2:] == [
        ("turn", "在吗"),
        ("turn", "你好"),
    ]
    assert main(["events", "export", "--person", "customer:8"]) == 0
    assert capsys.readouterr().out == ""


def test_delete(sessions: sessionmaker, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "delete", "--person", "conversation:c1"]) == 0
    assert capsys.readouterr().out == "Events deleted: 2, turns: 2\n"
    with sessions() as session:
        assert session.execute(select(Turn.conversation)).scalars().all() == ["c2"]
        assert count(session, YOU) == 0 and consent_of(session, YOU) is None
        assert count(session, ME) == 2 and consent_of(session, ME) is True


def test_prune(sessions: sessionmaker, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "prune"]) == 0
    told = capsys.readouterr().out
    assert "Older than 30 days and deleted: 2 events, 0 consents" in told
    assert "Older than 35 days and deleted: 1 turns" in told
    with sessions() as session:
        assert count(session, ME) == count(session, YOU) == 1


@pytest.mark.usefixtures("sessions")
@pytest.mark.parametrize("person", ["7", "customer:x", "conversation:"])
def test_nobody_of_that_name(person: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "delete", "--person", person]) == 1
    assert "write customer:<number> or conversation:<id>" in capsys.readouterr().err
