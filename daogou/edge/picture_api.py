"""Sending a picture, and seeing it again."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from daogou.edge.http_calls import address_of, route, visitor_of
from daogou.edge.incoming import MessageError
from daogou.edge.pictures import KEPT_KIND, KINDS
from daogou.edge.service import Chat
from daogou.request_body import bytes_of


def routes(chat: Chat) -> list[Route]:
    """The routes of pictures."""
    return [
        route(chat, "/api/images", _keep_image, "POST"),
        route(chat, "/api/images/{image}", _image, "GET"),
    ]


async def _keep_image(request: Request, chat: Chat) -> Response:
    visitor = visitor_of(request, chat)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in KINDS:
        raise MessageError(415, f"Content-Type is {kind[:40]!r}; give one of {', '.join(KINDS)}.")
    chat.slowly(visitor, address_of(request))
    data = await bytes_of(request, chat.settings.max_image_bytes)
    return JSONResponse({"id": await chat.keep_image(visitor, data)}, 201)


async def _image(request: Request, chat: Chat) -> Response:
    visitor = visitor_of(request, chat)
    data = await chat.image(visitor, request.path_params["image"])
    if data is None:
        raise MessageError(404, "There is no such picture in this conversation.")
    # It may be shown, and never run as anything else.
    safe = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'"}
    return Response(data, headers={**safe, "Cache-Control": "private"}, media_type=KEPT_KIND)
