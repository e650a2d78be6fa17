"""A shop with pages: the small catalogue, two customers, and sessions of the edge's own."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy.orm import sessionmaker
from starlette.applications import Starlette

from daogou.database import make_sessions
from daogou.edge.carts import Carts
from daogou.edge.hub import Hub
from daogou.edge.search_words import SearchWords
from daogou.edge.shop_visits import ShopVisits
from daogou.edge.tokens import Visitor
from daogou.orders.tables import Address, Customer
from daogou.recommend.recommender import Recommender
from daogou.settings import Settings
from daogou.storefront.routes import routes
from daogou.storefront.shop import Shop

SECRET = "a-secret-of-the-tests-alone-0123456789"
BASE = "http://shop.test"
READ = SearchWords()


@dataclass
class Site:
    """The shop's site, and what its conversations were told of carts."""

    sessions: sessionmaker
    visits: ShopVisits
    told: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    recommender: Recommender = field(default_factory=Recommender)

    def client(self, **settings: Any) -> httpx.AsyncClient:
        """A browser that has not been here yet; it says where its calls come from."""
        known = Settings(edge_secret=SECRET, **{"demo_sign_in": True, **settings})
        shop = Shop(known, self.sessions, self.visits, READ, recommender=self.recommender)
        transport = httpx.ASGITransport(Starlette(routes=routes(shop)))
        headers = {"Origin": BASE, "Accept-Language": "zh-CN"}
        return httpx.AsyncClient(transport=transport, base_url=BASE, headers=headers)

    def token(self, customer: int | None = None) -> str:
        """A session's token, as the edge gives it."""
        return self.visits.token(self.visits.new(customer))


def visitor_in(page: str) -> Visitor:
    """Whom the page's chat speaks for."""
    token = re.search(r'<daogou-chat token="([^"]+)"', page)
    assert token
    found = ShopVisits(SECRET, 1, Hub(), Carts()).known(token[1])
    assert isinstance(found, Visitor)
    return found


@pytest.fixture
def site(databases: Any) -> Iterator[Site]:
    engine = databases.sqlite(filled=True)
    sessions = make_sessions(engine)
    joined = datetime.now(UTC) - timedelta(days=400)
    with sessions.begin() as session:
        for number, name, mail in ((1, "李雷", "lilei@example.com"), (2, "Mei", "mei@real.shop")):
            phone = f"1380000123{number}"
            session.add(Customer(id=number, name=name, phone=phone, email=mail, joined_at=joined))
        session.flush()
        session.add(
            Address(
                customer_id=1, recipient="李雷", phone="13800001231", street="建国路 9 号 2 单元"
            )
        )
    hub = Hub()
    made = Site(sessions, ShopVisits(SECRET, 1, hub, Carts()))

    async def listen(conversation: str, kind: str, content: dict[str, Any]) -> None:
        assert kind == "cart"
        made.told.append((conversation, content))

    hub.add(listen)
    yield made
    engine.dispose()


@pytest.fixture
async def client(site: Site) -> AsyncIterator[httpx.AsyncClient]:
    async with site.client() as opened:
        yield opened
