"""What a person does in a conversation, told to who listens to it.

Persons act by calls to Rasa, another process. Both write to the shop's database, and this looks
there: whichever of the servers is started anew, nothing is missed.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy.orm import sessionmaker

from daogou.database import aside
from daogou.edge.hub import Hub
from daogou.edge.messages import newest, spoken
from daogou.handover.holding import changed_since

logger = logging.getLogger(__name__)

_EVERY: Final = 0.5  # seconds
# Transactions end in another order than they begin: so far back it is looked again.
_BACK: Final = timedelta(seconds=30)
_BACK_MESSAGES: Final = 200


class Handovers:
    """Tells of conversations that change hands, and of what is said in them unasked."""

    def __init__(self, sessions: sessionmaker, hub: Hub) -> None:
        self._sessions = sessions
        self._hub = hub
        self._after = 0
        self._said: set[int] = set()
        self._held: dict[str, tuple[str, str | None]] = {}
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begins to look; who connects is told of what was before."""
        self._after = await aside(self._sessions, newest)
        self._task = asyncio.create_task(self._look_on())

    async def stop(self) -> None:
        """Ends it."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def look(self) -> None:
        """Tells what is new."""
        after, since = self._after, datetime.now(UTC) - _BACK
        held, said = await aside(
            self._sessions,
            lambda session: (changed_since(session, since), spoken(session, after)),
        )
        before, self._held = self._held, {}
        for one in held:
            now = self._held[one.conversation] = (one.state, one.agent)
            if before.get(one.conversation) != now:
                told = {"state": one.state, "agent": one.agent}
                await self._hub.tell(one.conversation, "handover", told)
        for message in said:
            if message.id not in self._said:
                self._said.add(message.id)
                await self._hub.tell(message.conversation, "message", message.to_dict())
        self._after = max(self._after, max(self._said, default=0) - _BACK_MESSAGES)
        self._said = {number for number in self._said if number > self._after}

    async def _look_on(self) -> None:
        while True:
            await asyncio.sleep(_EVERY)
            try:
                await self.look()
            except Exception:
                # A database that is away, or one listener, must not make all customers deaf.
                logger.exception("What persons do in conversations could not be told; it goes on.")
