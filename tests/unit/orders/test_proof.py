from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from daogou.orders.address import change_address
from daogou.orders.owners import conversation_owner, customer_owner
from daogou.orders.placed_orders import is_of
from daogou.orders.proof import CONVERSATIONS_PER_NUMBER, forget_old_attempts, prove
from daogou.orders.tables import Customer, Order, ProofAttempt

from .shop import NOW

UNKNOWN = "20251101-0999"


def test_the_last_digits_prove_the_order(session, placed):
    assert prove(session, "c1", placed.number, "8888", NOW).ok


def test_the_whole_number_and_full_width_digits_do_as_well(session, placed):
    assert prove(session, "c1", placed.number, "138 1234 8888", NOW).ok
    assert prove(session, "c1", "２０２５１１０１-0001", "８８８８", NOW).ok


def test_parts_of_the_number_prove_nothing(session, placed):
    for digits in ("", "888", "48888", "1234", "13800008888", "----"):
        assert not prove(session, digits or "none", placed.number, digits, NOW).ok


@pytest.fixture
def accounts_order(session, placed):
    """An order of a customer's, which goes to somebody else."""
    customer = session.get(Customer, 1)
    customer.phone = "13800001234"
    session.get(Order, placed.number).customer_id = customer.id
    session.flush()
    return placed


def test_the_accounts_telephone_proves_its_orders_wherever_they_go(session, accounts_order):
    number = accounts_order.number
    assert prove(session, "c1", number, "8888", NOW).ok
    assert prove(session, "c1", number, "1234", NOW).ok
    change_address(session, number, None, "13900006666", None, NOW)
    for digits, right in (("1234", True), ("6666", True), ("8888", False), ("13800001234", True)):
        assert prove(session, digits, number, digits, NOW).ok is right


def test_the_buyer_is_known_by_the_accounts_own_telephone_alone(session, accounts_order):
    number = accounts_order.number
    assert not prove(session, "c1", number, "8888", NOW, buyer=True).ok
    assert prove(session, "c1", number, "1234", NOW, buyer=True).ok


def test_a_guest_is_known_by_the_telephone_that_was_ordered_with(session, placed):
    assert prove(session, "c1", placed.number, "8888", NOW, buyer=True).ok
    change_address(session, placed.number, None, "13900006666", None, NOW)
    assert prove(session, "c1", placed.number, "6666", NOW).ok
    assert not prove(session, "c1", placed.number, "6666", NOW, buyer=True).ok
    assert prove(session, "c1", placed.number, "8888", NOW, buyer=True).ok


def test_whose_an_order_is(session, placed, accounts_order):
    del accounts_order
    assert is_of(session, customer_owner(1), placed.number)
    assert not is_of(session, customer_owner(2), placed.number)
    # Of a customer it is no visitor's, whatever conversation it was placed in.
    assert not is_of(session, conversation_owner("buyer"), placed.number)


def test_an_unknown_order_and_wrong_digits_look_the_same(session, placed):
    wrong = [prove(session, "c1", placed.number, "0000", NOW) for _ in range(5)]
    unknown = [prove(session, "c2", UNKNOWN, "0000", NOW) for _ in range(5)]
    assert wrong == unknown
    assert [(result.attempts_left, result.locked) for result in wrong] == [
        (2, False),
        (1, False),
        (0, True),
        (0, True),
        (0, True),
    ]


def test_a_locked_conversation_does_not_hear_that_it_is_right(session, placed):
    for _ in range(3):
        prove(session, "c1", placed.number, "0000", NOW)
    result = prove(session, "c1", placed.number, "8888", NOW)
    assert not result.ok
    assert result.locked
    assert result.locked_until == NOW + timedelta(minutes=30)


def test_the_lock_ends_also_when_somebody_knocks_on(session, placed):
    for minute in range(0, 30, 2):
        prove(session, "c1", placed.number, "0000", NOW + timedelta(minutes=minute))
    assert prove(session, "c1", placed.number, "8888", NOW + timedelta(minutes=34)).ok


def test_success_forgets_the_wrong_ones(session, placed):
    prove(session, "c1", placed.number, "0000", NOW)
    prove(session, "c1", placed.number, "8888", NOW)
    assert prove(session, "c1", placed.number, "0000", NOW).attempts_left == 2


def test_guessing_from_many_conversations_locks_the_number(session, placed):
    for number in (placed.number, UNKNOWN):
        for guess in range(3 * CONVERSATIONS_PER_NUMBER):
            result = prove(session, f"{number}{guess}", number, f"{guess:04d}", NOW)
        assert result.locked
    assert not prove(session, "another", placed.number, "8888", NOW).ok
    assert prove(session, "another", placed.number, "8888", NOW + timedelta(minutes=30)).ok


def test_nonsense_numbers_leave_no_trace_but_the_conversations(session):
    assert prove(session, "c1", "x" * 500, "8888", NOW).attempts_left == 2
    assert session.execute(select(ProofAttempt.subject)).scalars().all() == ["conversation:c1"]


def test_old_counts_are_forgotten(session):
    prove(session, "c1", UNKNOWN, "0000", NOW)
    assert forget_old_attempts(session, NOW + timedelta(minutes=29)) == 0
    assert forget_old_attempts(session, NOW + timedelta(minutes=30)) == 2
    assert session.execute(select(func.count()).select_from(ProofAttempt)).scalar() == 0
