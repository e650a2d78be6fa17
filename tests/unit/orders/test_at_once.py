"""What happens when several requests arrive at the same moment."""

from __future__ import annotations

import threading

from daogou.errors import ShopError
from daogou.orders import cart
from daogou.orders.cancelling import cancel
from daogou.orders.checkout import place_order
from daogou.orders.owners import conversation_owner
from daogou.orders.proof import prove
from daogou.orders.returns import request_exchange
from daogou.orders.tables import Order

from .shop import DELIVERY, NOW, OWNER, stock_of


def together(threads, work):
    """Run `work(number)` in so many threads at the same moment; what each gave, or refused."""
    start = threading.Barrier(threads)
    outcomes = []

    def run(number):
        start.wait()
        try:
            outcomes.append(work(number))
        except ShopError as error:
            outcomes.append(error.reason)

    running = [threading.Thread(target=run, args=(number,)) for number in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return sorted(outcomes)


def test_of_many_checkouts_at_once_only_as_many_succeed_as_there_are_pieces(shared):
    with shared.begin() as session:
        for number in range(6):
            cart.add(session, conversation_owner(str(number)), "shoe-42", 1)

    def buy(number):
        with shared.begin() as session:
            return place_order(session, conversation_owner(str(number)), DELIVERY, NOW).number

    placed = ["20251101-0001", "20251101-0002", "20251101-0003"]
    assert together(6, buy) == placed + ["out_of_stock"] * 3
    with shared.begin() as session:
        assert stock_of(session, "shoe-42") == 0


def test_the_same_checkout_at_once_is_one_order(shared):
    with shared.begin() as session:
        cart.add(session, OWNER, "shoe-42", 1)

    def buy(_):
        with shared.begin() as session:
            return place_order(session, OWNER, DELIVERY, NOW).number

    assert together(4, buy) == ["20251101-0001"] * 4
    with shared.begin() as session:
        assert stock_of(session, "shoe-42") == 2


def test_the_same_cancellation_at_once_puts_back_once(shared):
    with shared.begin() as session:
        cart.add(session, OWNER, "shoe-42", 2)
        number = place_order(session, OWNER, DELIVERY, NOW).number

    def give_up(_):
        with shared.begin() as session:
            return cancel(session, number, NOW).already

    assert together(4, give_up) == [False, True, True, True]
    with shared.begin() as session:
        assert stock_of(session, "shoe-42") == 3


def test_guesses_at_once_do_not_slip_past_the_limit(shared):
    with shared.begin() as session:
        cart.add(session, OWNER, "shoe-42", 1)
        number = place_order(session, OWNER, DELIVERY, NOW).number

    def guess(digits):
        with shared.begin() as session:
            return prove(session, "c1", number, f"{digits:04d}", NOW).locked

    assert together(6, guess) == [False] * 2 + [True] * 4


def test_the_same_return_at_once_is_one(shared):
    with shared.begin() as session:
        cart.add(session, OWNER, "shoe-42", 1)
        number = place_order(session, OWNER, DELIVERY, NOW).number
        order = session.get(Order, number)
        order.status, order.delivered_at = "delivered", NOW
        line_id = order.lines[0].id

    def swap(_):
        with shared.begin() as session:
            return request_exchange(session, number, line_id, "shoe-41", "wrong_size", NOW).id

    assert together(4, swap) == ["R2511010001"] * 4
    with shared.begin() as session:
        assert stock_of(session, "shoe-41") == 4
