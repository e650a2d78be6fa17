"""Cancelling an order before its parcel has left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.errors import ShopError
from daogou.orders.coupon_codes import give_back_coupon
from daogou.orders.order_view import find_order
from daogou.orders.price_adjustments import adjustments_of
from daogou.orders.refund_amount import refund_day
from daogou.orders.refunds import RefundView, refund_view
from daogou.orders.stock import put_back
from daogou.orders.tables import Order, Refund
from daogou.settings import get_settings
from daogou.times import shop_day

CANCELLABLE = ("unpaid", "paid", "packed")


@dataclass(frozen=True)
class CancelResult:
    """A cancelled order; `refund` is None where nothing was paid, `already` where it was before."""

    number: str
    refund: RefundView | None
    already: bool


def cancel(session: Session, number: str, now: datetime) -> CancelResult:
    """Cancel order `number`: its pieces go back into the stock, what was paid is refunded.

    Raises:
        ShopError: `unknown_order`, `already_shipped`.
    """
    already = not _cancel(session, number, now, CANCELLABLE)
    order = find_order(session, number)
    if order.status != "cancelled":
        raise ShopError("already_shipped", number=number, status=order.status)
    return CancelResult(number=number, refund=_refund(session, number), already=already)


def close_unpaid(session: Session, now: datetime) -> list[str]:
    """Cancel the orders that were not paid in time; their numbers."""
    latest = now - timedelta(hours=get_settings().unpaid_hours)
    numbers: list[str] = (
        session.execute(
            select(Order.number)
            .where(Order.status == "unpaid", Order.placed_at < latest)
            .order_by(Order.number)
        )
        .scalars()
        .all()
    )
    return [number for number in numbers if _cancel(session, number, now, ("unpaid",))]


def _cancel(session: Session, number: str, now: datetime, statuses: tuple[str, ...]) -> bool:
    """Cancel an order that is in one of `statuses`; whether it was.

    The conditional UPDATE lets exactly one of two cancellations put the pieces back, and none
    where a payment or the dispatch came first.
    """
    changed = session.execute(
        update(Order)
        .where(Order.number == number, in_op(Order.status, statuses))
        .values(status="cancelled", cancelled_at=now)
        .execution_options(synchronize_session=False)
    ).rowcount
    if not changed:
        return False
    order = find_order(session, number)
    give_back_coupon(session, number)
    for line in sorted(order.lines, key=lambda line: line.sku):
        put_back(session, line.sku, line.quantity)
    # A lower price may have been refunded before; the rest follows.
    left = order.total - sum(row.amount for row in adjustments_of(session, number).values())
    if order.paid_at is not None and left > 0:
        session.add(
            Refund(
                order_number=number,
                kind="cancellation",
                amount=left,
                method=order.payment_method or "wechat",
                created_at=now,
                expected_on=refund_day(shop_day(now)),
            )
        )
        session.flush()
    return True


def _refund(session: Session, number: str) -> RefundView | None:
    """The refund of a cancelled order."""
    refund = session.execute(
        select(Refund).where(Refund.order_number == number, Refund.kind == "cancellation")
    ).scalar_one_or_none()
    return None if refund is None else refund_view(refund)
