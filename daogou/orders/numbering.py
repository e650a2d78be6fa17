"""Running numbers that no two transactions share."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.errors import ShopError
from daogou.orders.tables import Order, RunningNumber
from daogou.times import shop_day

LAST_NUMBER_OF_A_DAY = 9999


def next_number(session: Session, series: str) -> int:
    """The next number of `series`, from 1.

    The row stays locked until the transaction ends, so a second one waits here and reads on from
    what the first has committed; a rolled back transaction leaves no gap.
    """
    statement = insert_for(session)(RunningNumber).values(series=series, last=1)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["series"], set_={"last": RunningNumber.last + 1}
        )
    )
    last: int = session.execute(
        select(RunningNumber.last).where(RunningNumber.series == series)
    ).scalar_one()
    return last


def next_order_number(session: Session, now: datetime) -> str:
    """A free order number of the shop's day at `now`: `20251101-0042`.

    Raises:
        ShopError: `day_full`.
    """
    day = f"{shop_day(now):%Y%m%d}"
    while True:
        running = next_number(session, day)
        if running > LAST_NUMBER_OF_A_DAY:
            raise ShopError("day_full")
        number = f"{day}-{running:04d}"
        # Numbers that came in with imported orders are passed over.
        taken = session.execute(select(Order.number).where(Order.number == number)).first()
        if taken is None:
            return number


def next_id(session: Session, letter: str, table: Any, now: datetime) -> str:
    """A free identifier for a row of `table`: `R2511010007` is the seventh return of that day."""
    series = f"{letter}{shop_day(now):%y%m%d}"
    while True:
        candidate = f"{series}{next_number(session, series):04d}"
        if session.execute(select(table.id).where(table.id == candidate)).first() is None:
            return candidate
