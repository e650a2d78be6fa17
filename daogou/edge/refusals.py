"""What no route takes, told as the API tells errors."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Match, Route


async def not_allowed(request: Request, error: Exception) -> Response:
    """405 with all methods that the address takes; a single route knows only its own."""
    assert isinstance(error, HTTPException)
    allowed = {
        method
        for route in request.app.routes
        if isinstance(route, Route) and route.matches(request.scope)[0] is not Match.NONE
        for method in route.methods or ()
    }
    methods = ", ".join(sorted(allowed))
    told = f"{request.method} is not possible here; possible: {methods}."
    return JSONResponse({"error": told}, 405, {"Allow": methods})
