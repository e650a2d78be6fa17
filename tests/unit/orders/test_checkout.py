from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from daogou.catalog.tables import Product, Variant
from daogou.errors import ShopError
from daogou.orders import cart
from daogou.orders.cancelling import cancel
from daogou.orders.checkout import place_order, quote, shipping
from daogou.orders.owners import conversation_owner, customer_owner
from daogou.orders.tables import Order

from .shop import DELIVERY, NOW, OWNER, stock_of


def test_an_empty_cart_costs_nothing_and_cannot_be_ordered(session):
    offer = quote(session, OWNER, NOW)
    assert (offer.total, offer.shipping_fee, offer.coupon) == (0, 0, None)
    assert offer.missing_for_free_shipping is None
    with pytest.raises(ShopError, match="cart_empty"):
        place_order(session, OWNER, DELIVERY, NOW)


def test_the_best_coupon_is_taken_and_shipping_is_free_from_the_threshold(session):
    cart.add(session, OWNER, "shoe-42", 1)
    offer = quote(session, OWNER, NOW)
    assert offer.coupon.code == "SHOES50"
    assert (offer.subtotal, offer.discount, offer.shipping_fee) == (459, 50, 0)
    assert offer.total == Decimal("409.00")
    assert offer.missing_for_free_shipping is None


def test_a_small_order_pays_for_shipping_and_hears_what_is_missing(session):
    cart.add(session, OWNER, "novel-pb", 1)
    offer = quote(session, OWNER, NOW)
    assert offer.coupon is None
    assert (offer.shipping_fee, offer.total) == (10, Decimal("49.80"))
    assert offer.missing_for_free_shipping == Decimal("59.20")


def test_shipping_at_the_threshold_is_free():
    assert shipping(Decimal("99.00")) == (0, None)
    assert shipping(Decimal("98.99")) == (10, Decimal("0.01"))


def test_an_order_keeps_what_was_quoted_and_empties_the_cart(session, placed):
    assert placed.number == "20251101-0001"
    assert placed.status == "unpaid"
    assert placed.subtotal == Decimal("957.80")
    assert placed.total == placed.subtotal - placed.discount + placed.shipping_fee
    assert placed.coupon_code == "SHOES50"
    assert [(line.sku, line.quantity) for line in placed.lines] == [("shoe-42", 2), ("novel-pb", 1)]
    assert placed.lines[0].color.zh == "黑色"
    assert placed.delivery == DELIVERY
    assert placed.pay_before == NOW + timedelta(hours=24)
    assert cart.view(session, OWNER).count == 0
    assert (stock_of(session, "shoe-42"), stock_of(session, "novel-pb")) == (1, 199)


def test_sent_twice_it_is_one_order(session, placed):
    assert place_order(session, OWNER, DELIVERY, NOW + timedelta(minutes=5)) == placed
    assert stock_of(session, "shoe-42") == 1


@pytest.mark.usefixtures("placed")
def test_a_new_purchase_forgets_the_last_order(session):
    cart.add(session, OWNER, "novel-pb", 1)
    cart.remove(session, OWNER, "novel-pb")
    with pytest.raises(ShopError, match="cart_empty"):
        place_order(session, OWNER, DELIVERY, NOW)


def test_a_cancelled_order_is_not_given_again(session, placed):
    cancel(session, placed.number, NOW)
    with pytest.raises(ShopError, match="cart_empty"):
        place_order(session, OWNER, DELIVERY, NOW)


def test_numbers_run_through_the_shops_day(session):
    numbers = []
    for name, moment in (("a", NOW), ("b", NOW), ("c", NOW + timedelta(hours=13))):
        cart.add(session, conversation_owner(name), "novel-pb", 1)
        numbers.append(place_order(session, conversation_owner(name), DELIVERY, moment).number)
    assert numbers == ["20251101-0001", "20251101-0002", "20251102-0001"]


def test_numbers_of_imported_orders_are_passed_over(session, placed):
    session.get(Order, placed.number)
    imported = {
        column.name: getattr(session.get(Order, placed.number), column.name)
        for column in Order.__table__.columns
    }
    session.add(Order(**{**imported, "number": "20251101-0002"}))
    session.flush()
    cart.add(session, OWNER, "novel-pb", 1)
    assert place_order(session, OWNER, DELIVERY, NOW).number == "20251101-0003"


def test_what_sold_out_meanwhile_is_named_and_nothing_changes(session):
    cart.add(session, OWNER, "novel-pb", 1)
    cart.add(session, OWNER, "shoe-42", 3)
    session.get(Variant, "shoe-42").stock = 2
    session.flush()
    assert [line.sku for line in quote(session, OWNER, NOW).short] == ["shoe-42"]
    with pytest.raises(ShopError) as error:
        place_order(session, OWNER, DELIVERY, NOW)
    assert error.value.reason == "out_of_stock"
    assert (error.value.facts["sku"], error.value.facts["stock"]) == ("shoe-42", 2)
    assert error.value.facts["name"].en == "Yunyue Pro 3 Running Shoes"
    assert stock_of(session, "novel-pb") == 200
    assert cart.view(session, OWNER).count == 4
    assert session.execute(select(func.count()).select_from(Order)).scalar() == 0


def test_another_total_than_agreed_is_refused(session):
    cart.add(session, OWNER, "novel-pb", 1)
    with pytest.raises(ShopError, match="total_changed"):
        place_order(session, OWNER, DELIVERY, NOW, expected_total=Decimal("39.80"))
    assert place_order(session, OWNER, DELIVERY, NOW, expected_total=Decimal("49.80"))


def test_the_last_piece_takes_the_product_out_of_stock_and_cancelling_brings_it_back(session):
    session.get(Variant, "novel-pb").stock = 1
    session.flush()
    cart.add(session, OWNER, "novel-pb", 1)
    number = place_order(session, OWNER, DELIVERY, NOW).number
    assert session.get(Product, "novel").in_stock is False
    cancel(session, number, NOW)
    assert session.get(Product, "novel").in_stock is True


def test_a_customer_gets_it_at_home(session):
    owner = customer_owner(1)
    cart.add(session, owner, "novel-pb", 1)
    placed = place_order(session, owner, None, NOW)
    assert placed.delivery.address == "北京市朝阳区建国路 9 号"
    assert session.get(Order, placed.number).customer_id == 1


@pytest.mark.parametrize(
    ("delivery", "reason"),
    [
        (None, "no_address"),
        (replace(DELIVERY, phone="123"), "bad_phone"),
        (replace(DELIVERY, recipient=" "), "bad_recipient"),
    ],
)
def test_an_order_needs_to_get_somewhere(session, delivery, reason):
    cart.add(session, OWNER, "novel-pb", 1)
    with pytest.raises(ShopError, match=reason):
        place_order(session, OWNER, delivery, NOW)
