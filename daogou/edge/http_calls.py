"""What all calls of the JSON API share: who asks, what the body says, and what went wrong."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from daogou.edge.incoming import MessageError
from daogou.edge.service import Chat, TooFastError
from daogou.edge.tokens import TokenError, Visitor

# A body longer than this is not read.
_LONGEST_BODY: Final = 64 * 1024

Handler = Callable[[Request, Chat], Awaitable[Response]]


def route(chat: Chat, path: str, handler: Handler, method: str) -> Route:
    """A route to `handler`; what a caller did wrong is told as JSON with a status of its own."""

    async def handle(request: Request) -> Response:
        return await _clearly(request, handler, chat)

    return Route(path, handle, methods=[method], name=handler.__name__.strip("_"))


def visitor_of(request: Request, chat: Chat) -> Visitor:
    """Who asks.

    Raises:
        TokenError: the call carries no valid token.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return chat.visitor(token.strip() if scheme.lower() == "bearer" else None)


async def body_of(request: Request) -> dict[str, Any]:
    """The body's JSON object.

    Raises:
        MessageError: the body is too long, or no JSON object.
    """
    try:
        body = json.loads(await bytes_of(request, _LONGEST_BODY) or b"{}")
    except (ValueError, RecursionError) as error:
        raise MessageError(400, "The body is no JSON.") from error
    if not isinstance(body, dict):
        raise MessageError(400, "The body must be a JSON object.")
    return body


async def bytes_of(request: Request, most: int) -> bytes:
    """The body as it came.

    Raises:
        MessageError: it is longer than `most` bytes; no more of it is read.
    """
    parts: list[bytes] = []
    length = 0
    async for part in request.stream():
        length += len(part)
        if length > most:
            raise MessageError(413, f"The body is longer than {most} bytes.")
        parts.append(part)
    return b"".join(parts)


def address_of(request: Request) -> str:
    """Where the call comes from."""
    return request.client.host if request.client else ""


def slowly(chat: Chat, request: Request) -> None:
    """
    Raises:
        TooFastError: the address has asked too often.
    """
    if wait := chat.by_address.wait(address_of(request)):
        raise TooFastError(wait)


async def _clearly(request: Request, handler: Handler, chat: Chat) -> Response:
    """What a caller did wrong, as JSON with a status of its own."""
    try:
        return await handler(request, chat)
    except TokenError as error:
        return JSONResponse({"error": str(error)}, 401)
    except TooFastError as error:
        headers = {"Retry-After": str(max(1, round(error.wait)))}
        return JSONResponse({"error": str(error)}, error.status, headers)
    except MessageError as error:
        return JSONResponse({"error": str(error)}, error.status)
