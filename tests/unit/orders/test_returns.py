from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from daogou.errors import ShopError
from daogou.orders.refund_amount import refund_amount
from daogou.orders.refunds import refund_status
from daogou.orders.returns import (
    request_exchange,
    request_return,
    returnable_lines,
    withdraw,
)
from daogou.orders.tables import Order, ReturnRequest

from .shop import NOW, stock_of


def shoe_line(order):
    return order.lines[0].id


def back(session, order, *, reason="changed_mind", quantity=1, now=NOW):
    return request_return(session, order.number, shoe_line(order), reason, "", quantity, now)


def swap(session, order, sku, *, reason="wrong_size", now=NOW):
    return request_exchange(session, order.number, shoe_line(order), sku, reason, now)


def refusal(call):
    with pytest.raises(ShopError) as error:
        call()
    return error.value


def test_lines_that_may_go_back_and_until_when(session, delivered):
    lines = returnable_lines(session, delivered.number, NOW, "return")
    assert [(line.line.sku, line.quantity, line.until) for line in lines] == [
        ("shoe-42", 2, date(2025, 11, 6)),
        ("novel-pb", 1, date(2025, 11, 6)),
    ]
    back(session, delivered, quantity=2)
    lines = returnable_lines(session, delivered.number, NOW, "exchange")
    assert [(line.line.sku, line.until) for line in lines] == [("novel-pb", date(2025, 11, 14))]


def test_a_return_is_asked_for_once(session, delivered):
    first = back(session, delivered)
    assert (first.kind, first.status, first.quantity) == ("return", "requested", 1)
    assert first.id == "R2511010001"
    assert back(session, delivered).id == first.id
    assert session.execute(select(func.count()).select_from(ReturnRequest)).scalar() == 1


def test_all_that_is_left_is_asked_for(session, delivered):
    first = back(session, delivered, quantity=2)
    error = refusal(lambda: back(session, delivered, quantity=1))
    assert (error.reason, error.facts["id"]) == ("already_requested", first.id)


def test_more_than_was_bought_cannot_go_back(session, delivered):
    error = refusal(lambda: back(session, delivered, quantity=3))
    assert (error.reason, error.facts) == ("too_many", {"limit": 2})
    assert refusal(lambda: back(session, delivered, quantity=0)).reason == "bad_quantity"


def test_the_window_lasts_to_the_end_of_its_last_day(session, delivered):
    # Delivered on October 30 in the shop's zone; November 6 ends there at 16:00 UTC.
    last_moment = NOW.replace(day=6, hour=15, minute=59)
    assert returnable_lines(session, delivered.number, last_moment, "return")
    error = refusal(lambda: back(session, delivered, now=last_moment + timedelta(minutes=1)))
    assert error.reason == "window_over"
    assert error.facts == {
        "days": 7,
        "delivered_on": date(2025, 10, 30),
        "until": date(2025, 11, 6),
    }


def test_faulty_goods_have_the_longer_window(session, delivered):
    later = NOW + timedelta(days=10)
    assert refusal(lambda: back(session, delivered, now=later)).reason == "window_over"
    assert back(session, delivered, reason="quality", now=later).reason == "quality"


def test_a_repeated_request_is_answered_also_after_the_window(session, delivered):
    first = back(session, delivered)
    assert back(session, delivered, now=NOW + timedelta(days=30)).id == first.id


@pytest.mark.parametrize(
    ("status", "reason"),
    [("unpaid", "not_delivered"), ("shipped", "not_delivered"), ("cancelled", "order_cancelled")],
)
def test_only_what_has_arrived_can_go_back(session, delivered, status, reason):
    session.get(Order, delivered.number).status = status
    session.flush()
    assert refusal(lambda: back(session, delivered)).reason == reason


def test_a_line_of_another_order(session, delivered):
    error = refusal(lambda: request_return(session, delivered.number, 999, "other", "", 1, NOW))
    assert error.reason == "unknown_line"


def test_an_exchange_sets_the_new_size_aside_once(session, delivered):
    first = swap(session, delivered, "shoe-41")
    assert (first.kind, first.new_sku) == ("exchange", "shoe-41")
    assert swap(session, delivered, "shoe-41").id == first.id
    assert stock_of(session, "shoe-41") == 4


@pytest.mark.parametrize(
    ("sku", "reason"),
    [
        ("shoe-43", "out_of_stock"),
        ("novel-pb", "other_product"),
        ("shoe-42", "same_variant"),
        ("shoe-46", "price_differs"),
        ("nothing", "unknown_sku"),
    ],
)
def test_what_cannot_be_had_instead(session, delivered, sku, reason):
    assert refusal(lambda: swap(session, delivered, sku)).reason == reason
    assert session.execute(select(func.count()).select_from(ReturnRequest)).scalar() == 0


def test_a_faulty_pair_is_replaced_by_the_same(session, delivered):
    assert swap(session, delivered, "shoe-42", reason="quality").new_sku == "shoe-42"
    assert stock_of(session, "shoe-42") == 0


def test_exchanges_have_their_own_window(session, delivered):
    assert swap(session, delivered, "shoe-41", now=NOW + timedelta(days=13))
    error = refusal(lambda: swap(session, delivered, "shoe-46", now=NOW + timedelta(days=14)))
    assert (error.reason, error.facts["days"]) == ("window_over", 15)


def test_withdrawing_gives_the_size_back_and_frees_the_line(session, delivered):
    first = swap(session, delivered, "shoe-41")
    assert withdraw(session, first.id).status == "cancelled"
    assert withdraw(session, first.id).status == "cancelled"
    assert stock_of(session, "shoe-41") == 5
    assert swap(session, delivered, "shoe-41").id != first.id


def test_what_has_come_back_cannot_be_withdrawn(session, delivered):
    first = back(session, delivered)
    first.status = "received"
    session.flush()
    assert refusal(lambda: withdraw(session, first.id)).reason == "already_received"
    assert refusal(lambda: withdraw(session, "R0")).reason == "unknown_return"


def test_the_money_awaited_is_less_the_share_of_the_coupon(session, delivered):
    back(session, delivered)
    awaited = refund_status(session, delivered.number).awaited
    # Of two pairs at 459, with 50 off shoes.
    assert [item.amount for item in awaited] == [Decimal("434.00")]
    assert awaited[0].name.zh == "云跃 Pro 3 跑步鞋"


@pytest.mark.parametrize(
    ("reason", "pieces", "with_shipping"),
    [("quality", 2, True), ("changed_mind", 2, False), ("quality", 1, False)],
)
def test_shipping_comes_back_with_a_whole_order_of_faulty_goods(
    session, delivered, reason, pieces, with_shipping
):
    order = session.get(Order, delivered.number)
    order.shipping_fee = Decimal(10)
    for line in order.lines:
        quantity = min(line.quantity, pieces)
        request_return(session, order.number, line.id, reason, "", quantity, NOW)
    amounts = [one.amount for one in refund_status(session, order.number).awaited]
    goods = [
        refund_amount(session, order, line, min(line.quantity, pieces)) for line in order.lines
    ]
    assert sum(amounts) == sum(goods) + (10 if with_shipping else 0)


def test_a_coupon_takes_from_what_it_is_for_alone(session, delivered):
    order = session.get(Order, delivered.number)
    shoe, novel = order.lines
    assert refund_amount(session, order, novel, 1) == Decimal("39.80")
    assert refund_amount(session, order, shoe, 2) == Decimal("868.00")


@pytest.mark.parametrize("changed", [{"coupon_code": "GONE"}, {"discount": Decimal(950)}])
def test_a_coupon_that_is_gone_or_was_another_takes_from_all(session, delivered, changed):
    order = session.get(Order, delivered.number)
    for name, value in changed.items():
        setattr(order, name, value)
    shoe, novel = order.lines
    kept = order.subtotal - order.discount
    assert refund_amount(session, order, shoe, 2) + refund_amount(session, order, novel, 1) == kept
    assert refund_amount(session, order, novel, 1) < novel.unit_price


def test_an_unknown_reason_is_a_mistake_of_ours(session, delivered):
    with pytest.raises(ValueError, match="whim"):
        back(session, delivered, reason="whim")
