"""Every effect of a conversation, asked for twice, happens once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from daogou.orders import cart
from daogou.orders.address import change_address
from daogou.orders.cancelling import cancel
from daogou.orders.checkout import place_order
from daogou.orders.invoices import request_invoice
from daogou.orders.owners import conversation_owner
from daogou.orders.payment import pay
from daogou.orders.ratings import rate
from daogou.orders.repeats import first_time, forget_done_messages
from daogou.orders.returns import request_exchange, request_return
from daogou.orders.tables import (
    DoneMessage,
    Invoice,
    Order,
    Refund,
    ReturnRequest,
    ServiceRating,
    Ticket,
)
from daogou.orders.tickets import open_ticket

from .shop import DELIVERY, NOW, OWNER, stock_of
from .test_at_once import together


def test_the_same_words_count_once_for_some_seconds(session):
    def again(seconds, words="加购物车", owner=OWNER, effect="add shoe-42 1"):
        return first_time(session, owner, effect, words, NOW + timedelta(seconds=seconds))

    assert again(0)
    assert not again(1)
    assert not again(4)
    assert again(5)
    assert again(6, effect="add shoe-41 1")
    assert again(6, words="再加一件")
    assert again(6, owner=conversation_owner("c2"))


def test_the_same_message_counts_once_for_a_day(session):
    def again(message, *, pressed=False, hours=0):
        moment = NOW + timedelta(hours=hours)
        return first_time(
            session, OWNER, "add", "再来一件", moment, message_id=message, pressed=pressed
        )

    assert again("m1")
    assert not again("m1", hours=2)
    # Typed twice is meant twice; a button pressed twice in a moment is not.
    assert again("m2")
    assert again("m3", pressed=True)
    assert not again("m4", pressed=True)


def test_what_is_old_is_forgotten(session):
    first_time(session, OWNER, "add", "加购物车", NOW)
    first_time(session, OWNER, "add", "再加一件", NOW + timedelta(hours=23))
    assert forget_done_messages(session, NOW + timedelta(hours=25)) == 1
    assert session.query(DoneMessage).count() == 1


def test_what_is_rolled_back_was_not_done(shared):
    with shared() as session:
        assert first_time(session, OWNER, "add", "加购物车", NOW)
    with shared() as session:
        assert first_time(session, OWNER, "add", "加购物车", NOW)


def test_a_line_added_by_the_same_message_at_once_is_added_once(shared):
    def add(_):
        with shared.begin() as session:
            if first_time(session, OWNER, "add shoe-42 1", "加购物车", NOW):
                cart.add(session, OWNER, "shoe-42", 1)
                return "added"
        return "repeated"

    assert together(4, add) == ["added"] + ["repeated"] * 3
    with shared.begin() as session:
        assert cart.view(session, OWNER).count == 1


@pytest.fixture
def delivered(session, placed):
    pay(session, placed.number, "wechat", NOW)
    order = session.get(Order, placed.number)
    order.status, order.delivered_at = "delivered", NOW
    session.flush()
    return order


def test_an_order_is_placed_once(session):
    cart.add(session, OWNER, "shoe-42", 1)
    numbers = {place_order(session, OWNER, DELIVERY, NOW).number for _ in range(3)}
    assert len(numbers) == 1 and session.query(Order).count() == 1
    assert stock_of(session, "shoe-42") == 2


def test_an_order_is_cancelled_and_refunded_once(session, placed):
    pay(session, placed.number, "wechat", NOW)
    results = [cancel(session, placed.number, NOW) for _ in range(3)]
    assert [result.already for result in results] == [False, True, True]
    assert session.query(Refund).count() == 1
    assert stock_of(session, "shoe-42") == 3


def test_an_address_changed_twice_is_the_same_address(session, placed):
    for _ in range(2):
        status = change_address(
            session, placed.number, "李娜", "13900001111", "上海市浦东新区张江路1号", NOW
        )
    assert (status.delivery.recipient, status.delivery.phone) == ("李娜", "13900001111")


def test_an_order_has_one_invoice(session, delivered):
    for _ in range(3):
        request_invoice(session, delivered.number, "王小明", None, "wang@example.com", NOW)
    assert session.query(Invoice).count() == 1


def test_goods_go_back_once(session, delivered):
    line = delivered.lines[0]
    ids = {
        request_return(session, delivered.number, line.id, "other", "", 1, NOW).id for _ in range(3)
    }
    assert len(ids) == 1 and session.query(ReturnRequest).count() == 1


def test_goods_are_exchanged_and_set_aside_once(session, delivered):
    line = next(line for line in delivered.lines if line.sku == "shoe-42")
    before = stock_of(session, "shoe-41")
    for _ in range(3):
        request_exchange(session, delivered.number, line.id, "shoe-41", "wrong_size", NOW)
    assert session.query(ReturnRequest).count() == 1
    assert stock_of(session, "shoe-41") == before - 1


def test_a_conversation_has_one_rating(session):
    for _ in range(2):
        rate(session, "c1", 5, "很好", NOW)
    assert session.query(ServiceRating).count() == 1


@pytest.mark.parametrize("kind", ["complaint", "human"])
def test_the_same_words_open_one_ticket(session, kind):
    for _ in range(3):
        open_ticket(session, "c1", kind, "鞋子开胶了", now=NOW)
    assert session.query(Ticket).count() == 1
