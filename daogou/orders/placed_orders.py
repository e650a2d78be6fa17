"""The orders of whoever holds a cart: of a customer, or of a conversation."""

from __future__ import annotations

from typing import Any

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from daogou.errors import ShopError
from daogou.orders.order_view import OrderStatus, order_status
from daogou.orders.owners import customer_of
from daogou.orders.tables import Order


def orders_of(session: Session, owner: str, limit: int = 50) -> list[OrderStatus]:
    """The orders of `owner`, the newest first."""
    rows = session.execute(
        select(Order)
        .where(_mine(owner))
        .order_by(desc(Order.placed_at), desc(Order.number))
        .limit(limit)
    ).scalars()
    return [order_status(session, order) for order in rows]


def order_of(session: Session, owner: str, number: str) -> OrderStatus:
    """Order `number` of `owner`.

    Raises:
        ShopError: `unknown_order`, also where it is somebody else's.
    """
    order: Order | None = session.execute(
        select(Order).where(Order.number == number, _mine(owner))
    ).scalar_one_or_none()
    if order is None:
        raise ShopError("unknown_order", number=number)
    return order_status(session, order)


def is_of(session: Session, owner: str, number: str) -> bool:
    """Whether order `number` is of `owner`."""
    found = session.execute(select(Order.number).where(Order.number == number, _mine(owner)))
    return found.first() is not None


def _mine(owner: str) -> Any:
    """Whether an order is of `owner`: a customer's by its number, a visitor's by the conversation.

    What a customer has ordered in a conversation is no visitor's.
    """
    customer = customer_of(owner)
    if customer is not None:
        return Order.customer_id == customer
    conversation = owner.partition(":")[2]
    return (Order.conversation == conversation) & Order.customer_id.is_(None)  # type: ignore[union-attr]
