"""What may be used of a shopper, and of nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from daogou.behavior.consent import choose
from daogou.orders.cart import add
from daogou.recommend.asking import Step
from daogou.recommend.shopper import read_shopper

from .conftest import NAMES, NOW, buy, look


def test_the_latest_comes_first_and_each_product_once(shop_session: Session) -> None:
    buy(shop_session, 7, ["moon-bakery"], days_ago=30)
    look(shop_session, "customer:7", ["trailox-gt", "moon-bakery", "dengyu-desk", "trailox-gt"])
    found = read_shopper(shop_session, "customer:7", NAMES, NOW, talked=["a", "b"])
    assert found.steps == (
        Step("b", "talked"),
        Step("a", "talked"),
        Step("trailox-gt", "viewed"),
        Step("dengyu-desk", "viewed"),
        Step("moon-bakery", "bought"),
    )
    assert found.owned == {"moon-bakery"}


def test_without_consent_only_ones_own(shop_session: Session) -> None:
    buy(shop_session, 7, ["moon-bakery"])
    look(shop_session, "customer:7", ["trailox-gt"])
    choose(shop_session, NAMES.visitor("customer:7"), False, NOW)
    found = read_shopper(shop_session, "customer:7", NAMES, NOW, talked=["a"], declined=["c"])
    assert found.steps == (Step("a", "talked"), Step("moon-bakery", "bought"))
    assert found.declined == {"c"}
    assert read_shopper(shop_session, "customer:7", None, NOW).steps == found.steps[1:]


def test_nobody_sees_what_another_did(shop_session: Session) -> None:
    buy(shop_session, 7, ["moon-bakery"])
    look(shop_session, "customer:7", ["trailox-gt"])
    look(shop_session, "conversation:7", ["yunji-daily"])
    assert read_shopper(shop_session, "customer:8", NAMES, NOW).steps == ()
    visitor = read_shopper(shop_session, "conversation:7", NAMES, NOW)
    assert visitor.steps == (Step("yunji-daily", "viewed"),)
    with pytest.raises(ValueError, match="neither"):
        read_shopper(shop_session, "somebody", NAMES, NOW)


def test_long_ago_is_forgotten_and_may_be_bought_again(shop_session: Session) -> None:
    buy(shop_session, 7, ["moon-bakery"], days_ago=100)
    buy(shop_session, 7, ["trailox-gt"], days_ago=400)
    found = read_shopper(shop_session, "customer:7", NAMES, NOW)
    assert found.steps == (Step("moon-bakery", "bought"),)
    assert found.owned == frozenset()


def test_what_is_in_the_cart_is_known(shop_session: Session) -> None:
    from daogou.catalog.tables import Variant

    variant = shop_session.query(Variant).filter(Variant.stock > 0).order_by(Variant.sku).first()
    add(shop_session, "conversation:me", variant.sku, 1)
    found = read_shopper(shop_session, "conversation:me", None, NOW + timedelta(days=1))
    assert found.steps == (Step(variant.product_code, "cart"),)
    assert found.owned == {variant.product_code}
