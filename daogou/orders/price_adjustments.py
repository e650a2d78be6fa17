"""What price protection has given back on an order before."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.orders.tables import PriceAdjustment


def adjustments_of(session: Session, number: str) -> dict[int, PriceAdjustment]:
    """The adjustments of order `number` by the line that they are for."""
    rows = session.execute(
        select(PriceAdjustment)
        .where(PriceAdjustment.order_number == number)
        .order_by(PriceAdjustment.id)
        .execution_options(populate_existing=True)
    ).scalars()
    return {row.order_line_id: row for row in rows}


def adjusted(adjustments: Mapping[int, PriceAdjustment], line_id: int, quantity: int) -> Decimal:
    """What was given back already on `quantity` pieces of a line."""
    row = adjustments.get(line_id)
    if row is None:
        return Decimal("0.00")
    return (row.paid_price - row.price_now) * min(quantity, row.quantity)
