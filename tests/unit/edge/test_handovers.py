"""A person takes a conversation over: who listens hears of it, and of what the person says."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.database import make_engine, make_sessions
from daogou.edge.hub import Hub
from daogou.edge.messages import speak
from daogou.handover.holding import ask, give_back, take

from .conftest import Edge, House
from .test_sockets import connected, wait


@pytest.fixture
def desk(house: House) -> Any:
    """Another process, such as Rasa: the same database."""
    engine = make_engine(house.url)
    yield make_sessions(engine)
    engine.dispose()


def conversation(edge: Edge, token: str) -> str:
    edge.say(token, "转人工")
    edge.messages(token, 3)
    return str(edge.assistant.heard[-1]["sender"])


def act(desk: sessionmaker, work: Any, *arguments: Any) -> None:
    with desk.begin() as session:
        work(session, *arguments)


def now() -> datetime:
    return datetime.now(UTC)


def test_who_listens_hears_of_it_at_once(edge: Edge, desk: sessionmaker) -> None:
    token = edge.session()["token"]
    name = conversation(edge, token)
    with connected(edge, auth={"token": token}) as (client, heard):
        client.on("handover", lambda data: heard.append(("handover", data)))
        act(desk, ask, name, now())
        assert wait(heard, "handover")[-1] == {"state": "waiting", "agent": None}
        act(desk, take, name, "小李", now())
        assert wait(heard, "handover", 2)[-1] == {"state": "human", "agent": "小李"}
        act(desk, speak, name, "你好，我是小李", now(), "小李")
        act(desk, speak, name, "请稍等", now(), "小李")
        said = wait(heard, "message", 2)
        assert [(one["sender"], one["agent"], one["text"]) for one in said] == [
            ("assistant", "小李", "你好，我是小李"),
            ("assistant", "小李", "请稍等"),
        ]
        act(desk, give_back, name, now())
        assert wait(heard, "handover", 3)[-1] == {"state": "bot", "agent": "小李"}
        time.sleep(1.2)
        assert len(wait(heard, "handover")) == 3 and len(wait(heard, "message")) == 2
        assert len(wait(heard, "bot_uttered")) == 2
    told = edge.session(token=token)
    assert [one["text"] for one in told["messages"]][-2:] == ["你好，我是小李", "请稍等"]
    assert told["messages"][-1]["agent"] == "小李" and "answers" not in told["messages"][-1]


def test_others_hear_nothing_of_it(edge: Edge, desk: sessionmaker) -> None:
    mine, yours = edge.session()["token"], edge.session()["token"]
    name = conversation(edge, mine)
    with connected(edge, auth={"token": yours}) as (client, heard):
        client.on("handover", lambda data: heard.append(("handover", data)))
        act(desk, take, name, "小李", now())
        act(desk, speak, name, "你好", now(), "小李")
        act(desk, speak, "of another channel", "你好", now(), "小李")
        time.sleep(1.2)
        assert heard == []
    assert edge.messages(yours) == []


def test_what_happened_while_the_edge_was_down(house: House, desk: sessionmaker) -> None:
    with house.edge() as before:
        token = before.session()["token"]
        name = conversation(before, token)
    act(desk, take, name, "小李", now())
    act(desk, speak, name, "你好", now(), "小李")
    with house.edge() as after:
        told = after.session(token=token)
        assert told["handover"] == {"state": "human", "agent": "小李"}
        assert told["messages"][-1]["text"] == "你好"
        with connected(after, auth={"token": token}) as (_, heard):
            act(desk, speak, name, "还在吗", now(), "小李")
            assert [one["text"] for one in wait(heard, "message")] == ["还在吗"]


def test_a_listener_that_fails_does_not_end_the_telling(
    house: House, desk: sessionmaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell = Hub.tell

    async def fails_once(hub: Hub, conversation: str, kind: str, content: dict[str, Any]) -> None:
        if content.get("text") == "听得到吗":
            raise ConnectionError("gone")
        await tell(hub, conversation, kind, content)

    monkeypatch.setattr(Hub, "tell", fails_once)
    with house.edge() as edge:
        token = edge.session()["token"]
        name = conversation(edge, token)
        with connected(edge, auth={"token": token}) as (_, heard):
            act(desk, speak, name, "听得到吗", now(), "小李")
            time.sleep(1.2)
            act(desk, speak, name, "还在吗", now(), "小李")
            assert [one["text"] for one in wait(heard, "message")] == ["还在吗"]
