"""Rasa's event broker for the shop's database."""

from __future__ import annotations

import asyncio
import os
from asyncio import AbstractEventLoop
from pathlib import Path
from typing import Any, Final

from rasa.core.brokers.broker import EventBroker
from rasa.utils.endpoints import EndpointConfig

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.brokers.queue import TurnQueue
from daogou.brokers.writing import followed, writer
from daogou.database import make_engine, make_sessions
from daogou.satisfaction.following import follower
from daogou.settings import SECRET_VARIABLE, get_settings

# Seconds that the end of a server, or the deletion of a conversation, waits for the database.
_PATIENCE: Final = 5.0
# Of all else nothing is read: it need not take room in the queue.
_KINDS: Final = ("user", "bot", "action")


class ShopEventBroker(EventBroker):
    """Writes what customers say, and how it was understood, into the tables `turn` and `event`.

    The database is that of `DAOGOU_DATABASE_URL`. Nothing here makes a conversation wait.
    """

    def __init__(self, turns: TurnQueue) -> None:
        self._turns = turns

    @classmethod
    async def from_endpoint_config(
        cls,
        broker_config: EndpointConfig | None,  # noqa: ARG003
        event_loop: AbstractEventLoop | None = None,  # noqa: ARG003
    ) -> ShopEventBroker:
        """A broker for the shop's database; without the edge's secret it records no events."""
        secret = os.environ.get(SECRET_VARIABLE)
        settings = get_settings()
        sessions = make_sessions(make_engine(settings.database_url))
        names = Pseudonyms(secret) if secret else None
        follow = follower(sessions, names, Path(settings.satisfaction_models))
        return cls(TurnQueue(followed(writer(sessions, names), follow)))

    def publish(self, event: dict[str, Any]) -> None:
        """Take an event of a tracker."""
        kind = event.get("event")
        if kind in _KINDS or (kind == "slot" and event.get("name") == "language"):
            self._turns.put(event)

    async def forget(self, conversation: str) -> bool:
        """Drop what waits of a conversation; False where the database kept that waiting."""
        return await asyncio.to_thread(self._turns.forget, conversation, _PATIENCE)

    async def close(self) -> None:
        """Write what waits."""
        await asyncio.to_thread(self._turns.close, _PATIENCE)
