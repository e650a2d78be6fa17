"""The level and the points of the customer behind an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import desc, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql import functions
from sqlalchemy.sql.operators import in_op

from daogou.errors import ShopError
from daogou.orders.order_view import find_order
from daogou.orders.tables import Customer, Order, Refund
from daogou.settings import get_settings
from daogou.times import shop_day

LEVELS = ("regular", "silver", "gold", "black_gold")
# Orders whose points are still to come: paid, and not yet received and confirmed.
_UNDERWAY = ("paid", "packed", "shipped", "delivered")
_YEAR = timedelta(days=365)
NOTHING = Decimal("0.00")
# What goods have cost: fees do not count.
_GOODS: Any = Order.total - Order.shipping_fee


@dataclass(frozen=True)
class Membership:
    """A customer as a member.

    `spent` are the yuan of the past year, without fees, that the level follows; `next_level` and
    `missing` are None on the highest. `latest` is when the last points were credited, and how
    many; `to_come` are the points of orders that are underway.
    """

    level: str
    points: int
    spent: Decimal
    next_level: str | None
    missing: Decimal | None
    joined_on: date
    latest: tuple[date, int] | None
    to_come: int


def thresholds() -> dict[str, Decimal]:
    """The yuan of a year from which on each level is reached, the lowest level first."""
    settings = get_settings()
    steps = (
        settings.member_silver_from,
        settings.member_gold_from,
        settings.member_black_gold_from,
    )
    return dict(zip(LEVELS, (NOTHING, *steps), strict=True))


def level_for(spent: Decimal) -> str:
    """The level of somebody who has spent so much in a year."""
    return [level for level, least in thresholds().items() if spent >= least][-1]


def membership(session: Session, number: str, now: datetime) -> Membership:
    """The membership of whoever ordered `number`; only for somebody who has proved the order.

    The customer is the order's own: a telephone, which an address change may replace, says
    nothing about who somebody is.

    Raises:
        ShopError: `unknown_order`, `no_member`.
    """
    order = find_order(session, number)
    if order.customer_id is None:
        raise ShopError("no_member", number=number)
    return membership_of(session, order.customer_id, now)


def membership_of(session: Session, customer_id: int, now: datetime) -> Membership:
    """The membership of a customer whom the shop has signed in.

    Raises:
        ShopError: `unknown_customer`.
    """
    customer: Customer | None = session.get(Customer, customer_id)
    if customer is None:
        raise ShopError("unknown_customer", customer=customer_id)
    spent = spent_in_a_year(session, now, customer.id).get(customer.id, NOTHING)
    level = level_for(spent)
    higher = LEVELS[LEVELS.index(level) + 1 :]
    next_level = higher[0] if higher else None
    return Membership(
        level=level,
        points=customer.points,
        spent=spent,
        next_level=next_level,
        missing=thresholds()[next_level] - spent if next_level else None,
        joined_on=shop_day(customer.joined_at),
        latest=_latest(session, customer.id),
        to_come=_to_come(session, customer.id),
    )


def spent_in_a_year(
    session: Session, now: datetime, customer_id: int | None = None
) -> dict[int, Decimal]:
    """The yuan of the completed orders of the year before `now`, less what was given back of them.

    By customer, those without such an order left out; of one customer alone with `customer_id`.
    """
    counted: list[Any] = [Order.status == "completed", Order.placed_at > now - _YEAR]
    counted.append(
        Order.customer_id.is_not(None)  # type: ignore[union-attr]
        if customer_id is None
        else Order.customer_id == customer_id
    )
    paid = session.execute(
        select(Order.customer_id, functions.sum(_GOODS)).where(*counted).group_by(Order.customer_id)
    ).all()
    back = dict(
        session.execute(
            select(Order.customer_id, functions.sum(Refund.amount))
            .join(Refund, Refund.order_number == Order.number)
            .where(*counted)
            .group_by(Order.customer_id)
        ).all()
    )
    return {one: max(total - back.get(one, NOTHING), NOTHING) for one, total in paid}


def refresh_levels(session: Session, now: datetime) -> int:
    """Note the level that each customer has reached or lost; how many have another one now."""
    spent = spent_in_a_year(session, now)
    changed = 0
    for customer_id, level in session.execute(select(Customer.id, Customer.level)).all():
        reached = level_for(spent.get(customer_id, NOTHING))
        if reached != level:
            session.execute(
                update(Customer)
                .where(Customer.id == customer_id)
                .values(level=reached)
                .execution_options(synchronize_session="fetch")
            )
            changed += 1
    return changed


def points_for(amount: Decimal) -> int:
    """The points that paying `amount` yuan earns: whole yuan count."""
    return int(amount) * get_settings().points_per_yuan


def _latest(session: Session, customer_id: int) -> tuple[date, int] | None:
    """When the last completed order was received, and its points."""
    row = session.execute(
        select(Order.delivered_at, Order.total)
        .where(
            Order.customer_id == customer_id,
            Order.status == "completed",
            Order.delivered_at.is_not(None),  # type: ignore[union-attr]
        )
        .order_by(desc(Order.delivered_at), desc(Order.number))
        .limit(1)
    ).first()
    return (shop_day(row.delivered_at), points_for(row.total)) if row else None


def _to_come(session: Session, customer_id: int) -> int:
    totals = session.execute(
        select(Order.total).where(Order.customer_id == customer_id, in_op(Order.status, _UNDERWAY))
    ).scalars()
    return sum(points_for(total) for total in totals)
