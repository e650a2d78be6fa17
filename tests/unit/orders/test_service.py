from __future__ import annotations

import pytest
from sqlalchemy import func, select

from daogou.errors import ShopError
from daogou.orders.ratings import rate
from daogou.orders.tables import ServiceRating, Ticket
from daogou.orders.tickets import open_ticket

from .shop import NOW


def count(session, table):
    return session.execute(select(func.count()).select_from(table)).scalar()


def test_a_complaint_sent_twice_is_one_ticket(session, placed):
    first = open_ticket(session, "c1", "complaint", "鞋底开胶了", placed.number, now=NOW)
    second = open_ticket(session, "c1", "complaint", " 鞋底开胶了 ", placed.number, now=NOW)
    assert first.id == second.id
    assert first.id.startswith("T251101")
    assert open_ticket(session, "c1", "complaint", "盒子也破了", placed.number, now=NOW) != first
    assert count(session, Ticket) == 2


def test_an_order_that_does_not_exist_is_left_out(session):
    assert open_ticket(session, "c1", "other", "?", "20251101-0999", now=NOW).order_number is None


def test_a_human_is_called_once_with_all_the_words(session):
    first = open_ticket(session, "c1", "human", "转人工", now=NOW)
    second = open_ticket(session, "c1", "human", "有人吗", now=NOW)
    assert (second.id, second.text) == (first.id, "转人工\n有人吗")
    first.status = "closed"
    session.flush()
    assert open_ticket(session, "c1", "human", "转人工", now=NOW).id != first.id
    assert open_ticket(session, "c2", "human", "转人工", now=NOW).id != first.id


def test_a_ticket_says_something_of_a_known_kind(session):
    with pytest.raises(ShopError, match="bad_text"):
        open_ticket(session, "c1", "human", "  ", now=NOW)
    with pytest.raises(ValueError, match="praise"):
        open_ticket(session, "c1", "praise", "好", now=NOW)


def test_the_last_rating_counts(session):
    rate(session, "c1", 2, "慢", NOW)
    rating = rate(session, "c1", 5, " 后来解决了 ", NOW)
    assert (rating.stars, rating.comment) == (5, "后来解决了")
    assert count(session, ServiceRating) == 1
    for stars in (0, 6):
        with pytest.raises(ShopError, match="bad_stars"):
            rate(session, "c1", stars, "", NOW)
