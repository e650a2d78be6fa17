from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
from daogou.orders.cart import add
from daogou.orders.checkout import place_order
from daogou.orders.order_view import OrderStatus
from daogou.orders.payment import pay
from daogou.orders.tables import Order

from .shop import DELIVERY, NOW, OWNER, fill


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def tiny_shop(request: Any, databases: Any) -> Iterator[sessionmaker]:
    """Sessions on the tiny shop, on each kind of database in turn; filled once for a module."""
    engine = getattr(databases, request.param)(filled=False)
    factory = make_sessions(engine)
    with factory.begin() as session:
        fill(session)
    yield factory
    if request.param == "sqlite":
        engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def shared(request: Any, databases: Any, tmp_path: Path) -> Iterator[sessionmaker]:
    """The tiny shop for several threads, each with a connection of its own."""
    if request.param == "sqlite":
        engine = make_engine(f"sqlite:///{tmp_path / 'shop.db'}")
        upgrade(engine)
    else:
        engine = databases.postgresql(filled=False)
    factory = make_sessions(engine)
    with factory.begin() as session:
        fill(session)
    yield factory
    engine.dispose()


@pytest.fixture
def session(tiny_shop: sessionmaker) -> Iterator[Session]:
    """One session on the tiny shop; what a test does in it is undone afterwards."""
    with tiny_shop() as opened:
        yield opened


@pytest.fixture
def placed(session: Session) -> OrderStatus:
    """An unpaid order of two pairs of size 42 and one novel."""
    add(session, OWNER, "shoe-42", 2)
    add(session, OWNER, "novel-pb", 1)
    return place_order(session, OWNER, DELIVERY, NOW)


@pytest.fixture
def delivered(session: Session, placed: OrderStatus) -> OrderStatus:
    """The same order, paid and delivered two days before `NOW`."""
    pay(session, placed.number, "wechat", NOW)
    order = session.get(Order, placed.number)
    order.status = "delivered"
    order.delivered_at = NOW - timedelta(days=2)
    session.flush()
    return placed
