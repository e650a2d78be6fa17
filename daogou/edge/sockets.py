"""Socket.IO with the event names of Rasa's own channel, so that its widgets connect.

`session_request` asks for a session and `session_confirm` gives it; `user_uttered` is a message of
the shopper, `bot_uttered` one of the assistant. Beside these: `message` (either side, stored),
`answered`, `typing`, `assistant` (away or here) and `handover`.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import uuid4

import socketio

from daogou.edge.incoming import MessageError
from daogou.edge.service import Chat, TooFastError
from daogou.edge.tokens import TokenError, Visitor

_LONGEST_PACKET: Final = 64 * 1024
# Larger numbers are no ids, and no database holds them.
_GREATEST_ID: Final = 10**15


def make_sockets(chat: Chat, origins: list[str]) -> socketio.AsyncServer:
    """The Socket.IO server; connections come from `origins`, or from this server's own pages."""
    server = socketio.AsyncServer(
        async_mode="asgi",
        cors_allowed_origins=origins or None,
        max_http_buffer_size=_LONGEST_PACKET,
    )

    async def tell(conversation: str, kind: str, content: dict[str, Any]) -> None:
        await server.emit(kind, content, room=conversation)
        if kind == "message" and content["sender"] == "assistant":
            await server.emit("bot_uttered", content, room=conversation)

    chat.hub.add(tell)

    @server.event
    async def connect(sid: str, environ: dict[str, Any], auth: Any = None) -> None:
        address = (environ.get("asgi.scope") or {}).get("client") or ("",)
        await server.save_session(sid, {"address": address[0]})
        token = auth.get("token") if isinstance(auth, dict) else None
        if token:
            try:
                await enter(sid, chat.visitor(str(token)))
            except TokenError as error:
                raise socketio.exceptions.ConnectionRefusedError(str(error)) from error

    @server.event
    async def session_request(sid: str, data: Any = None) -> dict[str, Any]:
        told = data if isinstance(data, dict) else {}
        given = told.get("session_id")
        token = given if isinstance(given, str) and given.count(".") == 2 else None
        customer = told.get("customer")
        if wait := chat.by_address.wait((await server.get_session(sid))["address"]):
            return {"error": str(TooFastError(wait)), "status": 429}
        try:
            token, visitor = chat.open(token, customer if isinstance(customer, str) else None)
        except TokenError as error:
            return {"error": str(error), "status": 401}
        await enter(sid, visitor)
        await server.emit("session_confirm", token, to=sid)
        after = told.get("after")
        known = after if isinstance(after, int) and 0 < after < _GREATEST_ID else 0
        heard = await chat.heard(visitor, known)
        return {"token": token, "customer": visitor.customer, **heard}

    @server.event
    async def user_uttered(sid: str, data: Any = None) -> dict[str, Any]:
        known = await server.get_session(sid)
        visitor = known.get("visitor")
        if visitor is None:
            return {"error": "Ask for a session first: session_request.", "status": 401}
        message = dict(data) if isinstance(data, dict) else {}
        # Rasa's widgets give their messages no id, and send each once.
        message.setdefault("id", uuid4().hex)
        try:
            return await chat.say(visitor, known["address"], message)
        except MessageError as error:
            return {"error": str(error), "status": error.status}

    async def enter(sid: str, visitor: Visitor) -> None:
        known = await server.get_session(sid)
        before = known.get("visitor")
        if before is not None:
            await server.leave_room(sid, before.conversation)
        await server.save_session(sid, {**known, "visitor": visitor})
        await server.enter_room(sid, visitor.conversation)

    return server
