"""The built chat widget, for pages of this shop and of others."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

_FILE: Final = Path(__file__).with_name("static") / "daogou-chat.js"
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    # Asked for again each time, and sent only when it has changed.
    "Cache-Control": "no-cache",
    # The widget may be embedded anywhere.
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def routes() -> list[Route]:
    """The route of the widget."""
    return [Route("/daogou-chat.js", _serve)]


async def _serve(_: Request) -> Response:
    return FileResponse(_FILE, media_type="text/javascript; charset=utf-8", headers=_HEADERS)
