"""What the pages and the API work with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy.orm import Session, sessionmaker

from daogou.catalog.lexicon import Lexicon
from daogou.catalog.lexicon_cache import LexiconCache
from daogou.catalog.mentions import Mention
from daogou.database import aside
from daogou.orders.cart_view import CartView, view
from daogou.recommend.recommender import Recommender
from daogou.settings import Settings
from daogou.storefront.visiting import Visitor, Visits

T = TypeVar("T")

# Reads the names, prices and sizes in a text, as the assistant does.
FindMentions = Callable[[str, Lexicon], Iterable[Mention]]


@dataclass(frozen=True)
class Shop:
    """The shop's database, its names, who visits, and what is recommended to them."""

    settings: Settings
    sessions: sessionmaker
    visits: Visits
    find_mentions: FindMentions
    lexicons: LexiconCache = field(default_factory=LexiconCache)
    recommender: Recommender = field(default_factory=Recommender)

    async def do(self, work: Callable[[Session], T]) -> T:
        """The result of `work` in a transaction of its own, off the event loop."""
        return await aside(self.sessions, work)

    async def warm_up(self) -> None:
        """Reads the names of all goods, so that the first search does not wait for it."""

        def work(session: Session) -> None:
            list(self.find_mentions("", self.lexicons.get(session)))

        await self.do(work)

    async def change_cart(
        self, visitor: Visitor, change: Callable[[Session, str], object]
    ) -> CartView:
        """Changes the visitor's cart by `change(session, owner)` and tells the conversation.

        Raises:
            ShopError: the change is refused.
        """

        def work(session: Session) -> CartView:
            change(session, visitor.owner)
            return view(session, visitor.owner)

        cart = await self.do(work)
        await self.visits.tell(visitor, cart)
        return cart
