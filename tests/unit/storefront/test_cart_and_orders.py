"""Filling the cart on the page, signing in, ordering, and one's own orders."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import httpx
import pytest

from daogou.catalog.tables import Promotion
from daogou.orders import cart as carts
from daogou.orders.tables import Order

from .conftest import Site, visitor_in

ADD = {"sku": "yunyue-lite-red-42", "quantity": "2"}


async def test_what_is_put_in_is_in_the_conversations_cart_and_told(
    site: Site, client: httpx.AsyncClient
) -> None:
    visitor = visitor_in((await client.get("/")).text)
    done = await client.post("/cart/items", data=ADD)
    assert (done.status_code, done.headers["location"]) == (303, "/cart")
    with site.sessions() as session:
        cart = carts.view(session, visitor.owner)
    assert [(line.sku, line.quantity) for line in cart.lines] == [("yunyue-lite-red-42", 2)]
    told = {"count": 2, "subtotal": "558.00", "state": cart.state}
    assert site.told == [(visitor.conversation, told)]
    page = (await client.get("/cart")).text
    assert f'data-state="{cart.state}"' in page and "¥558" in page


def add_coupon(site: Site, code: str, least: int, **changes: Any) -> None:
    """A coupon that runs now: 50 off from `least` yuan on."""
    now = datetime.now(UTC)
    values = {
        "code": code,
        "kind": "amount",
        "value": Decimal(50),
        "min_total": Decimal(least),
        "title_zh": f"满{least}减50",
        "title_en": f"50 off from {least}",
        "starts_at": now - timedelta(days=1),
        "ends_at": now + timedelta(days=1),
    }
    with site.sessions.begin() as session:
        session.add(Promotion(**{**values, **changes}))


async def test_a_coupon_is_mentioned_where_it_is_near(
    site: Site, client: httpx.AsyncClient
) -> None:
    for least in (600, 2000):
        add_coupon(site, f"OVER{least}", least)
    await client.post("/cart/items", data=ADD)
    page = (await client.get("/cart")).text
    assert "再买 ¥42 可用“满600减50”" in page and "满2000减50" not in page


async def test_a_coupon_by_code_is_mentioned_once_its_code_is_told(
    site: Site, client: httpx.AsyncClient
) -> None:
    add_coupon(site, "SECRET50", 600, needs_code=True)
    await client.post("/cart/items", data=ADD)
    hint = "再买 ¥42 可用“满600减50”"
    assert hint not in (await client.get("/cart")).text
    await client.post("/cart/coupon", data={"code": "SECRET50"})
    assert hint in (await client.get("/cart")).text


async def test_quantities_change_and_lines_go(client: httpx.AsyncClient) -> None:
    await client.post("/cart/items", data=ADD)
    await client.post("/cart/quantity", data={"sku": ADD["sku"], "quantity": "1"})
    assert "¥279" in (await client.get("/cart")).text
    await client.post("/cart/quantity", data={"sku": ADD["sku"], "quantity": "0"})
    assert "购物车还是空的" in (await client.get("/cart")).text


@pytest.mark.parametrize(
    ("form", "status", "words"),
    [
        ({"sku": ADD["sku"], "quantity": "9"}, 409, "只剩 3 件"),
        ({"sku": "nothing", "quantity": "1"}, 404, "没有这个规格"),
        ({"sku": ADD["sku"], "quantity": "0"}, 400, "至少一件"),
        ({"sku": ADD["sku"], "quantity": "many"}, 400, "quantity"),
        ({"sku": "\0", "quantity": "1"}, 400, "sku"),
        ({"quantity": "1"}, 400, "sku"),
    ],
)
async def test_a_refusal_is_told_on_the_page(
    client: httpx.AsyncClient, form: dict[str, str], status: int, words: str
) -> None:
    page = await client.post("/cart/items", data=form)
    assert page.status_code == status
    assert words in page.text


@pytest.mark.parametrize(
    ("path", "form", "leads"),
    [
        ("/cart/items", {**ADD, "quantity": "9"}, "/cart"),
        ("/cart/items", {"quantity": "1"}, "/cart"),
        ("/cart/quantity", {**ADD, "quantity": "9"}, "/cart"),
        ("/cart/coupon", {"code": "NONE"}, "/cart"),
        ("/checkout", {"total": "x"}, "/checkout"),
        ("/sign-in", {"customer": "0"}, "/sign-in"),
    ],
)
async def test_what_a_form_is_answered_leads_to_a_page_in_the_other_language(
    client: httpx.AsyncClient, path: str, form: dict[str, str], leads: str
) -> None:
    await client.post("/cart/items", data=ADD)
    page = await client.post(path, data=form)
    assert page.status_code >= 400
    assert f'href="{leads}?lang=en"' in page.text
    assert (await client.get(f"{leads}?lang=en")).status_code == 200


async def test_signing_out_that_is_refused_leads_to_the_start_page(
    client: httpx.AsyncClient,
) -> None:
    page = await client.post("/sign-out", headers={"Origin": "https://elsewhere.example"})
    assert page.status_code == 403 and 'href="/?lang=en"' in page.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
@pytest.mark.parametrize("path", ["/cart/items", "/checkout", "/sign-in", "/sign-out"])
async def test_another_site_cannot_change_anything(
    site: Site, client: httpx.AsyncClient, path: str, headers: dict[str, str]
) -> None:
    await client.get("/")
    done = await client.post(path, data={**ADD, "customer": "1"}, headers=headers)
    assert done.status_code == 403
    assert site.told == []


async def test_a_coupon_that_needs_its_code(client: httpx.AsyncClient) -> None:
    await client.post("/cart/items", data=ADD)
    page = await client.post("/cart/coupon", data={"code": "<b>NO</b>"})
    assert page.status_code == 409 and "没有“&lt;b&gt;NO&lt;/b&gt;”这个优惠码" in page.text
    # What was typed is still there to be mended.
    assert 'value="&lt;b&gt;NO&lt;/b&gt;"' in page.text


async def test_signing_in_is_off_by_default(site: Site) -> None:
    async with site.client(demo_sign_in=False) as client:
        assert (await client.get("/sign-in")).status_code == 404
        assert (await client.post("/sign-in", data={"customer": "1"})).status_code == 404
        assert "/sign-in" not in (await client.get("/orders")).text


async def test_nobody_signs_in_as_a_real_customer(client: httpx.AsyncClient) -> None:
    assert (await client.post("/sign-in", data={"customer": "2"})).status_code == 404
    for odd in ("", "0", "-1", "9" * 40, "١", "1 OR 1=1"):
        assert (await client.post("/sign-in", data={"customer": odd})).status_code == 404


async def test_a_cart_goes_along_when_somebody_signs_in(
    site: Site, client: httpx.AsyncClient
) -> None:
    with site.sessions.begin() as session:
        carts.add(session, "customer:1", ADD["sku"], 2)
    before = visitor_in((await client.get("/")).text)
    await client.post("/cart/items", data=ADD)
    done = await client.post("/sign-in", data={"customer": "1"})
    assert (done.status_code, done.headers["location"]) == (303, "/orders")
    page = (await client.get("/cart")).text
    now = visitor_in(page)
    assert now.customer == 1 and now.conversation != before.conversation
    with site.sessions() as session:
        # Two and two, of which the shop has three.
        assert [line.quantity for line in carts.view(session, "customer:1").lines] == [3]
        assert carts.view(session, before.owner).count == 0
    assert "李雷" in page
    await client.post("/sign-out")
    out = visitor_in((await client.get("/")).text)
    assert out.customer is None and out.conversation != before.conversation


async def test_ordering_on_the_page(site: Site, client: httpx.AsyncClient) -> None:
    await client.post("/sign-in", data={"customer": "1"})
    await client.post("/cart/items", data=ADD)
    page = (await client.get("/checkout")).text
    assert 'value="李雷"' in page and 'value="13800001231"' in page
    form = {name: _value(page, name) for name in ("total", "recipient", "phone", "address")}
    done = await client.post("/checkout", data={**form, "note": "<i>快点</i>"})
    assert done.status_code == 303, done.text
    shown = await client.get(done.headers["location"])
    assert "下单成功" in shown.text and "138****1231" in shown.text
    assert site.told[-1][1]["count"] == 0
    assert "购物车还是空的" in (await client.get("/cart")).text
    number = done.headers["location"].split("/")[2].split("?")[0]
    assert number in (await client.get("/orders")).text
    with site.sessions() as session:
        order = session.get(Order, number)
        assert (order.customer_id, order.note) == (1, "<i>快点</i>")


async def test_a_price_that_was_not_agreed_to_is_not_ordered_at(client: httpx.AsyncClient) -> None:
    await client.post("/cart/items", data=ADD)
    form = {"recipient": "李雷", "phone": "13800001231", "address": "建国路 9 号 2 单元"}
    page = await client.post("/checkout", data={**form, "total": "1.00"})
    assert page.status_code == 409 and "价格有变" in page.text and 'value="李雷"' in page.text
    for total in ("x", "", "1E+999999", "1e2", "sNaN", "NaN", "Infinity", "-1.00", "1.001", "１"):
        odd = await client.post("/checkout", data={**form, "total": total})
        assert odd.status_code == 400, total
        assert "表单内容不能用" in odd.text and len(odd.text) < 20_000
    page = await client.post("/checkout", data={**form, "phone": "12", "total": "1.00"})
    assert page.status_code == 400
    # The field says itself what is wrong with it, and has the focus.
    assert re.search(
        r'name="phone"[^>]*aria-invalid="true" aria-describedby="wrong" autofocus', page.text
    )
    assert re.search(r'id="wrong"[^>]*>手机号不对', page.text) and 'id="notice"' not in page.text


@pytest.mark.parametrize("needs_code", [True, False])
async def test_a_coupon_of_one_use_is_left_out_of_the_second_order(
    client: httpx.AsyncClient, site: Site, needs_code: bool
) -> None:
    add_coupon(site, "ONCE50", 100, needs_code=needs_code, once_per_customer=True)
    form = {"recipient": "韩梅梅", "phone": "139 0000 1111", "address": "建国路 9 号 2 单元"}

    async def ready() -> dict[str, str]:
        await client.post("/cart/items", data={**ADD, "quantity": "1"})
        if needs_code:
            await client.post("/cart/coupon", data={"code": "ONCE50"})
        page = (await client.get("/checkout")).text
        assert "−¥50" in page
        return {**form, "total": _value(page, "total")}

    assert (await client.post("/checkout", data=await ready())).status_code == 303
    refused = await client.post("/checkout", data=await ready())
    assert refused.status_code == 409 and "每人限用一次，你已经用过了" in refused.text
    assert "−¥50" not in refused.text and 'value="韩梅梅"' in refused.text
    again = {**form, "total": _value(refused.text, "total")}
    placed = await client.post("/checkout", data=again)
    assert placed.status_code == 303
    shown = await client.get(placed.headers["location"])
    assert "下单成功" in shown.text and "−¥50" not in shown.text


async def test_whose_telephone_is_known_is_told_before_the_order(
    client: httpx.AsyncClient, site: Site
) -> None:
    add_coupon(site, "ONCE50", 100, once_per_customer=True)
    await client.post("/sign-in", data={"customer": "1"})
    await client.post("/cart/items", data={**ADD, "quantity": "1"})
    page = (await client.get("/checkout")).text
    assert "用过了" not in page
    form = {name: _value(page, name) for name in ("total", "recipient", "phone", "address")}
    await client.post("/checkout", data=form)
    await client.post("/cart/items", data={**ADD, "quantity": "1"})
    page = (await client.get("/checkout")).text
    assert "每人限用一次，你已经用过了" in page
    placed = await client.post("/checkout", data={**form, "total": _value(page, "total")})
    assert placed.status_code == 303


async def test_another_ones_order_is_as_unknown_as_none(
    site: Site, client: httpx.AsyncClient
) -> None:
    await client.post("/cart/items", data=ADD)
    page = (await client.get("/checkout")).text
    form = {"recipient": "韩梅梅", "phone": "13900001111", "address": "建国路 9 号 2 单元"}
    placed = await client.post("/checkout", data={**form, "total": _value(page, "total")})
    path = placed.headers["location"].split("?")[0]
    assert (await client.get(path)).status_code == 200
    async with site.client() as stranger:
        other, none = await stranger.get(path), await stranger.get("/orders/20250101-9999")
        assert other.status_code == none.status_code == 404
        assert "韩梅梅" not in other.text
        await stranger.post("/sign-in", data={"customer": "1"})
        assert (await stranger.get(path)).status_code == 404
        token = {"Authorization": f"Bearer {site.token(1)}"}
        api = await stranger.get(f"/api/shop{path}", headers=token)
        assert api.status_code == 404


def _value(page: str, name: str) -> str:
    field = re.search(rf'name="{name}"[^>]*value="([^"]*)"', page)
    assert field, name
    return field[1]
