from __future__ import annotations

from datetime import timedelta

from daogou.orders.housekeeping import tidy
from daogou.orders.proof import prove

from .shop import NOW


def test_a_round_closes_overdue_orders_and_forgets_old_guesses(session, placed):
    prove(session, "c1", placed.number, "0000", NOW)
    later = tidy(session, NOW + timedelta(hours=25))
    assert (later.closed, later.forgotten) == ((placed.number,), 2)
    again = tidy(session, NOW + timedelta(hours=25))
    assert (again.closed, again.forgotten) == ((), 0)
