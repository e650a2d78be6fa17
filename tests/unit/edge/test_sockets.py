"""Socket.IO, by its official Python client."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import socketio

from .conftest import Edge, House


@contextmanager
def connected(edge: Edge, **options: Any) -> Iterator[tuple[socketio.Client, list[Any]]]:
    """A client, and what it hears."""
    client = socketio.Client(reconnection=False)
    heard: list[Any] = []
    for kind in ("session_confirm", "bot_uttered", "message", "typing", "assistant", "answered"):
        client.on(kind, lambda data=None, kind=kind: heard.append((kind, data)))
    client.connect(edge.base, **options)
    try:
        yield client, heard
    finally:
        # A polling client would wait for its open request first.
        client.eio.disconnect(abort=True)


def wait(heard: list[Any], kind: str, count: int = 1) -> list[Any]:
    deadline = time.monotonic() + 15
    while True:
        found = [data for name, data in heard if name == kind]
        if len(found) >= count:
            return found
        assert time.monotonic() < deadline, heard
        time.sleep(0.02)


@pytest.mark.parametrize("transport", ["polling", "websocket"])
def test_a_conversation_as_rasas_own_widgets_lead_it(edge: Edge, transport: str) -> None:
    with connected(edge, transports=[transport]) as (client, heard):
        client.emit("session_request", {"session_id": "made-up-by-the-widget"})
        (token,) = wait(heard, "session_confirm")
        client.emit("user_uttered", {"message": "hello", "session_id": token})
        said = wait(heard, "bot_uttered", 2)
        wait(heard, "answered")
    assert [one["text"] for one in said] == ["1: hello", "2: hello"]
    assert said[1]["quick_replies"][0]["payload"] == "/show_more"
    assert [data["on"] for kind, data in heard if kind == "typing"] == [True, False]


def test_a_session_goes_on_after_a_reconnect(edge: Edge) -> None:
    with connected(edge) as (client, heard):
        token = client.call("session_request", {})["token"]
        told = client.call("user_uttered", {"id": "m1", "message": "hello"})
        assert told["new"] and told["client_id"] == "m1"
        wait(heard, "answered")
    with connected(edge) as (client, _):
        again = client.call("session_request", {"session_id": token})
        assert [one["text"] for one in again["messages"]] == ["hello", "1: hello", "2: hello"]
        assert not client.call("user_uttered", {"id": "m1", "message": "hello"})["new"]


def test_who_is_connected_hears_what_is_said_elsewhere(edge: Edge) -> None:
    token = edge.session()["token"]
    with connected(edge, auth={"token": token}) as (_, heard):
        edge.say(token, "from another window")
        assert wait(heard, "message", 3)[0]["text"] == "from another window"


def test_the_customer_is_told_that_the_assistant_is_away(edge: Edge) -> None:
    edge.assistant.away = True
    with connected(edge) as (client, heard):
        client.call("session_request", {})
        client.call("user_uttered", {"id": "m1", "message": "hello"})
        assert wait(heard, "assistant") == [{"state": "away"}]
        edge.assistant.away = False
        assert wait(heard, "assistant", 2)[1] == {"state": "here"}
        wait(heard, "bot_uttered", 2)


def test_what_is_refused(edge: Edge) -> None:
    with connected(edge) as (client, _):
        assert client.call("user_uttered", {"message": "hello"})["status"] == 401
        assert client.call("session_request", {"session_id": "a.b.c"})["status"] == 401
        assert client.call("session_request", {"customer": "a.b.c"})["status"] == 401
        client.call("session_request", {})
        assert client.call("user_uttered", {"message": 5})["status"] == 400
        assert client.call("user_uttered", "hello")["status"] == 400
        assert client.call("user_uttered", {"message": "a" * 2001})["status"] == 413
    with pytest.raises(socketio.exceptions.ConnectionError), connected(edge, auth={"token": "x"}):
        pass
    assert edge.assistant.heard == []


def test_a_page_of_elsewhere_is_not_let_in(house: House) -> None:
    with house.edge(allowed_origins="https://shop.example") as edge:
        with connected(edge, headers={"Origin": "https://shop.example"}):
            pass
        foreign = {"Origin": "https://evil.example"}
        with pytest.raises(socketio.exceptions.ConnectionError), connected(edge, headers=foreign):
            pass


def test_a_flood_of_sessions_is_slowed_down(house: House) -> None:
    with house.edge(address_messages_per_minute=3) as edge, connected(edge) as (client, _):
        told = [client.call("session_request", {}) for _ in range(5)]
        assert ["token" in one for one in told] == [True] * 3 + [False] * 2
        assert told[-1]["status"] == 429


def test_an_id_that_is_none_asks_for_everything(edge: Edge) -> None:
    with connected(edge) as (client, heard):
        client.call("session_request", {})
        client.call("user_uttered", {"id": "m1", "message": "hello"})
        wait(heard, "answered")
        token = wait(heard, "session_confirm")[0]
        for after in (2**63, -1, "x", None):
            told = client.call("session_request", {"session_id": token, "after": after})
            assert len(told["messages"]) == 3
