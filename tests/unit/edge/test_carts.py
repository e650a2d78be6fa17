"""The cart of page and conversation is one, and each hears of the other's change."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import httpx
import jwt
import pytest

from daogou.database import make_engine, make_sessions
from daogou.edge.carts import Carts
from daogou.edge.tokens import read
from daogou.orders import cart as carts
from daogou.orders.cart_view import CartView
from tests.unit.orders.shop import fill

from .conftest import SECRET, SHOP_SECRET, Edge, House


@pytest.fixture
def filled(house: House) -> Iterator[House]:
    """The tiny shop behind the edge."""
    engine = make_engine(house.url)
    with make_sessions(engine).begin() as session:
        fill(session)
    engine.dispose()
    yield house


def put_in(house: House, owner: str, sku: str) -> None:
    engine = make_engine(house.url)
    with make_sessions(engine).begin() as session:
        carts.add(session, owner, sku, 1)
    engine.dispose()


def events_until_answered(edge: Edge, token: str, started: Any) -> list[tuple[str, dict[str, Any]]]:
    """The events of a conversation from `started()` on until a message is answered."""
    found: list[tuple[str, dict[str, Any]]] = []
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.stream("GET", f"{edge.base}/api/events", headers=headers, timeout=20) as stream:
        kind = ""
        for line in stream.iter_lines():
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            elif line.startswith("data: "):
                found.append((kind, json.loads(line.removeprefix("data: "))))
                if len(found) == 1:
                    started()
                if kind == "answered":
                    break
    return found


@pytest.mark.parametrize("customer", [None, 1])
def test_what_the_assistant_puts_in_is_told(filled: House, customer: int | None) -> None:
    with filled.edge() as edge:
        signed = {}
        if customer:
            claims = {"aud": "daogou-customer", "sub": "1", "exp": int(time.time()) + 60}
            signed = {"customer": jwt.encode(claims, SHOP_SECRET, "HS256")}
        token = edge.session(**signed)["token"]
        owner = read(SECRET, token).owner
        edge.assistant.held = True

        def started() -> None:
            edge.say(token, "add it")
            deadline = time.monotonic() + 15
            while not edge.assistant.at_work:
                assert time.monotonic() < deadline
                time.sleep(0.02)
            put_in(filled, owner, "shoe-42")
            edge.assistant.held = False

        found = events_until_answered(edge, token, started)
        told = [content for kind, content in found if kind == "cart"]
        assert [(one["count"], one["subtotal"]) for one in told] == [(1, "459.00")]
        assert edge.session(token=token)["cart"] == told[0]


def test_an_answer_that_changes_no_cart_tells_of_none(filled: House) -> None:
    with filled.edge() as edge:
        token = edge.session()["token"]
        found = events_until_answered(edge, token, lambda: edge.say(token, "hello"))
        assert "cart" not in [kind for kind, _ in found]


def test_what_the_page_puts_in_is_told_to_the_conversation(filled: House) -> None:
    with filled.edge() as edge:
        token = edge.session()["token"]

        def started() -> None:
            added = edge.call("POST", "/api/shop/cart/items", token, json={"sku": "novel-pb"})
            assert added.status_code == 200, added.text
            edge.say(token, "hello")

        found = events_until_answered(edge, token, started)
        told = [content for kind, content in found if kind == "cart"]
        assert [(one["count"], one["subtotal"]) for one in told] == [(1, "39.80")]


def test_a_cart_that_another_page_reads_meanwhile_is_told_all_the_same(filled: House) -> None:
    with filled.edge() as edge:
        token = edge.session()["token"]
        owner = read(SECRET, token).owner
        edge.assistant.held = True

        def started() -> None:
            edge.say(token, "add it")
            put_in(filled, owner, "shoe-42")
            # A second window opens.
            assert edge.session(token=token)["cart"]["count"] == 1
            edge.assistant.held = False

        found = events_until_answered(edge, token, started)
        assert [content["count"] for kind, content in found if kind == "cart"] == [1]


def test_after_a_restart_only_a_changed_cart_is_told(filled: House) -> None:
    with filled.edge() as before:
        token = before.session()["token"]
        put_in(filled, read(SECRET, token).owner, "shoe-42")
    with filled.edge() as edge:
        found = events_until_answered(edge, token, lambda: edge.say(token, "hello"))
        assert "cart" not in [kind for kind, _ in found]


def test_an_unchanged_cart_is_read_once_a_message() -> None:
    carts = Carts()
    empty = CartView((), Decimal("0.00"), 0)
    assert not carts.knows("a")
    carts.seen("a", empty)
    assert carts.knows("a") and not carts.told("a", empty)
