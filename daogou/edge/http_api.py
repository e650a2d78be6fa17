"""The JSON API: sessions, messages, and a stream of events for clients without Socket.IO."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from daogou.edge.incoming import MessageError
from daogou.edge.service import Chat, TooFastError
from daogou.edge.tokens import TokenError, Visitor

# Seconds after which a silent stream says that it is alive.
_HEARTBEAT: Final = 15.0
# A body longer than this is not read.
_LONGEST_BODY: Final = 64 * 1024

Handler = Callable[[Request, Chat], Awaitable[Response]]


def routes(chat: Chat) -> list[Route]:
    """The routes of the API."""

    def route(path: str, handler: Handler, method: str) -> Route:
        async def handle(request: Request) -> Response:
            return await _clearly(request, handler, chat)

        return Route(path, handle, methods=[method], name=handler.__name__.strip("_"))

    return [
        route("/api/session", _session, "POST"),
        route("/api/messages", _say, "POST"),
        route("/api/messages", _heard, "GET"),
        route("/api/messages", _forget, "DELETE"),
        route("/api/events", _events, "GET"),
    ]


async def _session(request: Request, chat: Chat) -> Response:
    body = await _body(request)
    for name in ("token", "customer"):
        if not isinstance(body.get(name, ""), str):
            raise MessageError(400, f"{name} must be a string.")
    _slowly(chat, request)
    token, visitor = chat.open(body.get("token"), body.get("customer"))
    told = {"token": token, "customer": visitor.customer}
    return JSONResponse({**told, **await chat.heard(visitor)}, 201)


async def _say(request: Request, chat: Chat) -> Response:
    visitor = _visitor(request, chat)
    told = await chat.say(visitor, _address(request), await _body(request))
    return JSONResponse(told, 202 if told["new"] else 200)


async def _heard(request: Request, chat: Chat) -> Response:
    visitor = _visitor(request, chat)
    return JSONResponse(await chat.heard(visitor, _after(request)))


async def _forget(request: Request, chat: Chat) -> Response:
    visitor = _visitor(request, chat)
    return JSONResponse({"deleted": await chat.forget(visitor)})


async def _events(request: Request, chat: Chat) -> Response:
    visitor = _visitor(request, chat)
    after = _after(request)
    return StreamingResponse(
        _stream(chat, visitor, after),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _stream(chat: Chat, visitor: Visitor, after: int) -> AsyncIterator[str]:
    """Events as HTML's server-sent events: first what was missed, then what comes."""
    async with chat.hub.listening(visitor.conversation) as queue:
        # Listening begins before history is read, or a message between the two would be lost.
        missed = await chat.heard(visitor, after)
        last = after
        yield _event("handover", missed["handover"])
        for message in missed["messages"]:
            last = message["id"]
            yield _event("message", message, last)
        while True:
            try:
                kind, content = await asyncio.wait_for(queue.get(), _HEARTBEAT)
            except TimeoutError:
                yield ": alive\n\n"
                continue
            if kind == "message":
                if content["id"] <= last:
                    continue
                last = content["id"]
            yield _event(kind, content, last if kind == "message" else None)


def _event(kind: str, content: Any, number: int | None = None) -> str:
    told = f"id: {number}\n" if number is not None else ""
    return f"{told}event: {kind}\ndata: {json.dumps(content, ensure_ascii=False)}\n\n"


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


async def _body(request: Request) -> dict[str, Any]:
    """
    Raises:
        MessageError: the body is too long, or no JSON object.
    """
    parts: list[bytes] = []
    length = 0
    async for part in request.stream():
        length += len(part)
        if length > _LONGEST_BODY:
            raise MessageError(413, f"The body is longer than {_LONGEST_BODY} bytes.")
        parts.append(part)
    try:
        body = json.loads(b"".join(parts) or b"{}")
    except (ValueError, RecursionError) as error:
        raise MessageError(400, "The body is no JSON.") from error
    if not isinstance(body, dict):
        raise MessageError(400, "The body must be a JSON object.")
    return body


def _visitor(request: Request, chat: Chat) -> Visitor:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return chat.visitor(token.strip() if scheme.lower() == "bearer" else None)


def _after(request: Request) -> int:
    """
    Raises:
        MessageError: `after` is no whole number.
    """
    text = request.query_params.get("after") or request.headers.get("last-event-id") or "0"
    if not text.isascii() or not text.isdecimal() or len(text) > 15:
        raise MessageError(400, f"after is {text[:40]!r}; give the id of a message.")
    return int(text)


def _slowly(chat: Chat, request: Request) -> None:
    if wait := chat.by_address.wait(_address(request)):
        raise TooFastError(wait)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
