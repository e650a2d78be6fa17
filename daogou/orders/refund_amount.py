"""What a customer gets back for goods, and by when."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from daogou.money import round_money
from daogou.orders.tables import Order, OrderLine
from daogou.settings import get_settings

_SATURDAY = 5


def refund_amount(order: Order, line: OrderLine, quantity: int) -> Decimal:
    """The worth of `quantity` pieces of `line` less their share of the order's discount."""
    price = line.unit_price * quantity
    if not order.discount:
        return price
    return round_money(price - price / order.subtotal * order.discount)


def refund_day(start: date) -> date:
    """The day on which a refund that begins on `start` should have arrived: working days count."""
    day = start
    left = get_settings().refund_days
    while left:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY:
            left -= 1
    return day
