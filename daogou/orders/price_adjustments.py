"""What price protection has given back on an order before."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.orders.tables import OrderLine, PriceAdjustment, ReturnRequest


def adjustments_of(session: Session, number: str) -> dict[int, PriceAdjustment]:
    """The adjustments of order `number` by the line that they are for."""
    rows = session.execute(
        select(PriceAdjustment)
        .where(PriceAdjustment.order_number == number)
        .order_by(PriceAdjustment.id)
        .execution_options(populate_existing=True)
    ).scalars()
    return {row.order_line_id: row for row in rows}


def adjusted(
    row: PriceAdjustment | None, line: OrderLine, returns: Sequence[ReturnRequest]
) -> dict[str, Decimal]:
    """What was given back already on the pieces of each return of `line`, by the return's id.

    `returns` are those that hold, the oldest first. A piece that `row` is not for was on its way
    back then, so what goes back first was not adjusted.
    """
    if row is None:
        return {}
    untouched = line.quantity - row.quantity
    found = {}
    for request in returns:
        if request.order_line_id == line.id:
            whole = min(untouched, request.quantity)
            untouched -= whole
            found[request.id] = (row.paid_price - row.price_now) * (request.quantity - whole)
    return found
