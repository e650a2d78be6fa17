"""Surveys once a conversation, after what the tables say was done."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from daogou.orders.ratings import rate, rating_reason
from daogou.orders.tables import Invoice, Order, Ticket
from daogou.satisfaction.solved import solved
from daogou.satisfaction.surveys import offered, survey_figures, surveyed

from .talking import NOW

BEFORE = NOW - timedelta(minutes=1)


def order(session: Session, number: str = "20261128-0001", **known: Any) -> str:
    money = dict.fromkeys(("subtotal", "discount", "shipping_fee", "total"), Decimal(1))
    told = {"placed_at": NOW - timedelta(days=3), "recipient": "x", "phone": "1", "street": "y"}
    session.add(Order(number=number, **{**money, **told, **known}))
    session.flush()
    return number


def test_nothing_was_done(session: Session) -> None:
    assert solved(session, "a", None, BEFORE) is None
    assert solved(session, "a", order(session), BEFORE) is None


def test_an_order_of_this_conversation_alone(session: Session) -> None:
    order(session, conversation="a", placed_at=NOW)
    assert solved(session, "a", None, BEFORE) == "order"
    assert solved(session, "b", None, BEFORE) is None
    assert solved(session, "a", None, NOW + timedelta(seconds=1)) is None


@pytest.mark.parametrize(
    ("column", "matter"), [("cancelled_at", "cancellation"), ("address_changed_at", "address")]
)
def test_changes_of_the_proven_order(session: Session, column: str, matter: str) -> None:
    number = order(session, **{column: NOW})
    assert solved(session, "a", number, BEFORE) == matter
    assert solved(session, "a", "20261128-0002", BEFORE) is None


def test_an_invoice_and_a_ticket(session: Session) -> None:
    number = order(session)
    session.add(Invoice(order_number=number, title="x", email="e", requested_at=NOW))
    session.flush()
    assert solved(session, "a", number, BEFORE) == "invoice"
    for kind, matter in (("human", None), ("complaint", "ticket")):
        session.add(Ticket(id=kind, conversation="a", kind=kind, text="x", created_at=NOW))
        session.flush()
        assert solved(session, "a", None, BEFORE) == matter


def test_a_conversation_is_asked_once(session: Session) -> None:
    assert not surveyed(session, "a")
    assert offered(session, "a", "order", NOW)
    assert not offered(session, "a", "return", NOW)
    assert surveyed(session, "a")
    assert not surveyed(session, "b")
    rate(session, "b", 5, "", NOW)
    assert surveyed(session, "b")


def test_how_surveys_went(session: Session) -> None:
    assert survey_figures(session, BEFORE, NOW).average is None
    for name in ("a", "b", "c"):
        offered(session, name, "order", NOW)
    rate(session, "a", 5, "", NOW)
    rate(session, "b", 2, "", NOW, "slow")
    found = survey_figures(session, NOW, NOW + timedelta(days=1))
    assert (found.offered, found.answered, found.average) == (3, 2, 3.5)
    assert survey_figures(session, BEFORE, NOW).offered == 0


def test_only_known_reasons(session: Session) -> None:
    with pytest.raises(ValueError, match="none of"):
        rate(session, "a", 2, "", NOW, "weather")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("问题没解决", "not_solved"),
        ("it wasn't solved", "not_solved"),
        ("没听懂我的话", "misunderstood"),
        ("you misunderstood me", "misunderstood"),
        ("太慢了", "slow"),
        ("it took too long", "slow"),
        ("商品本身的问题", "goods"),
        ("the product itself", "goods"),
        ("对规定不满意", "rules"),
        ("your rules", "rules"),
        ("其他原因", "other"),
        ("something else", "other"),
        ("呵呵", None),
    ],
)
def test_the_reason_in_words(text: str, reason: str | None) -> None:
    assert rating_reason(text) == reason
