"""The small shop with an index over it, and shoppers who do things in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from sqlalchemy.orm import Session

from daogou.behavior.consent import choose
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, record
from daogou.orders.tables import Customer, Order, OrderLine
from daogou.recommend.building.build import build
from daogou.recommend.index import Array, Index, read_index

NOW = datetime(2025, 11, 5, 4, 0, tzinfo=UTC)
NAMES = Pseudonyms("a-secret-of-the-tests-alone-0123456789")
TOLD: list[tuple[str, int, int]] = []


def embed(texts: Sequence[str]) -> Array:
    """Vectors by the characters of a text: alike for texts with the same words."""
    vectors = np.zeros((len(texts), 64), np.float32)
    for row, text in enumerate(texts):
        for pair in pairwise(text):
            vectors[row, sum(map(ord, pair)) % 64] += 1
    return vectors


def buy(session: Session, customer: int, codes: Sequence[str], days_ago: float = 5) -> None:
    """A paid order of a customer, who is made where they are unknown."""
    at = NOW - timedelta(days=days_ago)
    if session.get(Customer, customer) is None:
        phone = f"138{customer:08d}"
        session.add(Customer(id=customer, name="某人", phone=phone, joined_at=at))
        session.flush()
    number = f"o{session.query(Order).count():07d}"
    money = {name: Decimal(0) for name in ("subtotal", "discount", "shipping_fee", "total")}
    session.add(
        Order(
            **{"number": number, "customer_id": customer, "status": "paid", "placed_at": at},
            **{"recipient": "某人", "phone": f"138{customer:08d}", "street": "路 1 号"},
            **money,
        )
    )
    session.flush()
    for code in codes:
        names = {"name_zh": code, "name_en": code}
        line = {"sku": code, "product_code": code, "quantity": 1, "unit_price": Decimal(1)}
        session.add(OrderLine(order_number=number, **names, **line))
    session.flush()


def look(session: Session, owner: str, codes: Sequence[str], hours_ago: float = 24) -> None:
    """Views of a visitor who has agreed, one a minute."""
    visitor = NAMES.visitor(owner)
    choose(session, visitor, True, NOW)
    views = [
        Happening(
            "view", NOW - timedelta(hours=hours_ago, minutes=-place), f"{owner} {place}", code
        )
        for place, code in enumerate(codes)
    ]
    record(session, visitor, None, "page", views)


@pytest.fixture
def index_of(tmp_path: Any) -> Callable[[Session], Index]:
    """Makes the index of a session's shop."""

    def make(session: Session) -> Index:
        path = tmp_path / "recommend.npz"
        build(session, path, embed, "test", NOW, lambda *told: TOLD.append(told))
        return read_index(path)

    return make
