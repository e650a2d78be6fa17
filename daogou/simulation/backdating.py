"""Moving what simulated shoppers left to moments of the past days, so that charts have a past.

Whatever a shopper left is moved by the same time: order and distance within a visit stay what they
were. Numbers of orders, returns and tickets keep the day on which they were given, and so do dates
in the words of a conversation; Rasa's own store is not touched.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final

from sqlalchemy import Date, DateTime, Table, select, update
from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.simulation.sweep import Traces, tables, theirs, traces
from daogou.simulation.tables import SimulatedConversation
from daogou.times import SHOP_ZONE, shop_day

# How often people shop in each hour of the shop's day: little at night, most in the evening.
_HOURS: Final = (3, 2, 1, 1, 1, 1, 2, 3, 5, 7, 9, 9, 10, 9, 8, 8, 8, 8, 9, 12, 15, 16, 13, 7)
_WEEKEND: Final = 1.4


def drawn_moment(now: datetime, days: int, chance: Random) -> datetime:
    """A moment of the `days` before `now`."""
    today = shop_day(now)
    past = [today - timedelta(days=back) for back in range(1, days + 1)]
    day = chance.choices(past, [_WEEKEND if one.weekday() > 4 else 1.0 for one in past])[0]
    hour = chance.choices(range(24), _HOURS)[0]
    at = time(hour, chance.randrange(60), chance.randrange(60))
    return datetime.combine(day, at, SHOP_ZONE)


def move_all(session: Session, names: Pseudonyms, days: int, now: datetime) -> int:
    """Move every finished conversation that was not moved yet; how many these were."""
    rows = (
        session.execute(
            select(SimulatedConversation)
            .where(SimulatedConversation.moved == 0, SimulatedConversation.ending != "left")
            .order_by(SimulatedConversation.conversation)
        )
        .scalars()
        .all()
    )
    known = tables(session)
    for row in rows:
        chance = Random(f"{row.seed}:{row.shopper}:moment")
        by = drawn_moment(now, days, chance) - row.at
        seconds = round(by.total_seconds())
        people = [] if row.customer is None else [row.customer]
        left = traces(session, names, [row.conversation], people)
        for table in known:
            _move(session, table, left, timedelta(seconds=seconds))
        row.at += timedelta(seconds=seconds)
        row.moved = -seconds
    session.flush()
    return len(rows)


def _move(session: Session, table: Table, left: Traces, by: timedelta) -> None:
    moments = [one for one in table.c if isinstance(one.type, DateTime | Date)]
    condition = theirs(table, left)
    if condition is None and table.name == "shipment_event":
        # The one table below another that has moments of its own.
        shipment = next(iter(table.c.shipment_id.foreign_keys)).column.table
        mine = select(shipment.c.id).where(shipment.c.order_number.in_(list(left.orders)))
        condition = table.c.shipment_id.in_(mine)
    if condition is None or not moments:
        return
    keys = list(table.primary_key.columns)
    for row in session.execute(select(*keys, *moments).where(condition)).all():
        told = row._mapping
        values = {one.name: _moved(told[one], by) for one in moments if told[one] is not None}
        if values:
            same = [key == told[key] for key in keys]
            session.execute(update(table).where(*same).values(values))


def _moved(value: Any, by: timedelta) -> Any:
    """A moment, or a day, moved; days by whole ones."""
    if isinstance(value, datetime):
        return value + by
    assert isinstance(value, date), value
    return value + timedelta(days=round(by / timedelta(days=1)))
