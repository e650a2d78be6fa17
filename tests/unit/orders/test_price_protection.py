"""What comes back where goods have become cheaper, and that it comes back once."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from daogou.catalog.tables import Product, Variant
from daogou.errors import ShopError
from daogou.orders import cart
from daogou.orders.cancelling import cancel
from daogou.orders.checkout import place_order
from daogou.orders.payment import pay
from daogou.orders.price_protection import protect_price
from daogou.orders.refunds import refund_status
from daogou.orders.returns import request_return, withdraw
from daogou.orders.tables import Order, PriceAdjustment, Refund
from daogou.settings import get_settings

from .shop import DELIVERY, NOW, OWNER
from .test_at_once import together

DAYS = get_settings().price_protection_days


def reprice(session, sku, price):
    session.get(Variant, sku).price = Decimal(price)
    session.flush()


def outcomes(result):
    return [line.outcome for line in result.lines]


def count(session, table):
    return session.execute(select(func.count()).select_from(table)).scalar()


@pytest.fixture
def paid(session, placed):
    """Two pairs at 459, less the 50 of a coupon for shoes, and a novel at 39.80."""
    pay(session, placed.number, "alipay", NOW)
    return placed


def test_the_difference_to_what_was_paid_comes_back_the_way_it_was_paid(session, paid):
    reprice(session, "shoe-42", "399.00")
    result = protect_price(session, paid.number, NOW + timedelta(days=1))
    shoe, novel = result.lines
    assert (shoe.paid, shoe.price, shoe.amount) == (
        Decimal("434.00"),
        Decimal("399.00"),
        Decimal("70.00"),
    )
    assert (novel.outcome, novel.amount) == ("no_drop", 0)
    assert (result.refund.amount, result.refund.method) == (shoe.amount, "alipay")
    # A Sunday: the third working day is Wednesday.
    assert result.refund.expected_on == date(2025, 11, 5)
    assert refund_status(session, paid.number).refunds == (result.refund,)


def test_less_than_the_coupon_saved_is_no_drop(session, paid):
    reprice(session, "shoe-42", "439.00")
    result = protect_price(session, paid.number, NOW)
    assert (outcomes(result), result.refund) == (["no_drop", "no_drop"], None)
    assert (count(session, Refund), count(session, PriceAdjustment)) == (0, 0)


def test_a_second_request_tells_what_was_done(session, paid):
    reprice(session, "shoe-42", "399.00")
    first = protect_price(session, paid.number, NOW)
    reprice(session, "shoe-42", "299.00")
    again = protect_price(session, paid.number, NOW + timedelta(hours=1))
    assert (outcomes(again), again.refund) == (["done", "no_drop"], None)
    assert again.done == first.refund.amount
    assert count(session, Refund) == 1
    # Also when it is too late for anything new.
    late = protect_price(session, paid.number, NOW + timedelta(days=DAYS + 9))
    assert (outcomes(late), late.done) == (["done", "no_drop"], first.refund.amount)


def test_another_line_that_drops_later_is_adjusted_then(session, paid):
    reprice(session, "shoe-42", "399.00")
    protect_price(session, paid.number, NOW)
    reprice(session, "novel-pb", "30.00")
    later = protect_price(session, paid.number, NOW + timedelta(days=2))
    assert outcomes(later) == ["done", "refunded"]
    assert later.refund.amount == later.lines[1].amount
    assert count(session, Refund) == 2


def test_the_last_day_counts_and_the_next_does_not(session, paid):
    reprice(session, "shoe-42", "399.00")
    with pytest.raises(ShopError) as error:
        protect_price(session, paid.number, NOW + timedelta(days=DAYS + 1))
    assert (error.value.reason, error.value.facts["days"]) == ("protection_over", DAYS)
    assert error.value.facts["paid_on"] == date(2025, 11, 1)
    assert protect_price(session, paid.number, NOW + timedelta(days=DAYS)).refund


def test_what_is_on_its_way_back_is_left_out(session, delivered):
    reprice(session, "shoe-42", "399.00")
    line = session.get(Order, delivered.number).lines[0]
    request = request_return(session, delivered.number, line.id, "changed_mind", "", 2, NOW)
    result = protect_price(session, delivered.number, NOW)
    assert (outcomes(result), result.refund) == (["returned", "no_drop"], None)
    withdraw(session, request.id)
    assert protect_price(session, delivered.number, NOW).refund.amount == Decimal("70.00")


def test_only_the_pieces_that_are_kept_count(session, delivered):
    reprice(session, "shoe-42", "399.00")
    line = session.get(Order, delivered.number).lines[0]
    request_return(session, delivered.number, line.id, "changed_mind", "", 1, NOW)
    shoe = protect_price(session, delivered.number, NOW).lines[0]
    assert (shoe.quantity, shoe.amount) == (1, Decimal("35.00"))


def test_a_return_afterwards_gives_back_the_rest(session, delivered):
    reprice(session, "shoe-42", "399.00")
    line = session.get(Order, delivered.number).lines[0]
    protect_price(session, delivered.number, NOW)
    request_return(session, delivered.number, line.id, "changed_mind", "", 1, NOW)
    (awaited,) = refund_status(session, delivered.number).awaited
    assert awaited.amount == Decimal("399.00")


def give_back(session, number, quantity):
    """Ask for the return of so many pairs of shoes."""
    line = session.get(Order, number).lines[0]
    return request_return(session, number, line.id, "changed_mind", "", quantity, NOW)


def awaited(session, number):
    """The money that each return will lead to, the first that was asked for first."""
    return [one.amount for one in reversed(refund_status(session, number).awaited)]


def test_it_is_not_taken_off_what_was_on_its_way_back(session, delivered):
    give_back(session, delivered.number, 1)
    reprice(session, "shoe-42", "300.00")
    assert protect_price(session, delivered.number, NOW).refund.amount == Decimal("134.00")
    assert awaited(session, delivered.number) == [Decimal("434.00")]


def test_it_is_taken_off_once_though_all_comes_back(session):
    cart.add(session, OWNER, "shoe-42", 3)
    number = place_order(session, OWNER, DELIVERY, NOW).number
    pay(session, number, "wechat", NOW)
    order = session.get(Order, number)
    order.status, order.delivered_at = "delivered", NOW
    give_back(session, number, 1)
    reprice(session, "shoe-42", "300.00")
    # Of three pairs at 459, less the 50 of a coupon.
    amount = protect_price(session, number, NOW).refund.amount
    assert amount == 2 * Decimal("142.33")
    give_back(session, number, 2)
    assert awaited(session, number) == [Decimal("442.33"), Decimal("884.67") - amount]
    assert sum(awaited(session, number)) + amount == order.total


def test_a_return_that_was_withdrawn_leaves_one_piece_as_it_was(session, delivered):
    first = give_back(session, delivered.number, 1)
    reprice(session, "shoe-42", "300.00")
    protect_price(session, delivered.number, NOW)
    withdraw(session, first.id)
    give_back(session, delivered.number, 2)
    assert awaited(session, delivered.number) == [Decimal("734.00")]


def test_cancelling_afterwards_gives_back_the_rest(session, paid):
    reprice(session, "shoe-42", "399.00")
    adjusted = protect_price(session, paid.number, NOW).refund
    rest = cancel(session, paid.number, NOW).refund
    assert rest.amount + adjusted.amount == paid.total
    assert cancel(session, paid.number, NOW).refund == rest


def test_goods_that_are_not_sold_any_more_have_no_price_of_today(session, paid):
    session.get(Product, "shoe").active = False
    session.flush()
    assert outcomes(protect_price(session, paid.number, NOW)) == ["not_sold", "no_drop"]


def test_not_before_the_payment_and_not_after_cancelling(session, placed):
    with pytest.raises(ShopError, match="not_paid"):
        protect_price(session, placed.number, NOW)
    cancel(session, placed.number, NOW)
    with pytest.raises(ShopError, match="order_cancelled"):
        protect_price(session, placed.number, NOW)
    with pytest.raises(ShopError, match="unknown_order"):
        protect_price(session, "20251101-0999", NOW)


def test_the_same_request_at_once_refunds_once(shared):
    with shared.begin() as session:
        cart.add(session, OWNER, "shoe-42", 1)
        number = place_order(session, OWNER, DELIVERY, NOW).number
        pay(session, number, "wechat", NOW)
        reprice(session, "shoe-42", "359.00")

    def ask(_):
        with shared.begin() as session:
            return protect_price(session, number, NOW).lines[0].outcome

    assert together(4, ask) == ["done"] * 3 + ["refunded"]
    with shared.begin() as session:
        assert count(session, Refund) == count(session, PriceAdjustment) == 1
