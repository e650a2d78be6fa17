"""The chat of one visitor over the edge's HTTP API and its server-sent events."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Final
from uuid import uuid4

import httpx

from daogou.simulation.answer import Answer, read
from daogou.simulation.calls import PATIENCE, VisitError, call
from daogou.simulation.event_stream import events
from daogou.simulation.reading import Reader
from daogou.text.language import Language

_AGAIN: Final = 0.5


class ChatLine:
    """Says by HTTP and hears by server-sent events, as the widget's stand-in."""

    def __init__(
        self, http: httpx.AsyncClient, token: str, reader: Reader, language: Language
    ) -> None:
        self._http = http
        self._headers = {"Authorization": f"Bearer {token}"}
        self._reader = reader
        self._language = language
        self._heard: dict[int, list[dict[str, Any]]] = {}
        self._answered: dict[str, asyncio.Event] = {}
        self._last = 0
        self._task: asyncio.Task[None] | None = None

    async def say(self, text: str, title: str = "", product: str | None = None) -> Answer:
        """What the assistant answers; seconds count from the message that was taken in.

        Raises:
            VisitError: no answer comes, or the message is refused.
        """
        listening = asyncio.Event()
        if self._task is None:
            self._task = asyncio.create_task(self._listen(listening))
            await asyncio.wait_for(listening.wait(), PATIENCE)
        number = uuid4().hex
        done = self._answered[number] = asyncio.Event()
        message: dict[str, str] = {"id": number, "text": text, "language": self._language}
        if title:
            message["title"] = title
        if product:
            message["product"] = product
        taken = await call(self._http, "POST", "/api/messages", json=message, headers=self._headers)
        if taken.status_code not in (200, 202):
            raise VisitError(f"POST /api/messages: {taken.status_code} {taken.text[:200]}")
        since = time.perf_counter()
        try:
            await asyncio.wait_for(done.wait(), PATIENCE)
        except TimeoutError as error:
            raise VisitError(f"No answer to {text!r} within {PATIENCE:.0f} seconds.") from error
        seconds = time.perf_counter() - since
        return read(self._heard.pop(taken.json()["id"], []), self._reader, seconds)

    async def close(self) -> None:
        """Hang up."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _listen(self, listening: asyncio.Event) -> None:
        """Hears events for ever; a line that breaks is taken up where it was."""
        while True:
            try:
                await self._hear(listening)
            except httpx.HTTPError:
                await asyncio.sleep(_AGAIN)

    async def _hear(self, listening: asyncio.Event) -> None:
        path = f"/api/events?after={self._last}"
        async with self._http.stream("GET", path, headers=self._headers) as stream:
            if stream.status_code != 200:
                await asyncio.sleep(_AGAIN)
                return
            async for kind, told in events(stream):
                listening.set()
                self._take(kind, told)

    def _take(self, kind: str, told: dict[str, Any]) -> None:
        if kind == "message":
            self._last = max(self._last, told["id"])
            if told.get("state") == "answered" and "client_id" in told:
                self._done(told["client_id"])
            if "answers" in told:
                known = self._heard.setdefault(told["answers"], [])
                if all(one["id"] != told["id"] for one in known):
                    known.append(told)
        elif kind == "answered":
            self._done(told["client_id"])

    def _done(self, client_id: str) -> None:
        if waiting := self._answered.pop(client_id, None):
            waiting.set()
