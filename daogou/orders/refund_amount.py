"""What a customer gets back for goods, and by when."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy.orm import Session

from daogou.catalog.promotions import reduced_skus
from daogou.money import round_money
from daogou.orders.tables import Order, OrderLine
from daogou.settings import get_settings

_SATURDAY = 5


def refund_amount(session: Session, order: Order, line: OrderLine, quantity: int) -> Decimal:
    """The worth of `quantity` pieces of `line` less their share of the order's discount.

    A coupon for some goods takes from these alone, each by what it is worth.
    """
    price = line.unit_price * quantity
    if not order.discount:
        return price
    reduced = reduced_skus(session, order.coupon_code, [one.sku for one in order.lines])
    shares = [one for one in order.lines if one.sku in reduced]
    worth = sum((one.unit_price * one.quantity for one in shares), Decimal(0))
    if worth < order.discount:
        # The coupon, or what it is for, was changed since: all goods share it.
        shares, worth = order.lines, order.subtotal
    if line not in shares:
        return price
    return round_money(price - price / worth * order.discount)


def refund_day(start: date) -> date:
    """The day on which a refund that begins on `start` should have arrived: working days count."""
    day = start
    left = get_settings().refund_days
    while left:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY:
            left -= 1
    return day
