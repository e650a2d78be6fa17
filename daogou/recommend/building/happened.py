"""What shoppers did, as baskets of products: orders, and events of those who have agreed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.behavior.tables import Event
from daogou.orders.tables import Order, OrderLine
from daogou.recommend.index import Array
from daogou.recommend.knobs import MEMORY_DAYS
from daogou.times import shop_day

_EVENT: Any = Event
_LOOKS = ("view", "click", "cart_add")


@dataclass(frozen=True)
class Happened:
    """One row for each product in a basket [rows]: numbers of basket, shopper and product, and how
    many days ago. Products are rows of the index."""

    baskets: Array
    shoppers: Array
    products: Array
    days: Array


def ordered(session: Session, places: dict[str, int], now: datetime) -> Happened:
    """Baskets are orders; a guest is known by the telephone."""
    rows = session.execute(
        select(
            Order.number, Order.customer_id, Order.phone, OrderLine.product_code, Order.placed_at
        )
        .join(OrderLine, OrderLine.order_number == Order.number)
        .where(Order.status != "cancelled", Order.placed_at > now - timedelta(days=MEMORY_DAYS))
    )
    return _numbered(
        ((number, customer or phone, code, at) for number, customer, phone, code, at in rows),
        places,
        now,
    )


def told_purchases(session: Session, places: dict[str, int], now: datetime) -> Happened:
    """What pages tell of purchases elsewhere; the shop's own are among the orders.

    What one visitor buys at one moment is one basket.
    """
    rows = _events(session, ("purchase",), now, _EVENT.source == "page")
    return _numbered((((who, at), who, code, at) for who, code, at in rows), places, now)


def looked_at(session: Session, places: dict[str, int], now: datetime) -> Happened:
    """Views, clicks and what was put into carts; a basket is a visitor's day."""
    rows = _events(session, _LOOKS, now)
    return _numbered((((who, shop_day(at)), who, code, at) for who, code, at in rows), places, now)


def _events(
    session: Session, kinds: Sequence[str], now: datetime, *more: Any
) -> Iterable[tuple[str, str, datetime]]:
    """(visitor, product, when)."""
    found: Iterable[tuple[str, str, datetime]] = session.execute(
        select(_EVENT.visitor, _EVENT.product, _EVENT.at).where(
            _EVENT.kind.in_(kinds),
            _EVENT.product.is_not(None),
            _EVENT.at > now - timedelta(days=MEMORY_DAYS),
            *more,
        )
    )
    return found


def _numbered(
    rows: Iterable[tuple[Any, Any, str, datetime]], places: dict[str, int], now: datetime
) -> Happened:
    baskets: dict[Any, int] = {}
    shoppers: dict[Any, int] = {}
    found = [
        (
            baskets.setdefault(basket, len(baskets)),
            shoppers.setdefault(shopper, len(shoppers)),
            places[code],
            max(0.0, (now - at).total_seconds() / 86_400),
        )
        for basket, shopper, code, at in rows
        if code in places
    ]
    table = np.array(found, np.float64).reshape(-1, 4)
    numbers = table[:, :3].astype(np.int64)
    return Happened(numbers[:, 0], numbers[:, 1], numbers[:, 2], table[:, 3])
