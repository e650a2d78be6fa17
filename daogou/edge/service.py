"""What every way in (Socket.IO, HTTP) does with sessions and messages."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy.orm import Session, sessionmaker

from daogou.database import aside
from daogou.edge.assistant import AwayError
from daogou.edge.carts import Carts, told_cart
from daogou.edge.hub import Hub
from daogou.edge.incoming import IMAGE_ID, MessageError, read_incoming
from daogou.edge.limits import RateLimit
from daogou.edge.messages import forget, history
from daogou.edge.pictures import clean, forget_pictures, keep, kept
from daogou.edge.relay import Relay
from daogou.edge.tokens import TokenError, Visitor, issue, new_visitor, read, read_customer
from daogou.handover.holding import holding
from daogou.orders.cart_view import view
from daogou.satisfaction import keeping as satisfaction
from daogou.settings import Settings
from daogou.turns import keeping as turns

T = TypeVar("T")


@dataclass
class Chat:
    """Sessions and messages of this server."""

    settings: Settings
    sessions: sessionmaker
    relay: Relay
    hub: Hub
    carts: Carts
    by_session: RateLimit
    by_address: RateLimit
    # A picture takes memory while it is drawn: few at a time.
    _drawing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))

    @property
    def _secret(self) -> str:
        secret = self.settings.edge_secret
        assert secret, "the application is not made without one"
        return secret

    def open(self, token: str | None, customer_token: str | None) -> tuple[str, Visitor]:
        """A session: the one of `token` prolonged, or a new one; with its new token.

        A customer's token binds the session to that customer. A session of another customer, or of
        nobody, is not taken along: what was said before somebody signed in stays with the visitor.

        Raises:
            TokenError: a token is forged, expired or not of this shop.
        """
        visitor = read(self._secret, token) if token else None
        if customer_token:
            if not self.settings.customer_secret:
                raise TokenError("Signing customers in is off: set DAOGOU_CUSTOMER_SECRET.")
            customer = read_customer(self.settings.customer_secret, customer_token)
            if visitor is None or visitor.customer != customer:
                visitor = new_visitor(customer)
        visitor = visitor or new_visitor()
        now, hours = datetime.now(UTC), self.settings.session_hours
        return issue(self._secret, visitor, now, hours), visitor

    def visitor(self, token: str | None) -> Visitor:
        """Who a token speaks for.

        Raises:
            TokenError: there is none, or it is no valid one.
        """
        if not token:
            raise TokenError("Send 'Authorization: Bearer <token>' with a token of /api/session.")
        return read(self._secret, token)

    async def say(self, visitor: Visitor, address: str, data: Any) -> dict[str, Any]:
        """Takes a message in; what the client is told of it.

        Raises:
            MessageError: the message cannot be taken, or comes too fast (429).
        """
        message = read_incoming(data, self.settings.max_message_chars)
        self.slowly(visitor, address)
        if message.image and await self.image(visitor, message.image) is None:
            raise MessageError(400, "image is not known here; send it to /api/images first.")
        stored, new = await self.relay.take(visitor, message)
        told = {"id": stored.id, "client_id": stored.client_id, "state": stored.state}
        return {**told, "new": new}

    async def heard(self, visitor: Visitor, after: int = 0) -> dict[str, Any]:
        """The messages of a conversation above id `after`, who holds it, and the visitor's cart."""
        conversation = visitor.conversation
        messages, held, cart = await self.do(
            lambda session: (
                history(session, conversation, after),
                holding(session, conversation),
                view(session, visitor.owner),
            )
        )
        self.carts.seen(conversation, cart)
        return {
            "messages": [message.to_dict() for message in messages],
            "handover": {"state": held.state, "agent": held.agent},
            "cart": told_cart(cart),
        }

    async def forget(self, visitor: Visitor) -> int:
        """Deletes a conversation: messages, pictures, turns, what the assistant remembers of it.

        How many messages that were.

        Raises:
            MessageError: 503 while the assistant is away; nothing is deleted then.
        """
        try:
            await self.relay.forget(visitor.conversation)
        except AwayError as error:
            raise MessageError(503, "The assistant is away; nothing is deleted yet.") from error

        def work(session: Session) -> int:
            forget_pictures(session, visitor.conversation)
            turns.forget(session, visitor.conversation)
            satisfaction.forget(session, visitor.conversation)
            return forget(session, visitor.conversation)

        return await self.do(work)

    async def keep_image(self, visitor: Visitor, data: bytes) -> str:
        """Keeps a picture with the conversation; its id.

        Raises:
            MessageError: it is no picture (415), too large (413) or one too many (409).
        """
        async with self._drawing:
            drawn = await asyncio.to_thread(clean, data)
        most, now = self.settings.images_per_conversation, datetime.now(UTC)
        return await self.do(lambda session: keep(session, visitor.conversation, drawn, most, now))

    async def image(self, visitor: Visitor, number: str) -> bytes | None:
        """A picture of the visitor's conversation; None where it has none of that id."""
        if not IMAGE_ID.fullmatch(number):
            return None
        return await self.do(lambda session: kept(session, visitor.conversation, number))

    def slowly(self, visitor: Visitor, address: str) -> None:
        """
        Raises:
            TooFastError: the session or the address speaks too fast.
        """
        for limit, key in ((self.by_session, visitor.conversation), (self.by_address, address)):
            if wait := limit.wait(key):
                raise TooFastError(wait)

    async def do(self, work: Callable[[Session], T]) -> T:
        """The result of `work` in a transaction of its own, off the event loop."""

        return await aside(self.sessions, work)


class TooFastError(MessageError):
    """More messages than are taken; `wait` seconds later there is room again."""

    def __init__(self, wait: float) -> None:
        super().__init__(429, f"Too many messages; try again in {wait:.0f} seconds.")
        self.wait = wait
