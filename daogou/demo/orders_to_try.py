"""Orders of the demo shop that somebody can try the assistant with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from daogou.demo.shifting import Shift
from daogou.demo.told_orders import TOLD
from daogou.orders.tables import Order
from daogou.text.language import Localized


@dataclass(frozen=True)
class OrderToTry:
    """An order with what proves it, its state now, and something to say about it."""

    number: str
    last4: str
    status: str
    goods: Localized
    says: str


def orders_to_try(session: Session, moved_by: timedelta) -> list[OrderToTry]:
    """The hand-written orders that the database has."""
    found = []
    for told in TOLD:
        order = session.get(Order, Shift(moved_by).number(told.number))
        if order is not None:
            line = order.lines[0]
            found.append(
                OrderToTry(
                    number=order.number,
                    last4=order.phone[-4:],
                    status=order.status,
                    goods=Localized(line.name_zh, line.name_en),
                    says=told.says,
                )
            )
    return found
