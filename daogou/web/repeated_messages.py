"""Answering a message that arrives twice with what the first one was answered."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any

# Of Rasa's UserMessage: sender_id, metadata, output_channel with the messages that it collects.
Message = Any
Handler = Callable[[Message], Awaitable[Any]]
# So many messages are remembered; an older one that comes again is handled as a new one, and the
# shop's own rules see to it that nothing is done twice.
REMEMBERED = 10_000


class OncePerId:
    """Hands each message on once; its twin waits for the first one's answer and gets the same.

    A message is the same when it has the sender and the `message_id` of its `metadata` in common
    with an earlier one. Messages without that id are all handed on.
    """

    def __init__(self, handle: Handler) -> None:
        self._handle = handle
        self._answers: OrderedDict[tuple[str, str], asyncio.Future[list[Any]]] = OrderedDict()

    async def __call__(self, message: Message) -> None:
        """Handle a message, or repeat the answer."""
        told = (message.metadata or {}).get("message_id")
        if not isinstance(told, str) or not told or not hasattr(message.output_channel, "messages"):
            await self._handle(message)
            return
        key = (message.sender_id, told)
        first = self._answers.get(key)
        if first is not None:
            message.output_channel.messages.extend(await asyncio.shield(first))
            return
        answer: asyncio.Future[list[Any]] = asyncio.get_running_loop().create_future()
        self._answers[key] = answer
        while len(self._answers) > REMEMBERED:
            self._answers.popitem(last=False)
        try:
            await self._handle(message)
            answer.set_result(list(message.output_channel.messages))
        except BaseException:
            # Whoever tries again gets a real try.
            self._answers.pop(key, None)
            answer.set_result([])
            raise
