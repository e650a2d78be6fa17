"""Customers of the simulated shoppers' own, who have bought before: written into the demo's tables.

A shopper who looks after an order needs one. The customers of the demo are left alone: what one
shopper sends back another could not, and what is forgotten later must be nobody else's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Final, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.orders import cart as carts
from daogou.orders.checkout import place_order
from daogou.orders.delivery import delivery_from
from daogou.orders.owners import customer_owner
from daogou.orders.payment import pay
from daogou.orders.tables import Address, Customer, Order, Shipment, ShipmentEvent
from daogou.simulation.goods import Good, Piece
from daogou.simulation.person import Person
from daogou.simulation.shopper import Shopper

# No real customer has an address there (RFC 2606), and none of the demo's begins so.
EMAIL: Final = "simulated-{seed}-{number}@example.com"
State = Literal["paid", "shipped", "delivered"]
_CARRIER: Final = ("飞燕速运", "Swallow Express")
_TRACK: Final = (
    (6, "广州", "Guangzhou", "包裹已揽收", "Picked up by the courier"),
    (20, "武汉", "Wuhan", "到达转运中心", "Arrived at the sorting centre"),
    (34, "杭州", "Hangzhou", "正在派送", "Out for delivery"),
)


@dataclass(frozen=True)
class Bought:
    """An order that was placed before the talk."""

    number: str
    good: Good
    piece: Piece

    def digits(self, person: Person) -> str:
        """What proves it."""
        return person.phone[-4:]


def add_customer(session: Session, shopper: Shopper, person: Person, now: datetime) -> int:
    """The shopper's customer, made at the first call; the id."""
    email = EMAIL.format(seed=shopper.seed, number=shopper.number)
    known = session.execute(select(Customer.id).where(Customer.email == email)).scalar()
    if known is not None:
        return int(known)
    customer = Customer(
        name=person.name,
        phone=person.phone,
        email=email,
        language=shopper.language,
        level="regular",
        points=0,
        joined_at=now - timedelta(days=400),
    )
    session.add(customer)
    session.flush()
    delivery = delivery_from(person.name, person.phone, person.address)
    session.add(Address(customer_id=customer.id, is_default=True, **delivery.columns))
    session.flush()
    return customer.id


def add_order(
    session: Session,
    customer: int,
    person: Person,
    good: Good,
    piece: Piece,
    state: State,
    now: datetime,
    chance: Random,
) -> Bought:
    """An order of a few days ago, placed as any other is, in `state` now.

    Raises:
        ShopError: the goods are not there.
    """
    days = {"paid": 0.2, "shipped": 1.6, "delivered": 4.0}[state] * chance.uniform(0.8, 1.2)
    placed_at = now - timedelta(days=days)
    owner = customer_owner(customer)
    carts.add(session, owner, piece.sku, 1, now=placed_at)
    delivery = delivery_from(person.name, person.phone, person.address)
    number = place_order(session, owner, delivery, placed_at).number
    pay(session, number, chance.choice(("wechat", "alipay", "card")), placed_at + _MINUTE)
    if state != "paid":
        _send(session, number, placed_at + timedelta(hours=12), state)
    return Bought(number, good, piece)


_MINUTE: Final = timedelta(minutes=1)


def _send(session: Session, number: str, at: datetime, state: State) -> None:
    order = session.get(Order, number)
    assert order is not None, "it has just been placed"
    shipment = Shipment(
        order_number=number,
        carrier_zh=_CARRIER[0],
        carrier_en=_CARRIER[1],
        tracking_number=f"SIM{sha256(number.encode()).hexdigest()[:12].upper()}",
        status="delivered" if state == "delivered" else "in_transit",
        shipped_at=at,
        expected_on=(at + timedelta(days=3)).date(),
    )
    session.add(shipment)
    session.flush()
    stations = _TRACK if state == "delivered" else _TRACK[:2]
    for hours, place_zh, place_en, text_zh, text_en in stations:
        session.add(
            ShipmentEvent(
                shipment_id=shipment.id,
                at=at + timedelta(hours=hours),
                place_zh=place_zh,
                place_en=place_en,
                text_zh=text_zh,
                text_en=text_en,
            )
        )
    order.status = state
    if state == "delivered":
        order.delivered_at = at + timedelta(hours=40)
    session.flush()
