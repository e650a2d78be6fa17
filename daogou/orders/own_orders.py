"""The orders of a customer whom the shop has signed in: they need no other proof."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Final

from sqlalchemy import desc, func, select
from sqlalchemy.orm import Session

from daogou.errors import ShopError
from daogou.orders.cancelling import CANCELLABLE
from daogou.orders.order_view import OrderStatus, order_status
from daogou.orders.price_protection import protected_until
from daogou.orders.return_rules import returnable_lines
from daogou.orders.tables import Customer, Order, Refund, ReturnRequest
from daogou.times import shop_day

# Of somebody who orders all the time, the latest are looked at.
_LATEST: Final = 30
_PAID: Final = ("paid", "packed", "shipped", "delivered", "completed")
_STATUSES: Final = {
    "track": ("unpaid", "paid", "packed", "shipped"),
    "cancel": CANCELLABLE,
    "address": CANCELLABLE,
    "invoice": _PAID,
    "price_protection": _PAID,
}


def is_customer(session: Session, customer: int) -> bool:
    """Whether the shop knows this customer."""
    known = select(Customer.id).where(Customer.id == customer)
    return session.execute(known).first() is not None


def is_own(session: Session, customer: int, number: str) -> bool:
    """Whether order `number` is this customer's."""
    owner = session.execute(select(Order.customer_id).where(Order.number == number))
    return bool(owner.scalar_one_or_none() == customer)


def phone_of(session: Session, customer: int) -> str | None:
    """The telephone that the shop knows of a customer."""
    phone: str | None = session.execute(
        select(Customer.phone).where(Customer.id == customer)
    ).scalar_one_or_none()
    return phone


def own_orders(session: Session, customer: int, task: str, now: datetime) -> list[OrderStatus]:
    """The customer's orders that a matter can be about, the newest first.

    `task` is the matter as the slot of that name has it. Where it can be about none of them it is
    all, so that the shop's rules say why not. Empty where there are no orders.
    """
    found = (
        session.execute(
            select(Order)
            .where(Order.customer_id == customer)
            .order_by(desc(Order.placed_at), desc(Order.number))
            .limit(_LATEST)
        )
        .scalars()
        .all()
    )
    fitting = [order for order in found if _fits(session, order, task, now)]
    return [order_status(session, order) for order in fitting or found]


def _fits(session: Session, order: Order, task: str, now: datetime) -> bool:
    if task == "refund":
        return order.status == "cancelled" or _money_back(session, order.number)
    if task in ("return", "exchange"):
        with suppress(ShopError):
            return bool(returnable_lines(session, order.number, now, task))
        return False
    if task == "price_protection" and (
        order.paid_at is None or shop_day(now) > protected_until(order.paid_at)
    ):
        return False
    return order.status in _STATUSES.get(task, (order.status,))


def _money_back(session: Session, number: str) -> bool:
    """Whether money of the order goes back, or will."""
    counts = (
        session.execute(
            select(func.count()).select_from(table).where(table.order_number == number)
        ).scalar_one()
        for table in (Refund, ReturnRequest)
    )
    return any(counts)
