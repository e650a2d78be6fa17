"""Sending goods back, for money or for another variant."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.catalog.tables import Variant
from daogou.errors import ShopError
from daogou.orders.numbering import next_id
from daogou.orders.order_view import find_order
from daogou.orders.return_rules import (
    FAULTS,
    OPEN,
    ReturnableLine,
    check_window,
    requests_of,
    returnable_lines,
    sent_back,
)
from daogou.orders.stock import put_back, take
from daogou.orders.tables import OrderLine, ReturnRequest

__all__ = [
    "ReturnableLine",
    "request_exchange",
    "request_return",
    "returnable_lines",
    "withdraw",
]


def request_return(
    session: Session,
    number: str,
    line_id: int,
    reason: str,
    note: str,
    quantity: int,
    now: datetime,
) -> ReturnRequest:
    """Ask to send `quantity` pieces of a line back for their money.

    Raises:
        ShopError: `unknown_order`, `unknown_line`, `order_cancelled`, `not_delivered`,
            `window_over`, `already_requested`, `bad_quantity`, `too_many`.
        ValueError: an unknown reason.
    """
    return _request(session, number, line_id, "return", reason, note, quantity, None, now)


def request_exchange(
    session: Session,
    number: str,
    line_id: int,
    new_sku: str,
    reason: str,
    now: datetime,
    *,
    note: str = "",
    quantity: int = 1,
) -> ReturnRequest:
    """Ask for `new_sku`, another colour or size of the same product, in place of what was sent.

    The new pieces are set aside at once: the stock falls with the request. Faulty goods may be
    replaced by the very same variant.

    Raises:
        ShopError: as `request_return`, and `unknown_sku`, `other_product`, `same_variant`,
            `price_differs`, `out_of_stock`.
        ValueError: an unknown reason.
    """
    return _request(session, number, line_id, "exchange", reason, note, quantity, new_sku, now)


def withdraw(session: Session, return_id: str) -> ReturnRequest:
    """Take a request back before the goods have arrived; pieces set aside go back into the stock.

    Raises:
        ShopError: `unknown_return`, `already_received`.
    """
    changed = session.execute(
        update(ReturnRequest)
        .where(
            ReturnRequest.id == return_id, in_op(ReturnRequest.status, ("requested", "approved"))
        )
        .values(status="cancelled")
        .execution_options(synchronize_session=False)
    ).rowcount
    request: ReturnRequest | None = session.get(ReturnRequest, return_id, populate_existing=True)
    if request is None:
        raise ShopError("unknown_return", id=return_id)
    if request.status != "cancelled":
        raise ShopError("already_received", id=return_id, status=request.status)
    if changed and request.new_sku is not None:
        put_back(session, request.new_sku, request.quantity)
    return request


def _request(
    session: Session,
    number: str,
    line_id: int,
    kind: str,
    reason: str,
    note: str,
    quantity: int,
    new_sku: str | None,
    now: datetime,
) -> ReturnRequest:
    """A new request, or the open one that asks for the same."""
    if quantity < 1:
        raise ShopError("bad_quantity", quantity=quantity)
    _lock(session, number, line_id)
    order = find_order(session, number)
    line = session.execute(
        select(OrderLine).where(OrderLine.id == line_id, OrderLine.order_number == number)
    ).scalar_one_or_none()
    if line is None:
        raise ShopError("unknown_line", line_id=line_id)
    requests = [item for item in requests_of(session, number) if item.order_line_id == line_id]
    for request in requests:
        asked = (request.kind, request.new_sku, request.quantity)
        if request.status in OPEN and asked == (kind, new_sku, quantity):
            return request
    check_window(order, kind, reason, now)
    left = line.quantity - sent_back(requests, line_id)
    if left == 0:
        last = next(
            item for item in reversed(requests) if item.status not in ("rejected", "cancelled")
        )
        raise ShopError("already_requested", id=last.id, kind=last.kind, status=last.status)
    if quantity > left:
        raise ShopError("too_many", limit=left)
    if new_sku is not None:
        _check_variant(session, line, new_sku, reason)
    with session.begin_nested():
        if new_sku is not None:
            take(session, new_sku, quantity)
        request = ReturnRequest(
            id=next_id(session, "R", ReturnRequest, now),
            order_number=number,
            order_line_id=line_id,
            kind=kind,
            reason=reason,
            note=note.strip(),
            quantity=quantity,
            new_sku=new_sku,
            status="requested",
            created_at=now,
        )
        session.add(request)
        session.flush()
    return request


def _lock(session: Session, number: str, line_id: int) -> None:
    """Let nobody else ask for the same line in this transaction.

    An UPDATE that changes nothing locks the row on PostgreSQL and the database on SQLite, which
    knows no FOR UPDATE.
    """
    session.execute(
        update(OrderLine)
        .where(OrderLine.id == line_id, OrderLine.order_number == number)
        .values(quantity=OrderLine.quantity)
        .execution_options(synchronize_session=False)
    )


def _check_variant(session: Session, line: OrderLine, new_sku: str, reason: str) -> None:
    """Whether `new_sku` may replace the goods of `line`.

    Raises:
        ShopError: `unknown_sku`, `other_product`, `same_variant`, `price_differs`.
    """
    new = session.get(Variant, new_sku)
    if new is None:
        raise ShopError("unknown_sku", sku=new_sku)
    if new.product_code != line.product_code:
        raise ShopError("other_product", sku=new_sku)
    if new_sku == line.sku:
        if reason not in FAULTS:
            raise ShopError("same_variant", sku=new_sku)
        return
    # Today's prices of both: what the shopper paid may have been another day's price.
    old = session.get(Variant, line.sku)
    price = line.unit_price if old is None else old.price
    if new.price != price:
        raise ShopError("price_differs", sku=new_sku, difference=new.price - price)
