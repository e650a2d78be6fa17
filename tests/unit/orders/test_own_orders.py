"""Which of a customer's own orders a matter can be about."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daogou.orders import cart
from daogou.orders.checkout import place_order
from daogou.orders.own_orders import own_orders
from daogou.orders.owners import customer_owner
from daogou.orders.payment import pay
from daogou.settings import get_settings

from .shop import DELIVERY, NOW

OWNER = customer_owner(1)
DAYS = get_settings().price_protection_days


def order(session, at):
    cart.add(session, OWNER, "shoe-41", 1)
    number = place_order(session, OWNER, DELIVERY, at).number
    pay(session, number, "wechat", at)
    return number


# NOW is noon in the shop: eleven hours later it is the same day still, thirteen later the next.
@pytest.mark.parametrize(("hours", "both"), [(0, True), (11, True), (13, False)])
def test_price_protection_lasts_until_the_end_of_its_last_day(session, hours, both):
    first = order(session, NOW)
    looked = NOW + timedelta(days=DAYS, hours=hours)
    second = order(session, looked - timedelta(hours=1))
    found = [one.number for one in own_orders(session, 1, "price_protection", looked)]
    assert found == ([second, first] if both else [second])
