"""Money on its way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import desc, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.orders.order_view import find_order
from daogou.orders.price_adjustments import adjusted, adjustments_of
from daogou.orders.refund_amount import refund_amount
from daogou.orders.return_rules import FAULTS, VOID, requests_of, sent_back
from daogou.orders.tables import Order, OrderLine, Refund, ReturnRequest
from daogou.text.language import Localized

# Requests after which money is still to come.
_AWAITING = ("requested", "approved", "received")


@dataclass(frozen=True)
class RefundView:
    """One refund; `kind` is one of `REFUND_KINDS`, `return_id` is set for a return's."""

    amount: Decimal
    method: str
    status: str
    created_at: datetime
    expected_on: date
    kind: str
    return_id: str | None

    def overdue(self, today: date) -> bool:
        """Whether it should have arrived before `today`."""
        return self.status != "arrived" and self.expected_on < today


@dataclass(frozen=True)
class AwaitedRefund:
    """A return that the refund will follow once the goods are back and checked."""

    return_id: str
    status: str
    name: Localized
    quantity: int
    amount: Decimal
    created_at: datetime


@dataclass(frozen=True)
class RefundStatus:
    """Everything about an order's money that goes back, the newest first; both may be empty."""

    number: str
    order_status: str
    refunds: tuple[RefundView, ...]
    awaited: tuple[AwaitedRefund, ...]


def refund_status(session: Session, number: str) -> RefundStatus:
    """The refunds of order `number`, and those that open returns will lead to.

    Raises:
        ShopError: `unknown_order`.
    """
    order = find_order(session, number)
    refunds = session.execute(
        select(Refund)
        .where(Refund.order_number == number)
        .order_by(desc(Refund.created_at), desc(Refund.id))
    ).scalars()
    views = tuple(refund_view(refund) for refund in refunds)
    begun = {view.return_id for view in views}
    requests = requests_of(session, number)
    given_back = _given_back(session, order, requests)
    rows = session.execute(
        select(ReturnRequest, OrderLine)
        .join(OrderLine, OrderLine.id == ReturnRequest.order_line_id)
        .where(
            ReturnRequest.order_number == number,
            ReturnRequest.kind == "return",
            in_op(ReturnRequest.status, _AWAITING),
        )
        .order_by(desc(ReturnRequest.created_at), desc(ReturnRequest.id))
    )
    shipping = _shipping_back(order, requests)
    awaited = [
        AwaitedRefund(
            return_id=request.id,
            status=request.status,
            name=Localized(line.name_zh, line.name_en),
            quantity=request.quantity,
            amount=refund_amount(session, order, line, request.quantity)
            - given_back.get(request.id, Decimal(0)),
            created_at=request.created_at,
        )
        for request, line in rows
        if request.id not in begun
    ]
    if awaited:
        # It comes with what goes back last.
        awaited[0] = replace(awaited[0], amount=awaited[0].amount + shipping)
    return RefundStatus(
        number=number,
        order_status=order.status,
        refunds=views,
        awaited=tuple(awaited),
    )


def _given_back(
    session: Session, order: Order, requests: Sequence[ReturnRequest]
) -> dict[str, Decimal]:
    """What price protection has given back on the pieces of each return, by the return's id."""
    adjustments = adjustments_of(session, order.number)
    returns = [one for one in requests if one.kind == "return" and one.status not in VOID]
    found: dict[str, Decimal] = {}
    for line in order.lines:
        found |= adjusted(adjustments.get(line.id), line, returns)
    return found


def _shipping_back(order: Order, requests: Sequence[ReturnRequest]) -> Decimal:
    """The fee that was paid for shipping, where all of an order goes back by the shop's fault."""
    returns = [one for one in requests if one.kind == "return" and one.reason in FAULTS]
    whole = all(sent_back(returns, line.id) == line.quantity for line in order.lines)
    return order.shipping_fee if whole else Decimal(0)


def refund_view(refund: Refund) -> RefundView:
    """A refund free of its session."""
    return RefundView(
        amount=refund.amount,
        method=refund.method,
        status=refund.status,
        created_at=refund.created_at,
        expected_on=refund.expected_on,
        kind=refund.kind,
        return_id=refund.return_id,
    )
