"""Levels, points and what is missing, for the customer behind an order."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from daogou.errors import ShopError
from daogou.orders.membership import level_for, membership, refresh_levels
from daogou.orders.tables import Customer, Order, Refund

from .shop import NOW


def order(session, number, total, status="completed", days_ago=10, customer=1):
    """An order of the customer."""
    moment = NOW - timedelta(days=days_ago)
    session.add(
        Order(
            number=number,
            customer_id=customer,
            status=status,
            placed_at=moment,
            paid_at=moment,
            delivered_at=moment + timedelta(days=2) if status == "completed" else None,
            subtotal=Decimal(total),
            discount=Decimal(0),
            shipping_fee=Decimal(0),
            total=Decimal(total),
            recipient="李雷",
            phone="13800001234",
            street="建国路 9 号",
        )
    )
    session.flush()
    return number


def test_the_level_follows_the_completed_orders_of_a_year(session):
    number = order(session, "20251020-0001", "1500.50")
    order(session, "20251021-0001", "700.00", days_ago=9)
    order(session, "20241001-0001", "9000.00", days_ago=366)
    order(session, "20251030-0001", "88.80", status="shipped", days_ago=1)
    order(session, "20251030-0002", "500.00", status="cancelled", days_ago=1)
    session.get(Customer, 1).points = 2200
    member = membership(session, number, NOW)
    assert (member.level, member.points, member.spent) == ("silver", 2200, Decimal("2200.50"))
    assert (member.next_level, member.missing) == ("gold", Decimal("5799.50"))
    assert member.latest == (date(2025, 10, 25), 700)
    assert member.to_come == 88


def test_what_was_given_back_is_not_spent(session):
    number = order(session, "20251020-0001", "2100.00")
    session.add(
        Refund(
            order_number=number,
            kind="price_protection",
            amount=Decimal(200),
            method="wechat",
            status="arrived",
            created_at=NOW,
            expected_on=NOW.date(),
        )
    )
    session.flush()
    member = membership(session, number, NOW)
    assert (member.level, member.spent) == ("regular", Decimal("1900.00"))
    assert member.missing == Decimal("100.00")


def test_the_highest_level_misses_nothing(session):
    member = membership(session, order(session, "20251020-0001", "20000.00"), NOW)
    assert (member.level, member.next_level, member.missing) == ("black_gold", None, None)


@pytest.mark.parametrize(
    ("spent", "level"),
    [("0", "regular"), ("1999.99", "regular"), ("2000", "silver"), ("8000", "gold")],
)
def test_thresholds(spent, level):
    assert level_for(Decimal(spent)) == level


def test_the_thresholds_are_settings(session, monkeypatch):
    from daogou.settings import get_settings

    monkeypatch.setattr(get_settings(), "member_silver_from", Decimal(50))
    assert membership(session, order(session, "20251020-0001", "60.00"), NOW).level == "silver"


def test_a_guest_s_order_has_no_member(session, placed):
    """Not even where its telephone is a customer's: an address change may have put it there."""
    session.get(Order, placed.number).phone = session.get(Customer, 1).phone
    session.flush()
    with pytest.raises(ShopError, match="no_member"):
        membership(session, placed.number, NOW)


def test_levels_are_noted_by_the_timer(session):
    order(session, "20251020-0001", "2500.00")
    assert refresh_levels(session, NOW) == 1
    assert session.get(Customer, 1, populate_existing=True).level == "silver"
    assert refresh_levels(session, NOW) == 0
    assert refresh_levels(session, NOW + timedelta(days=400)) == 1
    assert session.get(Customer, 1, populate_existing=True).level == "regular"
