from __future__ import annotations

from decimal import Decimal

import pytest

from daogou.catalog.tables import Product
from daogou.errors import ShopError
from daogou.orders import cart
from daogou.orders.owners import conversation_owner, customer_of, customer_owner
from daogou.settings import get_settings

from .shop import OWNER


def test_an_owner_without_a_cart_has_an_empty_one(session):
    view = cart.view(session, OWNER)
    assert (view.lines, view.subtotal, view.count) == ((), Decimal(0), 0)


def test_adding_says_what_is_in_the_cart_at_todays_price(session):
    view = cart.add(session, OWNER, "shoe-42", 2)
    line = view.lines[0]
    assert (line.name.zh, line.color.en, line.size) == ("云跃 Pro 3 跑步鞋", "black", "42")
    assert (line.unit_price, line.line_total) == (Decimal("459.00"), Decimal("918.00"))
    assert (view.subtotal, view.count, line.available) == (Decimal("918.00"), 2, True)


def test_adding_again_adds_pieces_to_the_line(session):
    cart.add(session, OWNER, "novel-pb", 1)
    assert [line.quantity for line in cart.add(session, OWNER, "novel-pb", 2).lines] == [3]


def test_carts_are_apart(session):
    cart.add(session, OWNER, "novel-pb", 1)
    assert cart.view(session, conversation_owner("c2")).count == 0


@pytest.mark.parametrize(
    ("sku", "quantity", "reason", "facts"),
    [
        ("shoe-42", 4, "out_of_stock", {"stock": 3}),
        ("shoe-43", 1, "out_of_stock", {"stock": 0}),
        ("novel-pb", 100, "too_many", {"limit": 99}),
        ("novel-pb", 300, "too_many", {"limit": 99}),
        ("novel-pb", 0, "bad_quantity", {"quantity": 0}),
        ("nothing", 1, "unknown_sku", {"sku": "nothing"}),
    ],
)
def test_what_cannot_be_added(session, sku, quantity, reason, facts):
    with pytest.raises(ShopError) as error:
        cart.add(session, OWNER, sku, quantity)
    assert error.value.reason == reason
    assert facts.items() <= error.value.facts.items()
    assert cart.view(session, OWNER).count == 0


def test_the_limit_comes_from_the_settings(session, monkeypatch):
    monkeypatch.setenv("DAOGOU_MAX_QUANTITY", "2")
    get_settings.cache_clear()
    try:
        with pytest.raises(ShopError) as error:
            cart.add(session, OWNER, "novel-pb", 3)
        assert error.value.facts == {"limit": 2}
    finally:
        monkeypatch.undo()
        get_settings.cache_clear()


def test_pieces_in_the_cart_count_towards_the_stock(session):
    cart.add(session, OWNER, "shoe-42", 2)
    with pytest.raises(ShopError, match="out_of_stock"):
        cart.add(session, OWNER, "shoe-42", 2)


def test_a_product_no_longer_sold_cannot_be_added_and_shows_no_stock(session):
    cart.add(session, OWNER, "novel-pb", 1)
    session.get(Product, "novel").active = False
    session.flush()
    assert cart.view(session, OWNER).lines[0].available is False
    with pytest.raises(ShopError, match="unknown_sku"):
        cart.add(session, OWNER, "novel-pb", 1)


def test_quantity_is_set_and_zero_takes_the_line_out(session):
    cart.add(session, OWNER, "novel-pb", 1)
    assert cart.set_quantity(session, OWNER, "novel-pb", 5).count == 5
    assert cart.set_quantity(session, OWNER, "novel-pb", 0).lines == ()
    with pytest.raises(ShopError, match="not_in_cart"):
        cart.set_quantity(session, OWNER, "novel-pb", 1)


def test_another_size_takes_the_place_of_the_line(session):
    cart.add(session, OWNER, "shoe-42", 2)
    cart.add(session, OWNER, "novel-pb", 1)
    view = cart.change_variant(session, OWNER, "shoe-42", "shoe-41")
    assert [(line.sku, line.quantity) for line in view.lines] == [("shoe-41", 2), ("novel-pb", 1)]


def test_another_size_joins_its_line(session):
    cart.add(session, OWNER, "shoe-42", 2)
    cart.add(session, OWNER, "shoe-41", 1)
    view = cart.change_variant(session, OWNER, "shoe-42", "shoe-41")
    assert [(line.sku, line.quantity) for line in view.lines] == [("shoe-41", 3)]


def test_a_size_that_is_sold_out_leaves_the_line(session):
    cart.add(session, OWNER, "shoe-42", 2)
    with pytest.raises(ShopError, match="out_of_stock"):
        cart.change_variant(session, OWNER, "shoe-42", "shoe-43")
    assert cart.view(session, OWNER).lines[0].sku == "shoe-42"


def test_removing_twice_is_removing_once(session):
    cart.add(session, OWNER, "shoe-42", 1)
    cart.add(session, OWNER, "novel-pb", 1)
    assert cart.remove(session, OWNER, "shoe-42").count == 1
    assert cart.remove(session, OWNER, "shoe-42").count == 1
    assert cart.clear(session, OWNER).count == 0


def test_owners_say_whose_they_are():
    assert customer_of(customer_owner(7)) == 7
    assert customer_of(conversation_owner("7")) is None
    with pytest.raises(ValueError, match="Owner"):
        customer_of("7")


def test_a_line_is_pictured_in_its_colour(session):
    view = cart.add(session, OWNER, "shoe-42", 1)
    assert view.lines[0].image == ""
    session.get(Product, "shoe").image = "/images/shoe.svg"
    assert cart.view(session, OWNER).lines[0].image == "/images/shoe.svg?color=black"
    # A photograph is of whatever colour it is of.
    session.get(Product, "shoe").image = "https://shop.example/shoe.jpg"
    assert cart.view(session, OWNER).lines[0].image == "https://shop.example/shoe.jpg"
