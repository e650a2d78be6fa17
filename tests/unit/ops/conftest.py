"""The operator's pages over a database of their own, and a desk of Rasa's that notes its calls."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from sqlalchemy.orm import sessionmaker
from starlette.applications import Starlette

from daogou.database import make_sessions
from daogou.edge.limits import RateLimit
from daogou.ops.office import Office
from daogou.ops.rasa_desk import RasaDesk
from daogou.ops.routes import routes
from daogou.settings import Settings

SECRET = "a-secret-of-the-tests-alone-0123456789"
TOKEN = "a-token-of-the-tests-alone"
BASE = "http://shop.test"


@dataclass
class Rasa:
    """Rasa's calls of handing over, which note what they heard; `answers` has others by address."""

    heard: list[tuple[str, str, Any]] = field(default_factory=list)
    answers: dict[str, tuple[int, Any]] = field(default_factory=dict)
    away: bool = False

    def handle(self, request: httpx.Request) -> httpx.Response:
        """One call."""
        if self.away:
            raise httpx.ConnectError("away")
        assert request.headers["authorization"] == "Bearer rasa's"
        path = request.url.raw_path.decode().partition("?")[0]
        body = json.loads(request.content) if request.content else None
        self.heard.append((request.method, path, body))
        status, told = self.answers.get(
            path, (200, {"text": "在找：跑步鞋\n最近的对话：\n  09:30 顾客：你好呀"})
        )
        return httpx.Response(status, json=told)


@dataclass
class Place:
    """The pages, and what stands behind them."""

    sessions: sessionmaker
    rasa: Rasa

    def office(self, **settings: Any) -> Office:
        """What the pages work with."""
        known = Settings(edge_secret=SECRET, **{"ops_token": TOKEN, **settings})
        transport = httpx.MockTransport(self.rasa.handle)
        desk = RasaDesk(httpx.AsyncClient(transport=transport), "http://rasa", "rasa's")
        return Office(known, self.sessions, desk, RateLimit(known.ops_attempts_per_minute))

    def client(self, office: Office | None = None, **headers: str) -> httpx.AsyncClient:
        """A browser that has not signed in; it says where its calls come from."""
        transport = httpx.ASGITransport(Starlette(routes=routes(office or self.office())))
        sent = {"Origin": BASE, "Accept-Language": "zh-CN", **headers}
        return httpx.AsyncClient(transport=transport, base_url=BASE, headers=sent)


async def sign_in(client: httpx.AsyncClient, name: str = "小李") -> None:
    """Signs in by the form."""
    answer = await client.post("/ops/sign-in", data={"name": name, "token": TOKEN})
    assert answer.status_code == 303, answer.text


@pytest.fixture
def place(databases: Any) -> Iterator[Place]:
    engine = databases.sqlite(filled=False)
    yield Place(make_sessions(engine), Rasa())
    engine.dispose()


@pytest.fixture
async def client(place: Place) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody who has signed in."""
    async with place.client() as opened:
        await sign_in(opened)
        yield opened
