"""Bursts become alerts, once, in both languages."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from daogou.catalog.tables import Review
from daogou.satisfaction.alarms import check_messages, check_reviews
from daogou.satisfaction.alerts import open_alerts, see
from daogou.satisfaction.discontent import is_discontented, note, of_messages
from daogou.simulation.tables import SimulatedConversation

from .talking import NOW, said


def review(session: Session, stars: int, at: datetime, author: str) -> None:
    session.add(
        Review(
            product_code="yunyue-lite",
            author=author,
            rating=stars,
            title="",
            text="",
            language="zh",
            created_at=at,
            verified=True,
        )
    )
    session.flush()


@pytest.fixture
def reviewed(shop_session: Session) -> Session:
    """A shop with a review of two years ago, so that there is a past."""
    review(shop_session, 5, NOW - timedelta(days=700), "first")
    return shop_session


def test_a_burst_of_bad_reviews_raises_one_alert_that_grows(reviewed: Session) -> None:
    for number in range(4):
        review(reviewed, 1, NOW - timedelta(days=number), f"bad {number}")
        review(reviewed, 5, NOW - timedelta(days=number), f"good {number}")
    check_reviews(reviewed, NOW)
    (alert,) = open_alerts(reviewed)
    assert (alert.kind, alert.subject, alert.count) == ("reviews", "yunyue-lite", 4)
    assert alert.text_zh == "“云跃 Lite 跑步鞋”近 7 天收到 4 条差评，平时一般 <0.1 条，请留意。"
    assert "4 bad reviews in the last 7 days" in alert.text_en
    review(reviewed, 2, NOW, "bad 5")
    check_reviews(reviewed, NOW + timedelta(hours=1))
    (grown,) = open_alerts(reviewed)
    assert (grown.id, grown.count) == (alert.id, 5)


def test_what_was_seen_is_not_raised_again(reviewed: Session) -> None:
    for number in range(4):
        review(reviewed, 1, NOW - timedelta(days=number), f"bad {number}")
    (alert,) = check_reviews(reviewed, NOW)
    see(reviewed, alert.id)
    check_reviews(reviewed, NOW + timedelta(days=1))
    assert open_alerts(reviewed) == []


def test_good_reviews_and_empty_tables_raise_nothing(session: Session, reviewed: Session) -> None:
    assert check_reviews(session, NOW) == []
    assert check_messages(session, NOW) == []
    for number in range(6):
        review(reviewed, 4, NOW - timedelta(days=number), f"good {number}")
    assert check_reviews(reviewed, NOW) == []


def angry(session: Session, conversation: str, at: datetime, **known: Any) -> int:
    message = said("快递太慢了，等了一周", **{"at": at, "mood": -0.9, **known})
    return note(session, conversation, message)


def test_discontented_conversations_raise_one(shop_session: Session) -> None:
    angry(shop_session, "old", NOW - timedelta(days=300))
    for number in range(4):
        angry(shop_session, f"c{number}", NOW - timedelta(hours=number))
    check_messages(shop_session, NOW)
    (alert,) = open_alerts(shop_session)
    assert (alert.kind, alert.subject, alert.count) == ("messages", "delivery", 4)
    assert "快递物流" in alert.text_zh and alert.text_en.startswith("Delivery: 4 customers")


def test_one_angry_customer_is_one(shop_session: Session) -> None:
    assert angry(shop_session, "a", NOW, product="yunyue-lite") == 2
    assert angry(shop_session, "a", NOW) == 0
    found = of_messages(shop_session, NOW - timedelta(days=1))
    assert (found["delivery"], found["yunyue-lite"], found["price"]) == ([NOW], [NOW], [])


def test_a_product_that_is_gone_is_no_subject(shop_session: Session) -> None:
    angry(shop_session, "a", NOW, product="gone")
    assert "gone" not in of_messages(shop_session, NOW - timedelta(days=1))


def test_simulated_shoppers_raise_nothing(shop_session: Session) -> None:
    angry(shop_session, "made-up", NOW)
    shop_session.add(
        SimulatedConversation(
            **{"conversation": "made-up", "seed": 1, "shopper": 1, "goal": "buy", "language": "zh"},
            **{"success": False, "ending": "gave_up", "turns": 1, "misunderstood": 1},
            **{"waited": 1.0, "stars": 1, "rated": False, "at": NOW},
        )
    )
    shop_session.flush()
    assert of_messages(shop_session, NOW - timedelta(days=1))["delivery"] == []


def test_who_is_discontented() -> None:
    assert is_discontented(said("差", mood=-0.7))
    assert is_discontented(said("投诉", intent="complain"))
    assert not is_discontented(said("红色", mood=-0.2))
    assert not is_discontented(said("/complain", intent="complain"))
