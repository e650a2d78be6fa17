"""What strangers try: each is refused with a clear status, and the server goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import jwt
import pytest
import socketio

from daogou.edge.tokens import Visitor, issue

from .conftest import SECRET, SHOP_SECRET, Edge, House
from .test_sockets import connected, wait

MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script> & "quotes"'


@pytest.fixture
def victim(edge: Edge) -> Iterator[str]:
    """The token of somebody who has said something, and whose talk is as before at the end."""
    token = str(edge.session()["token"])
    edge.say(token, "my secret")
    before = edge.messages(token, 3)
    yield token
    assert edge.messages(token) == before
    assert edge.say(token, "still here", "m2").status_code == 202


def tokens(victim: str) -> list[str]:
    """Tokens for the victim's conversation that this server never gave."""
    claims = jwt.decode(victim, options={"verify_signature": False})
    name, now = claims["sub"], datetime.now(UTC)
    head, _, signature = victim.split(".")
    other = jwt.encode({**claims, "customer": 1}, "x" * 32).split(".")[1]
    return [
        issue("a-foreign-secret-0123456789-0123456789", Visitor(name), now, 1),
        issue(SECRET, Visitor(name), now - timedelta(hours=9), 1),
        jwt.encode(claims, "", "none"),
        jwt.encode({**claims, "aud": "daogou-customer"}, SECRET),
        jwt.encode({**claims, "aud": "daogou-customer"}, SHOP_SECRET),
        f"{head}.{other}.{signature}",
        f"{victim[:-4]}AAAA",
    ]


def test_forged_expired_and_foreign_tokens_over_http(edge: Edge, victim: str) -> None:
    for token in tokens(victim):
        for method, path in (
            ("GET", "/api/messages"),
            ("DELETE", "/api/messages"),
            ("GET", "/api/events"),
            ("POST", "/api/images"),
            ("GET", f"/api/images/{'0' * 32}"),
        ):
            assert edge.call(method, path, token).status_code == 401
        assert edge.say(token, "me too").status_code == 401
        assert edge.call("POST", "/api/session", json={"token": token}).status_code == 401


def test_forged_expired_and_foreign_tokens_over_socket_io(edge: Edge, victim: str) -> None:
    for token in tokens(victim):
        refused = pytest.raises(socketio.exceptions.ConnectionError)
        with refused, connected(edge, auth={"token": token}):
            pass
    with connected(edge) as (client, heard):
        for token in tokens(victim):
            assert client.call("session_request", {"session_id": token})["status"] == 401
            assert client.call("user_uttered", {"message": "me too"})["status"] == 401
        assert heard == []


@pytest.mark.usefixtures("victim")
def test_anothers_conversation_by_its_id(edge: Edge) -> None:
    name = edge.assistant.heard[0]["sender"]
    mine = edge.session()["token"]
    more = {"sender": name, "conversation": name, "session_id": name, "sub": name}
    assert edge.say(mine, "hello", **more).status_code == 202
    edge.messages(mine, 3)
    assert edge.assistant.heard[-1]["sender"] != name
    with connected(edge) as (client, heard):
        told = client.call("session_request", {"session_id": name})
        assert told["messages"] == []
        client.call("user_uttered", {"message": "hello", "session_id": name, "sender": name})
        wait(heard, "answered")
    assert name not in {one["sender"] for one in edge.assistant.heard[1:]}


def test_markup_is_data(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.say(token, MARKUP)
    answer = edge.call("GET", "/api/messages", token)
    assert answer.headers["content-type"] == "application/json"
    assert edge.messages(token, 3)[0]["text"] == MARKUP
    assert edge.assistant.heard[0]["message"] == MARKUP
    refused = edge.call("POST", "/api/messages", token, json={"id": MARKUP, "text": "x"})
    assert refused.status_code == 400 and "<" not in refused.text


@pytest.mark.usefixtures("victim")
def test_oversize_messages_over_socket_io(edge: Edge) -> None:
    with connected(edge, transports=["websocket"]) as (client, _):
        client.call("session_request", {})
        assert client.call("user_uttered", {"message": "a" * 2001})["status"] == 413
        # More than a packet may hold: the connection is closed, and nothing else.
        client.emit("user_uttered", {"message": "a" * 100_000})
        client.wait()
    assert len(edge.assistant.heard) == 1


def test_a_flood_over_socket_io(house: House) -> None:
    with house.edge(session_messages_per_minute=3) as edge:
        with connected(edge) as (client, _):
            client.call("session_request", {})
            told = [client.call("user_uttered", {"message": str(one)}) for one in range(5)]
            assert [one.get("status") for one in told] == [None, None, None, 429, 429]
        assert edge.say(edge.session()["token"], "hello").status_code == 202


@pytest.mark.parametrize("transport", ["polling", "websocket"])
def test_pages_of_elsewhere(house: House, transport: str) -> None:
    foreign = {"Origin": "https://evil.example"}
    with house.edge(allowed_origins="https://shop.example") as edge:
        client = socketio.Client(reconnection=False)
        with pytest.raises(socketio.exceptions.ConnectionError):
            client.connect(edge.base, headers=foreign, transports=[transport])
        wish = {**foreign, "Access-Control-Request-Method": "POST"}
        asked = httpx.options(f"{edge.base}/api/messages", headers=wish)
        assert asked.status_code == 400
        assert "access-control-allow-origin" not in asked.headers
        assert edge.session()["token"]


@pytest.mark.parametrize(
    "sent", [None, [], "x", 5, {"session_id": {}}, {"customer": [1]}, {"after": "x"}]
)
def test_odd_things_over_socket_io(edge: Edge, sent: Any) -> None:
    with connected(edge) as (client, _):
        assert client.call("session_request", sent)["messages"] == []
        for odd in (sent, {"message": {"text": "x"}}, {"id": [], "message": "x"}):
            assert client.call("user_uttered", odd)["status"] == 400
        assert client.call("user_uttered", {"message": "still here"})["new"]
