"""The guarded REST channel, by itself and behind a real server."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aiohttp
import pytest
from rasa.core.channels.channel import UserMessage
from sanic import Sanic

from daogou.web.rest_channel import TOKEN_VARIABLE, GuardedRestInput, may_speak


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("192.168.0.7", False),
        ("8.8.8.8", False),
        ("", False),
        ("localhost", False),
    ],
)
@pytest.mark.parametrize("token", [None, ""])
def test_without_a_token_only_this_machine_may_speak(
    address: str, allowed: bool, token: str | None
) -> None:
    assert may_speak(token, None, address) is allowed
    assert may_speak(token, "Bearer anything", address) is allowed


@pytest.mark.parametrize(
    ("authorization", "allowed"),
    [
        ("Bearer secret-密", True),
        ("bearer secret-密", False),
        ("Bearer secret", False),
        ("Bearer secret-密 ", False),
        ("secret-密", False),
        ("Bearer ", False),
        ("", False),
        (None, False),
    ],
)
@pytest.mark.parametrize("address", ["127.0.0.1", "8.8.8.8"])
def test_with_a_token_everyone_must_carry_it(
    authorization: str | None, allowed: bool, address: str
) -> None:
    assert may_speak("secret-密", authorization, address) is allowed


@dataclass
class Channel:
    """A running server with the channel, and the messages that came through."""

    base: str
    heard: list[UserMessage] = field(default_factory=list)

    async def say(self, text: str, **headers: str) -> tuple[int, Any]:
        """Status and body of the answer."""
        body = {"sender": "me", "message": text}
        address = f"{self.base}/webhooks/rest/webhook"
        async with (
            aiohttp.ClientSession() as client,
            client.post(address, json=body, headers=headers) as answer,
        ):
            return answer.status, await answer.json()


@pytest.fixture(scope="module")
def running() -> Iterator[Channel]:
    """The channel at a free port, which answers with what it heard.

    It runs once, in a thread of its own: at the start Sanic rewrites its own methods, and that
    succeeds but once in a process.
    """
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    made = Channel(f"http://127.0.0.1:{listening.getsockname()[1]}")

    async def on_new_message(message: UserMessage) -> None:
        made.heard.append(message)
        await message.output_channel.send_text_message(message.sender_id, f"→ {message.text}")

    app = Sanic(f"channel{uuid4().hex}")
    app.blueprint(GuardedRestInput().blueprint(on_new_message), url_prefix="/webhooks/rest")
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    async def serve() -> Any:
        server = await app.create_server(
            sock=listening, return_asyncio_server=True, access_log=False
        )
        await server.startup()
        ready.set()
        return server

    def run() -> None:
        asyncio.set_event_loop(loop)
        server = loop.run_until_complete(serve())
        loop.run_forever()
        server.close()
        loop.run_until_complete(server.wait_closed())
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    assert ready.wait(20)
    yield made
    loop.call_soon_threadsafe(loop.stop)
    thread.join(20)


@pytest.fixture
def channel(running: Channel) -> Channel:
    """The running channel, which has heard nothing yet."""
    running.heard.clear()
    return running


def test_its_address_is_rasas_own() -> None:
    assert GuardedRestInput.name() == "rest"


async def test_this_machine_is_answered(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    assert await channel.say("你好") == (200, [{"recipient_id": "me", "text": "→ 你好"}])
    assert [message.input_channel for message in channel.heard] == ["rest"]


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}], ids=["none", "wrong"])
async def test_without_the_token_nothing_is_heard(
    channel: Channel, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "secret")
    status, body = await channel.say("你好", **headers)
    assert status == 401
    assert TOKEN_VARIABLE in body["error"]
    assert "secret" not in str(body)
    assert channel.heard == []


async def test_with_the_token(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "secret")
    status, _ = await channel.say("你好", Authorization="Bearer secret")
    assert status == 200
    assert [message.text for message in channel.heard] == ["你好"]


async def test_all_of_the_channel_is_guarded_and_nothing_else(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "secret")
    async with (
        aiohttp.ClientSession() as client,
        client.get(f"{channel.base}/webhooks/rest/") as answer,
    ):
        assert answer.status == 401
    async with aiohttp.ClientSession() as client, client.get(f"{channel.base}/") as answer:
        assert answer.status == 404
