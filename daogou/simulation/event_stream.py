"""What the edge tells a page, read from its stream of server-sent events."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx


async def events(stream: httpx.Response) -> AsyncIterator[tuple[str, Any]]:
    """Each event's kind and content as they come; the edge puts a content into one line of JSON."""
    kind = rest = ""
    async for part in stream.aiter_text():
        # httpx would break lines within a text too: at U+2028, say.
        *lines, rest = (rest + part).split("\n")
        for line in lines:
            name, _, content = line.partition(": ")
            if name == "event":
                kind = content
            elif name == "data":
                yield kind, json.loads(content)
