"""The description of the JSON API (OpenAPI 3.1), at /api/openapi.json."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from daogou.storefront.api import SHOP_DESCRIPTION

_FILE: Final = Path(__file__).with_name("openapi.yml")


@lru_cache(maxsize=1)
def description() -> dict[str, Any]:
    """The description, as `openapi.yml` has it, with the storefront's own part."""
    read: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    shop = yaml.safe_load(SHOP_DESCRIPTION.read_text("utf-8"))
    read["paths"] |= shop["paths"]
    for kind, known in shop["components"].items():
        read["components"][kind] |= known
    return read


def routes() -> list[Route]:
    """The route of the description."""

    async def described(_: Request) -> Response:
        return JSONResponse(description())

    return [Route("/api/openapi.json", described)]
