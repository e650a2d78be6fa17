"""Coupons: what the cart can have, and codes."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.catalog.tables import Promotion
from daogou.orders.cart import add
from daogou.orders.owners import conversation_owner
from daogou.orders.tables import CouponClaim, Order

from .shop import NOW
from .shopper import Shopper

SHOES = "yunyue-pro-3-white-42"  # 459: SHOES50 (from 400) takes 50 off
ADDRESS = {
    "recipient": "王小明",
    "recipient_phone": "13812348888",
    "recipient_address": "浙江省杭州市西湖区文三路 88 号",
    "confirmed": True,
}


@pytest.fixture
def friend(sessions: sessionmaker) -> str:
    """A coupon by code: 60 off from 300 on, once for each customer."""
    with sessions.begin() as session:
        session.add(
            Promotion(
                code="FRIEND60",
                kind="amount",
                value=Decimal(60),
                min_total=Decimal(300),
                title_zh="好友券满300减60",
                title_en="Friends: 60 off over 300",
                starts_at=NOW - timedelta(days=1),
                ends_at=NOW + timedelta(days=9),
                needs_code=True,
                once_per_customer=True,
            )
        )
    return "FRIEND60"


def fill(shopper: Shopper, sessions: sessionmaker, *skus: str) -> None:
    with sessions.begin() as session:
        for sku in skus:
            add(session, conversation_owner(shopper.name), sku)


def test_an_empty_cart(shopper: Shopper) -> None:
    answer = shopper.run("action_check_coupon")
    assert answer.responses == ["utter_coupons_empty_cart"]
    assert {item["state"] for item in answer.card["items"]} == {"empty"}


def test_what_the_cart_can_have(shopper: Shopper, sessions: sessionmaker, friend: str) -> None:
    fill(shopper, sessions, SHOES)
    answer = shopper.run("action_check_coupon")
    assert answer.responses == ["utter_coupons_for_cart"]
    states = {item["code"]: item["state"] for item in answer.card["items"]}
    assert (states["SHOES50"], states[friend]) == ("taken", "needs_code")
    assert [button["payload"] for button in answer.buttons if "coupon_code" in button["payload"]]


def test_how_much_is_missing(shopper: Shopper, sessions: sessionmaker) -> None:
    fill(shopper, sessions, "yunyue-lite-black-42")  # 299: 101 short of SHOES50
    answer = shopper.run("action_check_coupon")
    assert shopper.say("再买 ¥101 就能用", "¥101 more and it applies") in answer.text


def test_none_fits(shopper: Shopper, sessions: sessionmaker) -> None:
    with sessions.begin() as session:
        session.get(Promotion, "ALL5").active = False
    fill(shopper, sessions, "shellup-clear-1")
    assert shopper.run("action_check_coupon").responses == ["utter_coupons_none_fit"]


def test_offers_beside_a_cart_tell_what_is_missing(
    shopper: Shopper, sessions: sessionmaker, friend: str
) -> None:
    assert friend in shopper.run("action_promotions", intent="ask_promotion").text
    fill(shopper, sessions, SHOES)
    answer = shopper.run("action_promotions", intent="ask_promotion")
    assert shopper.say("可用，减 ¥50", "applies, ¥50 off") in answer.text


def test_a_code_is_asked_for_then_used(
    shopper: Shopper, sessions: sessionmaker, friend: str
) -> None:
    fill(shopper, sessions, SHOES)
    asked = shopper.run("action_apply_coupon", shopper.say("我有优惠码", "I have a promo code"))
    assert asked.responses == ["utter_ask_coupon_code"]
    assert shopper.slots["awaiting"] == "coupon"
    unclear = shopper.run("action_apply_coupon", shopper.say("就是那个", "that one"))
    assert unclear.responses == ["utter_coupon_code_unclear"]
    answer = shopper.run("action_apply_coupon", friend.lower())
    assert answer.responses == ["utter_coupon_taken"] and "60" in answer.text
    assert shopper.slots["awaiting"] is None
    assert "60" in shopper.run("action_checkout").card["discount"]


def test_a_button_claims_once(shopper: Shopper, sessions: sessionmaker, friend: str) -> None:
    fill(shopper, sessions, SHOES)
    payload = f'/apply_coupon{{"coupon_code": "{friend}"}}'
    for _ in range(2):
        assert shopper.run("action_apply_coupon", payload).responses == ["utter_coupon_taken"]
    with sessions() as session:
        assert session.query(CouponClaim).count() == 1


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"ends_at": NOW - timedelta(days=1)}, "coupon_expired"),
        ({"starts_at": NOW + timedelta(days=1)}, "coupon_not_begun"),
        ({"active": False}, "coupon_unknown"),
    ],
)
def test_why_a_code_cannot_be_used(
    shopper: Shopper, sessions: sessionmaker, friend: str, changes: dict[str, object], refused: str
) -> None:
    with sessions.begin() as session:
        for name, value in changes.items():
            setattr(session.get(Promotion, friend), name, value)
    answer = shopper.run("action_apply_coupon", friend)
    assert answer.responses == [f"utter_refused_{refused}"] and friend in answer.text


def test_what_a_code_lacks(shopper: Shopper, sessions: sessionmaker, friend: str) -> None:
    assert shopper.run("action_check_coupon", friend).responses == ["utter_coupon_empty"]
    fill(shopper, sessions, "yunji-daily-50")  # 88
    assert shopper.run("action_check_coupon", friend).responses == ["utter_coupon_missing"]
    answer = shopper.run("action_check_coupon", "SHOES50")
    assert answer.responses == ["utter_coupon_other_goods"]
    assert shopper.say("鞋子", "shoes") in answer.text


def test_a_used_coupon_is_told_before_and_at_the_order(
    shopper: Shopper, sessions: sessionmaker, friend: str
) -> None:
    fill(shopper, sessions, SHOES)
    shopper.run("action_apply_coupon", friend)
    shopper.slots.update(ADDRESS, quoted_total="399.00")
    assert shopper.run("action_place_order").responses == ["utter_order_placed"]
    # In the same conversation the order is known.
    used = shopper.run("action_apply_coupon", friend)
    assert used.responses == ["utter_refused_coupon_used"]

    stranger = Shopper(shopper.domain, shopper.language, name="elsewhere")
    fill(stranger, sessions, SHOES)
    assert stranger.run("action_apply_coupon", friend).responses == ["utter_coupon_taken"]
    stranger.slots.update(ADDRESS, quoted_total="399.00")
    answer = stranger.run("action_place_order")
    assert answer.responses == ["utter_refused_coupon_used", "utter_quote"]
    assert stranger.slots["awaiting"] == "checkout"
    assert stranger.slots["quoted_total"] == "409.00"
    with sessions() as session:
        assert session.query(Order).count() == 1
    stranger.slots.update(ADDRESS)
    assert stranger.run("action_place_order").responses == ["utter_order_placed"]


def test_one_that_needs_no_code_is_told_to_be_used_with_the_summary(
    shopper: Shopper, sessions: sessionmaker, friend: str
) -> None:
    with sessions.begin() as session:
        session.get(Promotion, friend).needs_code = False
    fill(shopper, sessions, SHOES)
    shopper.slots.update(ADDRESS, quoted_total="399.00")
    assert shopper.run("action_place_order").responses == ["utter_order_placed"]

    fill(shopper, sessions, SHOES)
    assert shopper.run("action_checkout").card["total"] == "399.00"
    shopper.slots.update(ADDRESS, confirmed=None)
    summary = shopper.run("action_ask_checkout_form_confirmed")
    assert summary.responses == ["utter_refused_coupon_used", "utter_confirm_checkout_form"]
    assert shopper.slots["quoted_total"] == "409.00"
    again = shopper.run("action_ask_checkout_form_confirmed")
    assert again.responses == ["utter_confirm_checkout_form"]
    shopper.slots["confirmed"] = True
    assert shopper.run("action_place_order").responses == ["utter_order_placed"]
