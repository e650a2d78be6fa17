"""Recording that an order was paid."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from daogou.errors import ShopError
from daogou.orders.order_view import OrderStatus, find_order, order_status
from daogou.orders.tables import PAYMENT_METHODS, Order


def pay(session: Session, number: str, method: str, now: datetime) -> OrderStatus:
    """Note the payment of order `number` by "wechat", "alipay" or "card"; once is enough.

    Raises:
        ShopError: `unknown_order`, `order_cancelled`.
        ValueError: another method.
    """
    if method not in PAYMENT_METHODS:
        raise ValueError(f"Payment method {method!r} is none of {', '.join(PAYMENT_METHODS)}")
    session.execute(
        update(Order)
        .where(Order.number == number, Order.status == "unpaid")
        .values(status="paid", paid_at=now, payment_method=method)
        .execution_options(synchronize_session=False)
    )
    order = find_order(session, number)
    if order.status == "cancelled":
        raise ShopError("order_cancelled", number=number)
    return order_status(session, order)
