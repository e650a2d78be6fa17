"""Who listens to a conversation."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

Event = tuple[str, dict[str, Any]]
Listener = Callable[[str, str, dict[str, Any]], Awaitable[None]]

# Events that wait for a slow reader before the oldest is dropped; history has them all.
_QUEUE: Final = 256


class Hub:
    """Passes events of a conversation to those that listen: (conversation, kind, content)."""

    def __init__(self) -> None:
        self._queues: dict[str, set[asyncio.Queue[Event]]] = defaultdict(set)
        self._listeners: list[Listener] = []

    def add(self, listener: Listener) -> None:
        """Calls `listener` with every event of every conversation."""
        self._listeners.append(listener)

    async def tell(self, conversation: str, kind: str, content: dict[str, Any]) -> None:
        """Passes an event on."""
        for queue in self._queues.get(conversation, ()):
            if queue.full():
                queue.get_nowait()
            queue.put_nowait((kind, content))
        for listener in self._listeners:
            await listener(conversation, kind, content)

    @asynccontextmanager
    async def listening(self, conversation: str) -> AsyncIterator[asyncio.Queue[Event]]:
        """A queue of the events of one conversation, for as long as the context lasts."""
        queue: asyncio.Queue[Event] = asyncio.Queue(_QUEUE)
        self._queues[conversation].add(queue)
        try:
            yield queue
        finally:
            self._queues[conversation].discard(queue)
            if not self._queues[conversation]:
                del self._queues[conversation]
