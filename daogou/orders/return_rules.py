"""What may go back, until when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.errors import ShopError
from daogou.orders.order_view import OrderLineView, find_order, order_lines
from daogou.orders.tables import RETURN_KINDS, RETURN_REASONS, Order, ReturnRequest
from daogou.settings import get_settings
from daogou.times import shop_day

# A fault of ours: the longer of the two windows holds, and the very same variant may be sent anew.
FAULTS = ("quality", "not_as_described")
OPEN = ("requested", "approved", "received")
VOID = ("rejected", "cancelled")


@dataclass(frozen=True)
class ReturnableLine:
    """A line of which `quantity` pieces may still go back, until the end of the day `until`."""

    line: OrderLineView
    quantity: int
    until: date


def window_days(kind: str, reason: str | None = None) -> int:
    """The days after the delivery in which goods may go back, by kind and reason of the request.

    Raises:
        ValueError: an unknown kind or reason.
    """
    if kind not in RETURN_KINDS:
        raise ValueError(f"Kind {kind!r} is none of {', '.join(RETURN_KINDS)}")
    if reason is not None and reason not in RETURN_REASONS:
        raise ValueError(f"Reason {reason!r} is none of {', '.join(RETURN_REASONS)}")
    settings = get_settings()
    days = settings.return_days if kind == "return" else settings.exchange_days
    if reason in FAULTS:
        days = max(days, settings.return_days, settings.exchange_days)
    return days


def check_window(order: Order, kind: str, reason: str | None, now: datetime) -> date:
    """The last day on which goods of `order` may go back.

    Raises:
        ShopError: `order_cancelled`, `not_delivered`, `window_over`.
    """
    days = window_days(kind, reason)
    if order.status == "cancelled":
        raise ShopError("order_cancelled", number=order.number)
    if order.status not in ("delivered", "completed") or order.delivered_at is None:
        raise ShopError("not_delivered", number=order.number, status=order.status)
    delivered_on = shop_day(order.delivered_at)
    # Whole days, as a shopper counts: the day of the delivery is day 0, the last one lasts until
    # midnight.
    until = delivered_on + timedelta(days=days)
    if shop_day(now) > until:
        raise ShopError("window_over", days=days, delivered_on=delivered_on, until=until)
    return until


def returnable_lines(
    session: Session, number: str, now: datetime, kind: str, reason: str | None = None
) -> tuple[ReturnableLine, ...]:
    """The lines of order `number` that may go back now; without a reason, for no reason.

    Raises:
        ShopError: `unknown_order`, `order_cancelled`, `not_delivered`, `window_over`.
    """
    order = find_order(session, number)
    until = check_window(order, kind, reason, now)
    requests = requests_of(session, number)
    found = (
        ReturnableLine(
            line=line, quantity=line.quantity - sent_back(requests, line.id), until=until
        )
        for line in order_lines(session, order)
    )
    return tuple(line for line in found if line.quantity > 0)


def requests_of(session: Session, number: str) -> list[ReturnRequest]:
    """All requests of an order, the oldest first."""
    requests: list[ReturnRequest] = (
        session.execute(
            select(ReturnRequest)
            .where(ReturnRequest.order_number == number)
            .order_by(ReturnRequest.created_at, ReturnRequest.id)
            .execution_options(populate_existing=True)
        )
        .scalars()
        .all()
    )
    return requests


def sent_back(requests: Sequence[ReturnRequest], line_id: int) -> int:
    """The pieces of a line that are on their way back or were taken back."""
    return sum(
        request.quantity
        for request in requests
        if request.order_line_id == line_id and request.status not in VOID
    )
