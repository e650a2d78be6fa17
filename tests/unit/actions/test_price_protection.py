"""Price protection and membership: after the proof, and never without it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.catalog.tables import Variant
from daogou.orders.tables import Customer, Order, Refund

from .shop import LAST_FOUR, NOW, order
from .shopper import Shopper

CREAM = "yunji-soothing-50"


def proved(
    shopper: Shopper, sessions: sessionmaker, *, status: str = "delivered", days_ago: int = 1
) -> str:
    """The number of an order of a cream that was proved."""
    with sessions.begin() as session:
        number = order(session, [CREAM], status, days_ago)
    claim = {"order_number": number, "order_phone": LAST_FOUR}
    shopper.slots.update(verified_order=number, order_proven=True, **claim)
    return number


def reprice(sessions: sessionmaker, price: str) -> None:
    with sessions.begin() as session:
        session.get(Variant, CREAM).price = Decimal(price)


def test_the_difference_is_refunded_once(shopper: Shopper, sessions: sessionmaker) -> None:
    number = proved(shopper, sessions)
    reprice(sessions, "150.00")
    answer = shopper.run("action_price_protection")
    assert answer.responses == ["utter_price_protected"]
    assert number in answer.text and "28.20" in answer.text
    assert answer.card["refund"] == "28.20"
    assert [line["outcome"] for line in answer.card["lines"]] == ["refunded"]
    again = shopper.run("action_price_protection")
    assert again.responses == ["utter_price_protected_before"]
    assert again.card["refund"] is None
    with sessions() as session:
        assert session.query(Refund).count() == 1
    told = shopper.run("action_refund_status").text
    assert shopper.say("价保差价", "Price protection") in told and "28.20" in told


def test_no_drop(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions)
    answer = shopper.run("action_price_protection")
    assert answer.responses == ["utter_price_not_dropped"]
    assert shopper.say("没有降价", "no drop") in answer.text


@pytest.mark.parametrize(
    ("status", "days_ago", "refused"),
    [
        ("delivered", 30, "protection_over"),
        ("unpaid", 1, "not_paid"),
        ("cancelled", 1, "order_cancelled"),
    ],
)
def test_refused(
    shopper: Shopper, sessions: sessionmaker, status: str, days_ago: int, refused: str
) -> None:
    proved(shopper, sessions, status=status, days_ago=days_ago)
    reprice(sessions, "150.00")
    answer = shopper.run("action_price_protection")
    assert answer.responses == [f"utter_refused_{refused}"]
    with sessions() as session:
        assert session.query(Refund).count() == 0


@pytest.mark.parametrize("action", ["action_price_protection", "action_membership"])
def test_nothing_without_proof(shopper: Shopper, action: str) -> None:
    """The rules never let it come to that; if they did, nothing would be told."""
    assert shopper.run(action).responses == ["utter_internal_error"]


def test_membership(shopper: Shopper, sessions: sessionmaker) -> None:
    number = proved(shopper, sessions, status="completed")
    with sessions.begin() as session:
        session.add(
            Customer(
                id=7,
                name="王小明",
                phone="13812348888",
                points=2500,
                joined_at=NOW - timedelta(days=300),
            )
        )
        session.flush()
        row = session.get(Order, number)
        row.customer_id, row.total, row.delivered_at = 7, Decimal("2500.00"), NOW
    answer = shopper.run("action_membership")
    assert answer.responses == ["utter_membership"]
    for part in (
        *("2500", "5500"),
        shopper.say("银卡会员", "silver member"),
        shopper.say("金卡会员", "gold member"),
        shopper.say("生日优惠券", "a birthday coupon"),
        shopper.say("11月5日", "5 Nov"),
    ):
        assert part in answer.text
    assert answer.card["next_level"] == "gold"


@pytest.mark.parametrize("claim", [{"order_phone": "1111"}, {"order_number": "20251101-0999"}])
def test_the_recipients_proof_tells_nothing_of_the_account(
    shopper: Shopper, sessions: sessionmaker, claim: dict[str, str]
) -> None:
    number = proved(shopper, sessions)
    with sessions.begin() as session:
        session.add(Customer(id=7, name="王小明", phone="13812348888", joined_at=NOW))
        session.flush()
        row = session.get(Order, number)
        row.customer_id, row.phone = 7, "13900001111"
    shopper.slots.update(claim)
    assert shopper.run("action_membership").responses == ["utter_refused_account_only"]


def test_a_guest_is_no_member(shopper: Shopper, sessions: sessionmaker) -> None:
    proved(shopper, sessions)
    assert shopper.run("action_membership").responses == ["utter_refused_no_member"]


def test_a_late_refund_is_apologised_for(shopper: Shopper, sessions: sessionmaker) -> None:
    number = proved(shopper, sessions)
    with sessions.begin() as session:
        session.add(
            Refund(
                order_number=number,
                kind="cancellation",
                amount=Decimal("10.00"),
                method="wechat",
                status="sent",
                created_at=NOW - timedelta(days=9),
                expected_on=(NOW - timedelta(days=1)).date(),
            )
        )
    answer = shopper.run("action_refund_status")
    assert answer.responses == ["utter_refunds", "utter_refund_overdue"]
