"""The edge on a real port, in front of a small assistant that speaks Rasa's protocol."""

from __future__ import annotations

import asyncio
import itertools
import json
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from daogou.database import make_engine, make_sessions
from daogou.edge.application import make_application
from daogou.migrations import upgrade
from daogou.settings import Settings

# Certificates are for other addresses; reading them would take longer than the whole call.
# The first call of a process imports much; two busy cores take more than the five seconds of httpx.
request = partial(httpx.request, verify=False, trust_env=False, timeout=30)
SECRET = "a-secret-of-the-tests-alone-0123456789"
SHOP_SECRET = "another-secret-of-the-tests-0123456789"


class Server(uvicorn.Server):
    """A server that looks for its end a hundred times a second; uvicorn's own does ten times."""

    async def main_loop(self) -> None:
        """Until it shall end."""
        ticks = itertools.count()
        while not await self.on_tick(next(ticks)):
            await asyncio.sleep(0.01)


@contextmanager
def served(application: Any, port: int = 0) -> Iterator[str]:
    """The address of a running server with `application`."""
    config = uvicorn.Config(application, port=port, ws="wsproto", log_level="warning")
    server = Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    deadline = time.monotonic() + 20
    try:
        while not server.started:
            assert thread.is_alive() and time.monotonic() < deadline
            time.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        # Streams that nobody reads any more would hold it up.
        server.force_exit = server.should_exit = True
        thread.join(20)


@dataclass
class Assistant:
    """Says every message back in two parts; may be away, break off, and tells what it heard.

    `script` has answers of another kind to some messages.
    """

    heard: list[dict[str, Any]] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    away: bool = False
    # How often it was asked for a sign of health.
    asked: int = 0
    breaks: int = 0
    slow: float = 0.0
    held: bool = False
    at_work: int = 0
    script: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def application(self) -> Starlette:
        """Rasa's channel and the action server's health in one."""
        return Starlette(
            routes=[
                Route("/webhooks/daogou/webhook", self._webhook, methods=["POST"]),
                Route("/webhooks/daogou/conversations/{name}", self._delete, methods=["DELETE"]),
                Route("/health", self._health),
            ]
        )

    async def _delete(self, request: Request) -> Response:
        if request.headers.get("authorization") != f"Bearer {SECRET}":
            return JSONResponse({"error": "secret"}, 401)
        if not self.away:
            self.forgotten.append(request.path_params["name"])
        return JSONResponse({"forgotten": True}, 503 if self.away else 200)

    async def _health(self, _: Request) -> Response:
        self.asked += 1
        return JSONResponse({"status": "ok"}, 503 if self.away else 200)

    async def _webhook(self, request: Request) -> Response:
        if request.headers.get("authorization") != f"Bearer {SECRET}":
            return JSONResponse({"error": "secret"}, 401)
        message = await request.json()
        self.heard.append(message)
        return StreamingResponse(self._answers(message["message"]))

    async def _answers(self, text: str) -> AsyncIterator[str]:
        self.at_work += 1
        await asyncio.sleep(self.slow)
        while self.held:
            await asyncio.sleep(0.01)
        self.at_work -= 1
        if text in self.script:
            for said in [*self.script[text], {"done": True}]:
                yield json.dumps(said) + "\n"
            return
        yield json.dumps({"recipient_id": "me", "text": f"1: {text}"}) + "\n"
        if self.breaks:
            self.breaks -= 1
            return
        buttons = [{"title": "更多", "payload": "/show_more"}]
        yield json.dumps({"recipient_id": "me", "text": f"2: {text}", "buttons": buttons}) + "\n"
        yield json.dumps({"done": True}) + "\n"


@dataclass
class Edge:
    """A running edge and what stands behind it."""

    base: str
    assistant: Assistant
    settings: Settings

    def session(self, **body: str) -> dict[str, Any]:
        """A new session, or the one of `token`."""
        answer = request("POST", f"{self.base}/api/session", json=body)
        assert answer.status_code == 201, answer.text
        told: dict[str, Any] = answer.json()
        return told

    def call(self, method: str, path: str, token: str = "", **sent: Any) -> httpx.Response:
        """An answer of the API."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= sent.pop("headers", {})
        return request(method, f"{self.base}{path}", headers=headers, **sent)

    def say(self, token: str, text: str, number: str = "m1", **more: Any) -> httpx.Response:
        """Sends a message."""
        return self.call("POST", "/api/messages", token, json={"id": number, "text": text, **more})

    def messages(self, token: str, at_least: int = 0, after: int = 0) -> list[dict[str, Any]]:
        """The messages of a conversation, once there are enough and all are answered."""
        deadline = time.monotonic() + 15
        while True:
            path = f"/api/messages?after={after}"
            found = self.call("GET", path, token).json()["messages"]
            if len(found) >= at_least and all(one.get("state") != "waiting" for one in found):
                return list(found)
            assert time.monotonic() < deadline, found
            time.sleep(0.02)


@dataclass
class House:
    """Starts edges over one database, as a server that is restarted does."""

    url: str
    assistant: Assistant
    behind: str

    @contextmanager
    def edge(self, port: int = 0, **settings: Any) -> Iterator[Edge]:
        """A running edge, at a free port or at `port`."""
        secrets = {"edge_secret": SECRET, "customer_secret": SHOP_SECRET}
        known = Settings(**secrets, rasa_url=self.behind, actions_url=self.behind, **settings)
        engine = make_engine(self.url)
        with served(make_application(known, make_sessions(engine)), port) as base:
            yield Edge(base, self.assistant, known)
        engine.dispose()


@pytest.fixture(scope="session")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("edge") / "empty.db"
    engine = make_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture
def house(schema: Path, tmp_path: Path) -> Iterator[House]:
    path = tmp_path / "shop.db"
    path.write_bytes(schema.read_bytes())
    assistant = Assistant()
    with served(assistant.application()) as behind:
        yield House(f"sqlite:///{path}", assistant, behind)


@pytest.fixture
def edge(house: House) -> Iterator[Edge]:
    with house.edge() as running:
        yield running
