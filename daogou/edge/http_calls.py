"""What all calls of the JSON API share: who asks, what the body says, and what went wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from daogou.edge.incoming import MessageError
from daogou.edge.service import Chat, TooFastError
from daogou.edge.tokens import TokenError, Visitor
from daogou.request_body import TooLongError, bytes_of, json_object

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
        TooLongError: the body is too long.
        MessageError: it is no JSON object.
    """
    try:
        return json_object(await bytes_of(request, _LONGEST_BODY) or b"{}")
    except ValueError as error:
        raise MessageError(400, str(error)) from error


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
    except TooLongError as error:
        return JSONResponse({"error": str(error)}, 413)
    except MessageError as error:
        return JSONResponse({"error": str(error)}, error.status)
