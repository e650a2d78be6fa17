from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from daogou.errors import ShopError
from daogou.orders.complaint_words import complaint_category
from daogou.orders.ratings import rate
from daogou.orders.tables import ServiceRating, Ticket
from daogou.orders.ticket_status import tickets_of
from daogou.orders.tickets import open_ticket
from daogou.settings import get_settings

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


def test_a_complaint_has_a_category_and_a_promised_answer(session):
    first = open_ticket(session, "c1", "complaint", "快递把盒子摔烂了", now=NOW)
    hours = get_settings().complaint_answer_hours
    assert (first.category, first.answer_by) == ("delivery", NOW + timedelta(hours=hours))
    again = open_ticket(
        session, "c1", "complaint", "快递把盒子摔烂了", now=NOW + timedelta(hours=5)
    )
    assert again.answer_by == first.answer_by
    human = open_ticket(session, "c1", "human", "转人工", now=NOW)
    assert (human.category, human.answer_by) == (None, None)


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("客服半天不回消息", "service"),
        ("your staff were rude to me", "service"),
        ("说好三天到，包裹等了半个月", "delivery"),
        ("the courier left it in the rain", "delivery"),
        ("你们发错货了，颜色也不对", "wrong_goods"),
        ("they sent me the wrong item", "wrong_goods"),
        ("鞋子穿一天就开胶", "quality"),
        ("the zip broke the first day", "quality"),
        ("昨天买的今天就降价", "price"),
        ("I was charged twice", "price"),
        ("太让人失望了", "other"),
        ("I'm very unhappy", "other"),
    ],
)
def test_what_a_complaint_is_about(words, category):
    assert complaint_category(words) == category


def test_who_may_hear_about_a_ticket(session, placed):
    mine = open_ticket(session, "c1", "complaint", "鞋底开胶了", placed.number, now=NOW)
    assert [ticket.id for ticket in tickets_of(session, "c1", None)] == [mine.id]
    assert tickets_of(session, "stranger", None) == ()
    assert tickets_of(session, "stranger", "20251101-0999") == ()
    (heard,) = tickets_of(session, "elsewhere", placed.number)
    assert (heard.id, heard.status, heard.category) == (mine.id, "open", "quality")
    assert not heard.overdue(heard.answer_by)
    assert heard.overdue(heard.answer_by + timedelta(minutes=1))
