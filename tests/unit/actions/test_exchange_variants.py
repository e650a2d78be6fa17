"""Which variant an exchange is for: what was chosen before stays where only a part is told anew."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.catalog.tables import Variant

from .shop import order
from .shopper import Shopper


@pytest.fixture
def exchanging(sessions: sessionmaker, domain: dict[str, Any]) -> Shopper:
    """Somebody who exchanges black shoes in 42; there are black, white and red ones in 42 to 44."""
    with sessions.begin() as session:
        for color in ("black", "white", "red"):
            for size in ("42", "43", "44"):
                sku = f"trailox-gt-{color}-{size}"
                row = session.get(Variant, sku) or Variant(
                    sku=sku, product_code="trailox-gt", color_code=color, size=size, position=99
                )
                row.price, row.stock = Decimal("399.00"), 5
                session.add(row)
        number = order(session, ["trailox-gt-black-42"], "delivered")
    shopper = Shopper(domain)
    shopper.slots.update(verified_order=number, order_proven=True, task="exchange")
    return shopper


@pytest.mark.parametrize(
    ("request_text", "said", "sku"),
    [
        ("尺码不对", ["换成[白色](color)[43码](size)", "改成[红色](color)吧"], "red-43"),
        ("尺码不对", ["换成[白色](color)[43码](size)", "要[44码](size)的"], "white-44"),
        ("尺码不对", ["换成[白色](color)[43码](size)", "还是要44的"], "white-44"),
        ("尺码不对", ["[white](color) [size 43](size)", "make it [red](color)"], "red-43"),
        ("不喜欢", ["换成[白色](color)", "[大一码](size)"], "white-43"),
        ("尺码不对", ["[42码](size)小了，换43"], "black-43"),
        ("尺码不对", ["[42](size) is too small, I need 43"], "black-43"),
        ("尺码不对", ["[43码](size)"], "black-43"),
        ("42码小了，换43", [], "black-43"),
        ("换货，要44码", [], "black-44"),
    ],
)
def test_the_variant(exchanging: Shopper, request_text: str, said: list[str], sku: str) -> None:
    exchanging.slots.update(request_text=request_text, requested_slot=None)
    exchanging.answer("exchange_form", "8888")
    for one in said:
        exchanging.answer("exchange_form", one)
    assert exchanging.slots["new_variant"] == f"trailox-gt-{sku}"
    assert exchanging.slots["requested_slot"] == "confirmed"


def test_the_size_that_was_sold_is_no_exchange(exchanging: Shopper) -> None:
    exchanging.slots.update(request_text="尺码不对", requested_slot=None)
    exchanging.answer("exchange_form", "8888")
    told = exchanging.answer("exchange_form", "[42码](size)")
    assert told.responses == ["utter_refused_same_variant"]
