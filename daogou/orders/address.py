"""Changing where an order goes, as long as it has not left."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlalchemy.sql import functions
from sqlalchemy.sql.operators import in_op

from daogou.errors import ShopError
from daogou.orders.delivery import clean_phone, clean_recipient, split_address
from daogou.orders.order_view import OrderStatus, find_order, order_status
from daogou.orders.tables import Order

CHANGEABLE = ("unpaid", "paid", "packed")


def change_address(
    session: Session,
    number: str,
    recipient: str | None,
    phone: str | None,
    street: str | None,
    now: datetime,
) -> OrderStatus:
    """Send order `number` somewhere else.

    `street` is the whole address in one line; None leaves a part as it is. The order is
    proved with a new telephone as well, and still with that of who ordered it.

    Raises:
        ShopError: `unknown_order`, `already_shipped`, `order_cancelled`, `bad_recipient`,
            `bad_phone`, `bad_address`.
    """
    changes: dict[str, object] = {}
    if recipient is not None:
        changes["recipient"] = clean_recipient(recipient)
    if phone is not None:
        changes["phone"] = clean_phone(phone)
        # The first one that is replaced.
        changes["ordered_phone"] = functions.coalesce(Order.ordered_phone, Order.phone)
    if street is not None:
        changes.update(split_address(street))
    changed = session.execute(
        update(Order)
        .where(Order.number == number, in_op(Order.status, CHANGEABLE))
        # `address_changed_at` makes the UPDATE, and so the check of the status, happen always.
        .values(address_changed_at=now, **changes)
        .execution_options(synchronize_session=False)
    ).rowcount
    order = find_order(session, number)
    if not changed:
        if order.status == "cancelled":
            raise ShopError("order_cancelled", number=number)
        raise ShopError("already_shipped", number=number, status=order.status)
    return order_status(session, order)
