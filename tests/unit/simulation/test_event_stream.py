from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx

from daogou.edge.http_api import _event
from daogou.simulation.event_stream import events


def test_events_are_read_as_the_edge_writes_them() -> None:
    told: list[tuple[str, Any]] = [
        ("handover", {"state": "assistant"}),
        ("message", {"id": 7, "text": "a: b\ndata: c，“好的”\u2028"}),
        ("cart", None),
    ]
    written = "".join(_event(kind, content, 7) for kind, content in told) + ": alive\n\n"

    async def pieces() -> AsyncIterator[bytes]:
        # A piece may end anywhere, within a character too.
        for start in range(0, len(written.encode()), 5):
            yield written.encode()[start : start + 5]

    async def heard() -> list[tuple[str, Any]]:
        headers = {"Content-Type": "text/event-stream; charset=utf-8"}
        response = httpx.Response(200, headers=headers, content=pieces())
        return [one async for one in events(response)]

    assert asyncio.run(heard()) == told
