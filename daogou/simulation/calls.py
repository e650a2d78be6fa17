"""Calls of a browser: slower where the server asks for it, clear words where nothing answers."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import httpx

from daogou.errors import DaogouError

# Seconds that one answer may take: a busy server is slow, a dead one says nothing for ever.
PATIENCE: Final = 240.0
_TRIES: Final = 30


class VisitError(DaogouError):
    """The shop did not answer as a shop does; the visit is over."""


async def call(http: httpx.AsyncClient, method: str, path: str, **what: Any) -> httpx.Response:
    """The answer to a request; where the server says "too fast" (429) it is made again later.

    Raises:
        VisitError: nothing answers, or too fast for too long.
    """
    for _ in range(_TRIES):
        try:
            answer = await http.request(method, path, **what)
        except httpx.HTTPError as error:
            raise VisitError(f"{method} {path}: {error!r}. Is the server still up?") from error
        if answer.status_code != 429:
            return answer
        await asyncio.sleep(min(float(answer.headers.get("retry-after", "1")), 10.0))
    raise VisitError(
        f"{method} {path}: too many requests for the server's limits (429). Raise "
        "DAOGOU_ADDRESS_MESSAGES_PER_MINUTE and its like there, or take fewer --workers."
    )
