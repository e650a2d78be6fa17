"""Where an order is."""

from __future__ import annotations

from sqlalchemy.orm import Session

from daogou.orders.order_view import (
    OrderLineView,
    OrderStatus,
    ShipmentView,
    TrackEvent,
    find_order,
    order_status,
)

__all__ = ["OrderLineView", "OrderStatus", "ShipmentView", "TrackEvent", "track"]


def track(session: Session, number: str) -> OrderStatus:
    """The state of order `number` with the stations of its parcel, the newest first.

    Only for somebody who has proved the order (see `daogou.orders.proof`).

    Raises:
        ShopError: `unknown_order`.
    """
    return order_status(session, find_order(session, number))
