"""The JSON API: sessions, messages, and a stream of events for clients without Socket.IO."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from daogou.edge.http_calls import address_of, body_of, route, slowly, visitor_of
from daogou.edge.incoming import MessageError
from daogou.edge.service import Chat
from daogou.edge.tokens import Visitor

# Seconds after which a silent stream says that it is alive.
_HEARTBEAT: Final = 15.0


def routes(chat: Chat) -> list[Route]:
    """The routes of the API."""
    return [
        route(chat, "/api/session", _session, "POST"),
        route(chat, "/api/messages", _say, "POST"),
        route(chat, "/api/messages", _heard, "GET"),
        route(chat, "/api/messages", _forget, "DELETE"),
        route(chat, "/api/events", _events, "GET"),
    ]


async def _session(request: Request, chat: Chat) -> Response:
    body = await body_of(request)
    for name in ("token", "customer"):
        if not isinstance(body.get(name, ""), str):
            raise MessageError(400, f"{name} must be a string.")
    slowly(chat, request)
    token, visitor = chat.open(body.get("token"), body.get("customer"))
    told = {"token": token, "customer": visitor.customer}
    return JSONResponse({**told, **await chat.heard(visitor)}, 201)


async def _say(request: Request, chat: Chat) -> Response:
    visitor = visitor_of(request, chat)
    told = await chat.say(visitor, address_of(request), await body_of(request))
    return JSONResponse(told, 202 if told["new"] else 200)


async def _heard(request: Request, chat: Chat) -> Response:
    visitor = visitor_of(request, chat)
    return JSONResponse(await chat.heard(visitor, _after(request)))


async def _forget(request: Request, chat: Chat) -> Response:
    visitor = visitor_of(request, chat)
    return JSONResponse({"deleted": await chat.forget(visitor)})


async def _events(request: Request, chat: Chat) -> Response:
    visitor = visitor_of(request, chat)
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
        last, known = after, {message["id"] for message in missed["messages"]}
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
                if content["id"] in known:
                    continue
                # A person's words may come behind an answer that was stored after them.
                last = max(last, content["id"])
            yield _event(kind, content, last if kind == "message" else None)


def _event(kind: str, content: Any, number: int | None = None) -> str:
    told = f"id: {number}\n" if number is not None else ""
    return f"{told}event: {kind}\ndata: {json.dumps(content, ensure_ascii=False)}\n\n"


def _after(request: Request) -> int:
    """The newest message that the caller knows: by the address, or by what a browser has heard.

    Raises:
        MessageError: `after` is no whole number.
    """
    after = 0
    for text in (request.query_params.get("after"), request.headers.get("last-event-id")):
        if text is None:
            continue
        if not text.isascii() or not text.isdecimal() or len(text) > 15:
            raise MessageError(400, f"after is {text[:40]!r}; give the id of a message.")
        after = max(after, int(text))
    return after
