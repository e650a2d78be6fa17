"""The REST channel at a free port, with Rasa's own stores behind it."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aiohttp
import pytest
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from sanic import Sanic

from daogou.database import make_sessions
from daogou.settings import PROJECT_ROOT
from daogou.web import desk
from daogou.web.edge_channel import EdgeInput
from daogou.web.rest_channel import TOKEN_VARIABLE, GuardedRestInput


@dataclass
class Channel:
    """A running server with the channel, and the messages that came through."""

    base: str
    agent: Agent
    store: InMemoryTrackerStore
    heard: list[UserMessage] = field(default_factory=list)

    async def say(self, text: str, sender: str = "me", **headers: str) -> tuple[int, Any]:
        """Status and body of the answer to a message."""
        return await self.post("webhook", {"sender": sender, "message": text}, **headers)

    async def post(self, path: str, body: Any, **headers: str) -> tuple[int, Any]:
        """Status and body of the answer; a body of bytes is sent as it is."""
        sent = {"data": body} if isinstance(body, bytes) else {"json": body}
        return await self._ask("POST", path, headers=headers, **sent)

    async def get(self, path: str, **headers: str) -> tuple[int, Any]:
        """Status and body of the answer."""
        return await self._ask("GET", path, headers=headers)

    async def _ask(self, method: str, path: str, **sent: Any) -> tuple[int, Any]:
        address = f"{self.base}/webhooks/rest/{path}"
        async with (
            aiohttp.ClientSession() as client,
            client.request(method, address, **sent) as answer,
        ):
            return answer.status, await answer.json()

    def events(self, conversation: str) -> list[str]:
        """The kinds of events in the tracker of a conversation."""
        stored = self.store.store.get(conversation)
        return [event["event"] for event in json.loads(stored)["events"]] if stored else []


@pytest.fixture(scope="session")
def running() -> Iterator[Channel]:
    """The channel at a free port, which answers with what it heard unless it is paused, or hears
    "silent".

    It runs once, in a thread of its own: at the start Sanic rewrites its own methods, and that
    succeeds but once in a process.
    """
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    domain = Domain.load(PROJECT_ROOT / "domain.yml")
    store = InMemoryTrackerStore(domain)
    agent = Agent(domain=domain, tracker_store=store)
    made = Channel(f"http://127.0.0.1:{listening.getsockname()[1]}", agent, store)

    async def on_new_message(message: UserMessage) -> None:
        made.heard.append(message)
        tracker = await agent.tracker_store.get_or_create_tracker(message.sender_id)
        tracker.update(UserUttered(message.text, metadata=message.metadata), agent.domain)
        if not tracker.is_paused() and message.text != "silent":
            answer = f"→ {message.text}"
            if message.input_channel == "daogou":
                tracker.update(BotUttered(answer))
            await message.output_channel.send_text_message(message.sender_id, answer)
        await agent.tracker_store.save(tracker)
        if message.text == "fail":
            raise RuntimeError("as Rasa may")

    app = Sanic(f"channel{uuid4().hex}")
    app.ctx.agent = agent
    app.blueprint(GuardedRestInput().blueprint(on_new_message), url_prefix="/webhooks/rest")
    app.blueprint(EdgeInput().blueprint(on_new_message), url_prefix="/webhooks/daogou")
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
def channel(running: Channel, databases: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Channel]:
    """The running channel on the small shop, which has heard nothing yet; no token is set."""
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    running.heard.clear()
    running.store.store.clear()
    engine = databases.sqlite(filled=True)
    shop = desk.Desk(make_sessions(engine))
    monkeypatch.setattr(desk, "open_desk", lambda: shop)
    yield running
    engine.dispose()
