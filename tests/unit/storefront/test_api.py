"""The JSON API."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from .conftest import Site

SKU = "yunyue-lite-red-42"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "Origin": "https://elsewhere.example"}


async def codes(client: httpx.AsyncClient, query: str) -> list[str]:
    answer = await client.get(f"/api/shop/products?{query}")
    assert answer.status_code == 200, answer.text
    return [item["code"] for item in answer.json()["items"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("category=running-shoes", {"yunyue-pro-3", "yunyue-lite", "trailox-gt"}),
        ("category=running-shoes&brand=yunyue", {"yunyue-pro-3", "yunyue-lite"}),
        ("brand=yunyue&color=red", {"yunyue-lite"}),
        ("category=shoes&size=44", {"trailox-gt"}),
        ("category=shoes&price_min=290&price_max=420", {"yunyue-lite", "trailox-gt"}),
        ("category=desk-lamps&in_stock=1", {"dengyu-desk"}),
        ("q=laptop", {"hanbit-book-14"}),
    ],
)
async def test_filters(client: httpx.AsyncClient, query: str, expected: set[str]) -> None:
    assert set(await codes(client, query)) == expected


async def test_a_filter_replaces_what_the_words_say(client: httpx.AsyncClient) -> None:
    assert await codes(client, "q=红色跑步鞋&color=white") == ["yunyue-pro-3"]


async def test_orders_of_results(client: httpx.AsyncClient) -> None:
    cheapest = await client.get("/api/shop/products?category=running-shoes&sort=price_asc")
    prices = [float(item["price"]) for item in cheapest.json()["items"]]
    assert prices == sorted(prices)


@pytest.mark.parametrize(
    "query",
    [
        *("page=0", "page=999999999999999999", "page=-1", "price_min=-1", "price_max=1e400"),
        *("q=", "brand=", "category=a&category=b", "lang=fr", "price_min=1_0", "page="),
        *("rating=9", "rating=nan", "sort=best", "in_stock=maybe", "category=%00"),
        *(f"q={'长' * 201}", "price_min=NaN", "brand=a%20b", "size=%0A"),
    ],
)
async def test_odd_parameters_are_named(client: httpx.AsyncClient, query: str) -> None:
    answer = await client.get(f"/api/shop/products?{query}")
    assert answer.status_code == 400
    assert query.split("=")[0] in answer.json()["error"]


async def test_half_characters_and_controls_in_a_search(client: httpx.AsyncClient) -> None:
    for odd in ("%00", "%ED%A0%80", "%22%27%3B--", "()*:^", "NEAR(a b)", "%F0%9F%91%9F"):
        assert (await client.get(f"/api/shop/products?q={odd}")).status_code == 200


async def test_a_product_in_full(client: httpx.AsyncClient) -> None:
    found = (await client.get("/api/shop/products/yunyue-pro-3?lang=en")).json()
    assert found["name"] == "Yunyue Pro 3 Running Shoes"
    assert {one["sku"] for one in found["variants"]} >= {"yunyue-pro-3-white-42"}
    assert sum(found["reviews"]["by_stars"].values()) == found["reviews"]["count"]
    assert (await client.get("/api/shop/products/none")).status_code == 404


async def test_the_cart_by_cookie_and_by_token(site: Site, client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/shop/cart")).status_code == 401
    await client.get("/")
    added = await client.post("/api/shop/cart/items", json={"sku": SKU, "quantity": 2})
    assert added.status_code == 200, added.text
    assert (added.json()["count"], added.json()["subtotal"]) == (2, "558.00")
    changed = await client.put(f"/api/shop/cart/items/{SKU}", json={"quantity": 1})
    assert changed.json()["count"] == 1
    emptied = await client.delete(f"/api/shop/cart/items/{SKU}")
    assert emptied.json()["lines"] == []
    assert [content["count"] for _, content in site.told] == [2, 1, 0]
    mine = bearer(site.token())
    async with site.client() as elsewhere:
        again = await elsewhere.post("/api/shop/cart/items", json={"sku": SKU}, headers=mine)
        assert again.json()["count"] == 1
        assert (await elsewhere.get("/api/shop/cart", headers=mine)).json()["count"] == 1
    assert (await client.get("/api/shop/cart")).json()["count"] == 0


async def test_a_cookie_alone_is_not_enough_from_elsewhere(client: httpx.AsyncClient) -> None:
    await client.get("/")
    headers = {"Origin": "https://elsewhere.example"}
    answer = await client.post("/api/shop/cart/items", json={"sku": SKU}, headers=headers)
    assert answer.status_code == 403
    assert set(answer.json()) == {"error", "reason"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"[" * 5000, 400),
        (b'{"sku": 1}', 400),
        (b'{"sku": "a", "quantity": 1.5}', 400),
        (b'{"sku": "a", "quantity": true}', 400),
        (b'{"sku": "a", "quantity": 1e999}', 400),
        (b'{"sku": "\\u0000"}', 400),
        (b'{"sku": "\\ud800"}', 400),
        (b"\xff\xfe", 400),
        (b'{"sku": "none"}', 404),
        (b'{"sku": "yunyue-lite-red-42", "quantity": 0}', 400),
        (b'{"sku": "yunyue-lite-red-42", "quantity": 999999}', 409),
        (b'{"sku": "yunyue-lite-red-42", "quantity": 99999999999999999999}', 400),
        (b'{"sku": "' + b"a" * 20_000 + b'"}', 413),
    ],
)
async def test_odd_bodies(site: Site, client: httpx.AsyncClient, body: bytes, status: int) -> None:
    mine = bearer(site.token())
    answer = await client.post("/api/shop/cart/items", content=body, headers=mine)
    assert answer.status_code == status, answer.text
    assert answer.json()["error"]


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "\u00e9"])
async def test_a_token_that_opens_nothing(client: httpx.AsyncClient, token: str) -> None:
    await client.get("/")
    headers = {"Authorization": f"Bearer {token}".encode("latin-1")}
    answer: Any = await client.get("/api/shop/cart", headers=headers)
    assert answer.status_code == 401


async def test_orders_are_for_who_has_signed_in(site: Site, client: httpx.AsyncClient) -> None:
    await client.get("/")
    assert (await client.get("/api/shop/orders")).status_code == 401
    answer = await client.get("/api/shop/orders", headers=bearer(site.token(1)))
    assert answer.json() == {"orders": []}
    for odd in ("%00", "x" * 99, "20250101-0001"):
        found = await client.get(f"/api/shop/orders/{odd}", headers=bearer(site.token(1)))
        assert found.status_code == 404
