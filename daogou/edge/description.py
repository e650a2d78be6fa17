"""The description of the JSON API (OpenAPI 3.1), at /api/openapi.json."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

_FILE: Final = Path(__file__).with_name("openapi.yml")


@lru_cache(maxsize=1)
def description() -> dict[str, Any]:
    """The description, as `openapi.yml` has it."""
    read: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    return read


def routes() -> list[Route]:
    """The route of the description."""

    async def described(_: Request) -> Response:
        return JSONResponse(description())

    return [Route("/api/openapi.json", described)]
