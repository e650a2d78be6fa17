"""A visitor's cart goes along when they sign in."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

from daogou.catalog.tables import Promotion
from daogou.orders.cart import add, view
from daogou.orders.coupon_codes import claim, claimed_codes
from daogou.orders.joining import join_carts
from daogou.orders.owners import customer_owner

from .shop import NOW, OWNER

CUSTOMER = customer_owner(1)


def pieces(session: Session, owner: str) -> dict[str, int]:
    return {line.sku: line.quantity for line in view(session, owner).lines}


def test_goods_add_up_to_what_the_shop_has(session: Session) -> None:
    add(session, OWNER, "shoe-42", 2)
    add(session, OWNER, "novel-pb", 1)
    add(session, CUSTOMER, "shoe-42", 2)
    joined = join_carts(session, OWNER, CUSTOMER, NOW)
    assert {line.sku: line.quantity for line in joined.lines} == {"shoe-42": 3, "novel-pb": 1}
    assert pieces(session, CUSTOMER) == {"shoe-42": 3, "novel-pb": 1}
    assert pieces(session, OWNER) == {}
    assert join_carts(session, OWNER, CUSTOMER, NOW) == joined


def test_a_line_holds_no_more_than_it_may(session: Session) -> None:
    add(session, OWNER, "novel-pb", 60)
    add(session, CUSTOMER, "novel-pb", 60)
    join_carts(session, OWNER, CUSTOMER, NOW)
    assert pieces(session, CUSTOMER) == {"novel-pb": 99}


def test_an_empty_cart_changes_nothing(session: Session) -> None:
    add(session, CUSTOMER, "novel-pb", 1)
    join_carts(session, OWNER, CUSTOMER, NOW)
    join_carts(session, CUSTOMER, CUSTOMER, NOW)
    assert pieces(session, CUSTOMER) == {"novel-pb": 1}


def test_codes_that_were_told_count_on(session: Session) -> None:
    session.add(
        Promotion(
            code="SECRET",
            kind="amount",
            value=5,
            min_total=0,
            title_zh="暗号减 5",
            title_en="5 off",
            starts_at=NOW - timedelta(days=1),
            ends_at=NOW + timedelta(days=1),
            needs_code=True,
        )
    )
    session.flush()
    claim(session, OWNER, "secret", NOW)
    add(session, OWNER, "novel-pb", 1)
    join_carts(session, OWNER, CUSTOMER, NOW)
    assert claimed_codes(session, CUSTOMER) == {"SECRET"}
    assert claimed_codes(session, OWNER) == set()
