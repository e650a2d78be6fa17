"""Rasa's channel for the edge: only who knows the secret speaks, and may say who a customer is."""

from __future__ import annotations

import hmac
import os
from asyncio import Queue
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import QueueOutputChannel, RestInput
from rasa.shared.core.events import BotUttered, UserUttered
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from daogou.orders.owners import EDGE_CHANNEL
from daogou.settings import SECRET_VARIABLE
from daogou.trackers import forget
from daogou.web.held_conversations import in_step


class EdgeInput(RestInput):
    """Messages from the edge (`/webhooks/daogou/webhook?stream=true`), each handled once.

    A message carries its number in the metadata. One that Rasa has handled before, as happens when
    the edge was stopped in between, is answered with what was said then. The stream ends with
    `{"done": true}`; where that is missing, not all was said. `DELETE …/conversations/<id>` forgets
    a conversation.
    """

    def __init__(self) -> None:
        super().__init__()
        self._agent: Any = None

    @classmethod
    def name(cls) -> str:
        """The channel's part of the address; actions believe it who a customer is."""
        return EDGE_CHANNEL

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Rasa's endpoints behind the secret."""
        blueprint = super().blueprint(on_new_message)

        @blueprint.middleware("request")
        async def guard(request: Request) -> HTTPResponse | None:
            secret = os.environ.get(SECRET_VARIABLE)
            given = request.headers.get("authorization") or ""
            if not secret or not hmac.compare_digest(given.encode(), f"Bearer {secret}".encode()):
                return response.json({"error": f"Send {SECRET_VARIABLE}."}, status=401)
            self._agent = request.app.ctx.agent
            if request.method == "POST" and await in_step(request) is not None:
                return response.text('{"done": true}\n')
            return None

        @blueprint.delete("/conversations/<conversation:str>")
        async def delete(_request: Request, conversation: str) -> HTTPResponse:
            async with self._agent.lock_store.lock(conversation):
                forgotten = await forget(self._agent.tracker_store, conversation)
            return response.json({"forgotten": forgotten})

        return blueprint

    async def on_message_wrapper(
        self,
        on_new_message: Callable[[UserMessage], Awaitable[Any]],
        text: str,
        queue: Queue[Any],
        sender_id: str,
        input_channel: str,
        metadata: dict[str, Any] | None,
    ) -> None:
        """Handles the message, or gives the answers of the first time; always ends the stream."""
        try:
            said = await self._said_before(sender_id, (metadata or {}).get("message"))
            if said is None:
                channel = QueueOutputChannel(queue)
                message = UserMessage(
                    text, channel, sender_id, input_channel=input_channel, metadata=metadata
                )
                await on_new_message(message)
            else:
                for event in said:
                    await queue.put(_as_sent(sender_id, event))
            await queue.put({"done": True})
        finally:
            await queue.put("DONE")

    async def _said_before(self, sender_id: str, number: Any) -> list[BotUttered] | None:
        """What was answered to message `number`; None where it was not handled yet.

        Nor is one that got no answer, but for a conversation that is paused: no action could be
        reached then.
        """
        if number is None:
            return None
        tracker = await self._agent.tracker_store.retrieve(sender_id)
        said: list[BotUttered] = []
        handled = ours = False
        for event in tracker.events if tracker else ():
            if isinstance(event, UserUttered):
                if said:
                    break
                ours = (event.metadata or {}).get("message") == number
                handled = handled or ours
            elif isinstance(event, BotUttered) and ours:
                said.append(event)
        return said if said or (handled and tracker.is_paused()) else None


def _as_sent(recipient: str, event: BotUttered) -> dict[str, Any]:
    """A bot's message as the channel sent it at first."""
    known = {
        key: value
        for key, value in (event.data or {}).items()
        if key in ("buttons", "custom", "image", "attachment") and value
    }
    return {"recipient_id": recipient, **({"text": event.text} if event.text else {}), **known}
