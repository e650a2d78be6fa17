"""The widget's file, and a page to try it on, under a strict Content-Security-Policy."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

_STATIC: Final = Path(__file__).with_name("static")
# Nothing inline and nothing from elsewhere: the widget does without both.
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FILES: Final = {
    "/": ("welcome.html", "text/html; charset=utf-8"),
    "/welcome.css": ("welcome.css", "text/css; charset=utf-8"),
    "/daogou-chat.js": ("daogou-chat.js", "text/javascript; charset=utf-8"),
}


def routes() -> list[Route]:
    """A route for each file."""
    return [Route(path, _served(*file)) for path, file in _FILES.items()]


def _served(name: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
    async def serve(_: Request) -> Response:
        headers = {
            "Content-Security-Policy": _POLICY,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            # Asked for again each time, and sent only when it has changed.
            "Cache-Control": "no-cache",
            # The widget may be embedded anywhere.
            "Cross-Origin-Resource-Policy": "cross-origin",
        }
        return FileResponse(_STATIC / name, media_type=kind, headers=headers)

    return serve
