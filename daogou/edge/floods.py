"""Too many requests of one address, whatever they ask for."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from daogou.edge.http_calls import address_of
from daogou.edge.limits import RateLimit


class Floods:
    """Passes on `per_minute` requests of an address to `app`; the others are refused (429)."""

    def __init__(self, app: ASGIApp, per_minute: int) -> None:
        self._app = app
        self._limit = RateLimit(per_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        wait = self._limit.wait(address_of(Request(scope))) if scope["type"] == "http" else 0.0
        if not wait:
            await self._app(scope, receive, send)
            return
        told = {"error": f"Too many requests; try again in {wait:.0f} seconds."}
        refused = JSONResponse(told, 429, {"Retry-After": str(max(1, round(wait)))})
        await refused(scope, receive, send)
