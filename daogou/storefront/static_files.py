"""Style sheets and scripts of pages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

_FOLDER: Final = Path(__file__).with_name("static")
_KINDS: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    # Asked for again each time, and sent only when it has changed.
    "Cache-Control": "no-cache",
}


def routes(folder: Path = _FOLDER, below: str = "/static") -> list[Route]:
    """A route for each file of `folder`, at addresses below `below`."""
    return [Route(f"{below}/{path.name}", _served(path)) for path in sorted(folder.iterdir())]


def _served(path: Path) -> Callable[[Request], Awaitable[Response]]:
    async def serve(_: Request) -> Response:
        kind = f"{_KINDS[path.suffix]}; charset=utf-8"
        return FileResponse(path, media_type=kind, headers=_HEADERS)

    return serve
