"""From a stored message to stored answers: in order, each once, also when a server was away."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy.orm import Session, sessionmaker

from daogou.database import aside
from daogou.edge.assistant import Assistant, AwayError
from daogou.edge.carts import Carts, told_cart
from daogou.edge.hub import Hub
from daogou.edge.incoming import Incoming
from daogou.edge.messages import Stored, accept, answer, settle, unanswered
from daogou.edge.outgoing import outgoing
from daogou.edge.tokens import Visitor
from daogou.orders.cart_view import CartView, view

logger = logging.getLogger(__name__)

# Seconds between two tries to answer, where the assistant or the database is away: the last goes on
# for ever.
_PAUSES: Final = (0.5, 1.0, 2.0, 4.0, 8.0)
# Messages that the assistant works on at the same time. It has one processor: more of them would
# only wait there, until the patience of the calls is over.
_AT_ONCE: Final = 16


class Relay:
    """Takes messages in and sees that each is answered.

    A conversation's messages go to the assistant one after the other. What was taken in is in the
    database first: messages of a server that stopped are sent when it starts again.
    """

    def __init__(
        self, sessions: sessionmaker, assistant: Assistant, hub: Hub, carts: Carts
    ) -> None:
        self._sessions = sessions
        self._assistant = assistant
        self._hub = hub
        self._carts = carts
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._more: set[str] = set()
        self._few = asyncio.Semaphore(_AT_ONCE)

    async def take(self, visitor: Visitor, message: Incoming) -> tuple[Stored, bool]:
        """Stores a message and begins to answer it; False beside it where it was known already."""
        context: dict[str, Any] = dict(message.context)
        if visitor.customer is not None:
            # Kept with the message: it may be sent to the assistant by a later process.
            context["customer"] = visitor.customer
        now = datetime.now(UTC)
        stored, new = await aside(
            self._sessions,
            lambda session: accept(
                session, visitor.conversation, message.client_id, message.body, context, now
            ),
        )
        if new:
            await self._hub.tell(visitor.conversation, "message", stored.to_dict())
        if stored.state == "waiting":
            # Also where it was known: whoever took it in may have failed before the work began.
            self._work(visitor.conversation)
        return stored, new

    async def forget(self, conversation: str) -> None:
        """Lets the assistant forget a conversation.

        Raises:
            AwayError: it is away.
        """
        await self._assistant.forget(conversation)

    async def start(self) -> None:
        """Goes on with the messages that an earlier process left unanswered."""
        for conversation in {one.conversation for one in await aside(self._sessions, unanswered)}:
            self._work(conversation)

    async def stop(self) -> None:
        """Stops working; what is not answered stays stored."""
        workers = list(self._workers.values())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)

    def _work(self, conversation: str) -> None:
        if conversation in self._workers:
            self._more.add(conversation)
            return
        worker = asyncio.create_task(self._answer_all(conversation))
        self._workers[conversation] = worker

    async def _answer_all(self, conversation: str) -> None:
        tries = 0
        try:
            while True:
                self._more.discard(conversation)
                try:
                    # Looked for anew each time: what waits may be deleted meanwhile.
                    while waiting := await self._waiting(conversation):
                        await self._answer(waiting[0])
                        tries = await self._well(conversation, tries)
                    tries = await self._well(conversation, tries)
                except Exception as error:
                    # Answers that are stored already are not stored again.
                    await self._rest(conversation, tries, error)
                    tries += 1
                    continue
                if conversation not in self._more:
                    return
        finally:
            # No await between the last look and this: a message that comes now begins anew.
            del self._workers[conversation]

    async def _rest(self, conversation: str, tries: int, error: Exception) -> None:
        """Waits before the next try; who listens is told at the first that it takes longer."""
        if tries == 0 and isinstance(error, AwayError):
            logger.warning("The assistant is away: %s", error)
        elif tries == 0:
            logger.error("A message could not be answered; it is tried again.", exc_info=error)
        # A listener that fails must not end the tries.
        with suppress(Exception):
            if tries == 0:
                await self._hub.tell(conversation, "assistant", {"state": "away"})
            await self._hub.tell(conversation, "typing", {"on": False})
        await asyncio.sleep(_PAUSES[min(tries, len(_PAUSES) - 1)])

    async def _waiting(self, conversation: str) -> list[Stored]:
        return await aside(self._sessions, lambda session: unanswered(session, conversation))

    async def _well(self, conversation: str, tries: int) -> int:
        """Tells that it goes on, where `tries` have failed; how many count from now on: none."""
        if tries:
            await self._hub.tell(conversation, "assistant", {"state": "here"})
        return 0

    async def _answer(self, question: Stored) -> None:
        """Answers one message."""
        conversation = question.conversation
        owner = Visitor(conversation, question.context.get("customer")).owner
        if not self._carts.knows(conversation):
            before = await aside(self._sessions, lambda session: view(session, owner))
            self._carts.seen(conversation, before)
        await self._hub.tell(conversation, "typing", {"on": True})
        async with self._few:
            await self._pass_on(question)

        def done_with(session: Session) -> CartView:
            settle(session, question)
            return view(session, owner)

        cart = await aside(self._sessions, done_with)
        if self._carts.told(conversation, cart):
            await self._hub.tell(conversation, "cart", told_cart(cart))
        await self._hub.tell(conversation, "typing", {"on": False})
        done = {"client_id": question.client_id, "id": question.id}
        await self._hub.tell(conversation, "answered", done)

    async def _pass_on(self, question: Stored) -> None:
        customer = question.context.get("customer")
        number = 0
        async for part in self._assistant.ask(question, customer):
            body, at, place = outgoing(part), datetime.now(UTC), number
            if not body:
                continue
            number += 1
            said = await aside(
                self._sessions,
                lambda session, body=body, at=at, place=place: answer(  # type: ignore[misc]
                    session, question, place, body, at
                ),
            )
            if said is not None:
                await self._hub.tell(question.conversation, "message", said.to_dict())
