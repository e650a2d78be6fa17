"""Coupons by code: claiming, using once, giving back; and how far a cart is from each coupon."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from daogou.catalog.tables import Promotion
from daogou.errors import ShopError
from daogou.orders import cart
from daogou.orders.cancelling import cancel
from daogou.orders.checkout import place_order, quote
from daogou.orders.coupon_codes import claim, drop_claim
from daogou.orders.coupon_offers import coupon_offers
from daogou.orders.owners import conversation_owner
from daogou.orders.tables import CouponClaim, CouponUse, Order

from .shop import DELIVERY, NOW, OWNER, stock_of
from .test_at_once import together

OTHER = conversation_owner("c2")


def friend(session, **changes):
    """A coupon by code: 60 off from 300 on, once for each customer."""
    values = {
        "code": "FRIEND60",
        "kind": "amount",
        "value": Decimal(60),
        "min_total": Decimal(300),
        "title_zh": "好友券满 300 减 60",
        "title_en": "Friends: 60 off over 300",
        "starts_at": NOW - timedelta(days=1),
        "ends_at": NOW + timedelta(days=9),
        "needs_code": True,
        "once_per_customer": True,
    }
    session.add(Promotion(**{**values, **changes}))
    session.flush()


def buy(session, owner=OWNER, delivery=DELIVERY):
    cart.add(session, owner, "shoe-41", 1)
    return place_order(session, owner, delivery, NOW)


def test_a_code_counts_for_whoever_tells_it(session):
    friend(session)
    cart.add(session, OWNER, "shoe-42", 1)
    assert quote(session, OWNER, NOW).coupon.code == "SHOES50"
    claim(session, OWNER, "friend60", NOW)
    claim(session, OWNER, "FRIEND60", NOW + timedelta(hours=1))
    assert session.execute(select(func.count()).select_from(CouponClaim)).scalar() == 1
    assert quote(session, OWNER, NOW).coupon.code == "FRIEND60"
    cart.add(session, OTHER, "shoe-42", 1)
    assert quote(session, OTHER, NOW).coupon.code == "SHOES50"
    drop_claim(session, OWNER, "FRIEND60")
    assert quote(session, OWNER, NOW).coupon.code == "SHOES50"


def test_the_better_coupon_wins_whether_or_not_it_has_a_code(session):
    friend(session, value=Decimal(20))
    cart.add(session, OWNER, "shoe-42", 1)
    claim(session, OWNER, "FRIEND60", NOW)
    assert quote(session, OWNER, NOW).coupon.code == "SHOES50"


def test_a_coupon_without_a_code_needs_no_claim(session):
    assert claim(session, OWNER, "shoes50", NOW).code == "SHOES50"
    assert session.execute(select(func.count()).select_from(CouponClaim)).scalar() == 0


@pytest.mark.parametrize(
    ("begins", "ends", "reason", "fact", "day"),
    [
        (1, 9, "coupon_not_begun", "starts_on", date(2025, 11, 2)),
        (-9, -1, "coupon_expired", "ended_on", date(2025, 10, 30)),
        (-9, 0, "coupon_expired", "ended_on", date(2025, 10, 31)),
    ],
)
def test_the_days_of_a_coupon(session, begins, ends, reason, fact, day):
    midnight = NOW.replace(hour=16) - timedelta(days=1)
    starts_at = midnight + timedelta(days=begins)
    friend(session, starts_at=starts_at, ends_at=midnight + timedelta(days=ends))
    with pytest.raises(ShopError) as error:
        claim(session, OWNER, "FRIEND60", NOW)
    assert (error.value.reason, error.value.facts[fact]) == (reason, day)


def test_a_code_that_is_none(session):
    friend(session, active=False)
    for code in ("NOSUCH1", "FRIEND60"):
        with pytest.raises(ShopError) as error:
            claim(session, OWNER, code, NOW)
        assert (error.value.reason, error.value.facts["code"]) == ("coupon_unknown", code)


def test_once_for_each_telephone(session):
    friend(session)
    claim(session, OWNER, "FRIEND60", NOW)
    assert buy(session).coupon_code == "FRIEND60"
    # The claim is spent; a new conversation of the same customer may only learn it in the end.
    assert buy(session).coupon_code == "SHOES50"
    claim(session, OTHER, "FRIEND60", NOW)
    before = stock_of(session, "shoe-41")
    with pytest.raises(ShopError) as error:
        buy(session, OTHER)
    assert error.value.reason == "coupon_used"
    assert stock_of(session, "shoe-41") == before
    drop_claim(session, OTHER, "FRIEND60")
    assert place_order(session, OTHER, DELIVERY, NOW).coupon_code == "SHOES50"
    with pytest.raises(ShopError, match="coupon_used"):
        claim(session, OTHER, "FRIEND60", NOW, phone=DELIVERY.phone)


def test_another_telephone_is_another_customer(session):
    friend(session)
    for owner, phone in ((OWNER, "13812348888"), (OTHER, "13900001111")):
        claim(session, owner, "FRIEND60", NOW)
        assert buy(session, owner, replace(DELIVERY, phone=phone)).coupon_code == "FRIEND60"


def test_a_coupon_of_many_uses_stays(session):
    friend(session, once_per_customer=False)
    claim(session, OWNER, "FRIEND60", NOW)
    assert [buy(session).coupon_code, buy(session).coupon_code] == ["FRIEND60"] * 2
    assert session.execute(select(func.count()).select_from(CouponUse)).scalar() == 0


def test_a_cancelled_order_gives_it_back(session):
    friend(session)
    claim(session, OWNER, "FRIEND60", NOW)
    cancel(session, buy(session).number, NOW)
    claim(session, OWNER, "FRIEND60", NOW, phone=DELIVERY.phone)
    assert buy(session).coupon_code == "FRIEND60"


def test_one_that_needs_no_code_is_left_out_where_its_telephone_has_used_it(session):
    friend(session, code="WELCOME60", needs_code=False)
    first = buy(session)
    assert first.coupon_code == "WELCOME60"
    cart.add(session, OTHER, "shoe-41", 1)
    known, unknown = (quote(session, OTHER, NOW, phone) for phone in (DELIVERY.phone, None))
    assert (known.coupon.code, known.spent) == ("SHOES50", unknown.coupon)
    assert (unknown.coupon.code, unknown.spent) == ("WELCOME60", None)
    assert quote(session, OTHER, NOW, "13900001111").coupon == unknown.coupon
    # Nobody pays more than was agreed to, and who agrees to it has the order.
    with pytest.raises(ShopError) as error:
        place_order(session, OTHER, DELIVERY, NOW, expected_total=unknown.total)
    assert (error.value.reason, error.value.facts["code"]) == ("coupon_used", "WELCOME60")
    second = place_order(session, OTHER, DELIVERY, NOW, expected_total=known.total)
    assert second.coupon_code == "SHOES50"
    cancel(session, first.number, NOW)
    cart.add(session, OTHER, "shoe-41", 1)
    assert quote(session, OTHER, NOW, DELIVERY.phone).coupon == unknown.coupon


def test_of_two_orders_at_once_one_has_the_coupon(shared):
    owners = [conversation_owner(str(number)) for number in range(3)]
    with shared.begin() as session:
        friend(session)
        for owner in owners:
            cart.add(session, owner, "shoe-41", 1)
            claim(session, owner, "FRIEND60", NOW)

    def order(number):
        with shared.begin() as session:
            return place_order(session, owners[number], DELIVERY, NOW).coupon_code

    assert together(3, order) == ["FRIEND60", "coupon_used", "coupon_used"]
    with shared.begin() as session:
        assert session.execute(select(func.count()).select_from(Order)).scalar() == 1


def told(session, owner=OWNER):
    return [(offer.code, offer.state) for offer in coupon_offers(session, owner, NOW)]


def test_how_far_a_cart_is_from_each(session):
    friend(session)
    assert told(session) == [("FRIEND60", "empty"), ("SHOES50", "empty")]
    cart.add(session, OWNER, "novel-pb", 1)
    near = coupon_offers(session, OWNER, NOW)
    assert told(session) == [("FRIEND60", "missing"), ("SHOES50", "other_goods")]
    assert near[0].missing == Decimal("260.20")
    cart.add(session, OWNER, "shoe-42", 1)
    assert told(session) == [("SHOES50", "taken"), ("FRIEND60", "needs_code")]
    claim(session, OWNER, "FRIEND60", NOW)
    assert told(session) == [("FRIEND60", "taken"), ("SHOES50", "applies")]


def test_goods_below_the_minimum_of_their_own_coupon(session):
    friend(session, code="BOOKS5", category_code="books", min_total=Decimal(60), needs_code=False)
    cart.add(session, OWNER, "novel-pb", 1)
    (books, _) = coupon_offers(session, OWNER, NOW)
    assert (books.state, books.missing) == ("missing", Decimal("20.20"))
