from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from daogou.orders.proof import CONVERSATIONS_PER_NUMBER, forget_old_attempts, prove
from daogou.orders.tables import ProofAttempt

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
