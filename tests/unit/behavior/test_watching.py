"""Carts and orders are recorded where they change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from daogou.behavior.consent import choose
from daogou.behavior.keeping import export
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, record
from daogou.behavior.tables import Event
from daogou.behavior.watching import watch
from daogou.errors import ShopError
from daogou.orders import cart
from daogou.orders.checkout import place_order
from daogou.orders.delivery import Delivery
from daogou.orders.owners import conversation_owner, customer_owner
from daogou.orders.tables import Customer

SECRET = "a-secret-of-the-tests-0123456789"
NAMES = Pseudonyms(SECRET)
NOW = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
OWNER = conversation_owner("c1")
SHOE, OTHER = "yunyue-pro-3-black-43", "yunyue-pro-3-white-42"
DELIVERY = Delivery("王小明", "13812348888", "文三路 88 号", "浙江省", "杭州市", "西湖区")


@pytest.fixture
def watched(shop: sessionmaker) -> Iterator[Session]:
    """A session on the small shop, in which carts are watched."""
    watch(shop, SECRET)
    with shop() as session:
        yield session


def told(session: Session, owner: str = OWNER) -> list[tuple[Any, ...]]:
    return [
        (one["kind"], one.get("product"), one.get("value"), one["context"].get("quantity"))
        for one in export(session, NAMES.visitor(owner))
    ]


def test_every_change_of_a_cart(watched: Session) -> None:
    choose(watched, NAMES.visitor(OWNER), True, NOW)
    steps = (
        lambda now: cart.add(watched, OWNER, SHOE, 1, now=now),
        lambda now: cart.set_quantity(watched, OWNER, SHOE, 2, now=now),
        lambda now: cart.set_quantity(watched, OWNER, SHOE, 2, now=now),
        lambda now: cart.set_quantity(watched, OWNER, SHOE, 1, now=now),
        lambda now: cart.change_variant(watched, OWNER, SHOE, OTHER, now=now),
        lambda now: cart.remove(watched, OWNER, OTHER, now=now),
        lambda now: cart.remove(watched, OWNER, OTHER, now=now),
        lambda now: cart.add(watched, OWNER, OTHER, 3, now=now),
        lambda now: cart.clear(watched, OWNER, now=now),
    )
    for minute, step in enumerate(steps):
        step(NOW + timedelta(minutes=minute))
    code = "yunyue-pro-3"
    assert told(watched) == [
        ("cart_add", code, 519, 1),
        ("cart_add", code, 519, 1),
        ("cart_remove", code, 519, 1),
        ("cart_remove", code, 519, 1),
        ("cart_add", code, 459, 1),
        ("cart_remove", code, 459, 1),
        ("cart_add", code, 1377, 3),
        ("cart_remove", code, 1377, 3),
    ]
    rows = watched.execute(select(Event.source, Event.session).distinct()).all()
    assert rows == [("shop", NAMES.session("c1"))]


def test_an_order_is_a_purchase_of_each_of_its_lines_and_empties_no_cart(watched: Session) -> None:
    choose(watched, NAMES.visitor(OWNER), True, NOW)
    cart.add(watched, OWNER, SHOE, 1, now=NOW)
    cart.add(watched, OWNER, OTHER, 2, now=NOW)
    later = NOW + timedelta(minutes=5)
    order = place_order(watched, OWNER, DELIVERY, later)
    assert place_order(watched, OWNER, DELIVERY, later).number == order.number
    assert [one for one in told(watched) if one[0] != "cart_add"] == [
        ("purchase", "yunyue-pro-3", 519, 1),
        ("purchase", "yunyue-pro-3", 918, 2),
    ]
    moments = watched.execute(select(Event.at).where(Event.kind == "purchase")).scalars()
    assert set(moments) == {later}


def test_nothing_without_consent_and_nothing_that_did_not_happen(watched: Session) -> None:
    cart.add(watched, OWNER, SHOE, 1)
    choose(watched, NAMES.visitor(OWNER), True, NOW)
    with pytest.raises(ShopError):
        cart.add(watched, OWNER, SHOE, 90)
    watched.commit()
    cart.add(watched, OWNER, SHOE, 1)
    watched.rollback()
    choose(watched, NAMES.visitor(OWNER), False, NOW)
    cart.remove(watched, OWNER, SHOE)
    assert told(watched) == []


def test_a_customers_change_belongs_to_the_visit_in_which_they_were_seen(watched: Session) -> None:
    watched.add(Customer(id=7, name="王小明", phone="13812348888", joined_at=NOW))
    watched.flush()
    owner = customer_owner(7)
    visitor = NAMES.visitor(owner)
    choose(watched, visitor, True, NOW)
    for visit, minutes in (("before", -50), ("now", -3)):
        seen = Happening("view", NOW + timedelta(minutes=minutes), visit)
        record(watched, visitor, visit, "page", [seen])
    cart.add(watched, owner, SHOE, 1, now=NOW)
    cart.add(watched, owner, OTHER, 1, now=NOW + timedelta(hours=2))
    visits = watched.execute(
        select(Event.session).where(Event.source == "shop").order_by(Event.id)
    ).scalars()
    assert list(visits) == ["now", None]


def test_sessions_that_nobody_watches_record_nothing(shop_session: Session) -> None:
    choose(shop_session, NAMES.visitor(OWNER), True, NOW)
    assert cart.add(shop_session, OWNER, SHOE, 1).subtotal == Decimal("519.00")
    assert told(shop_session) == []
