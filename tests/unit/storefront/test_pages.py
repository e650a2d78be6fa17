"""Pages, as a browser gets them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from daogou.catalog.tables import Product, Review
from daogou.edge.carts import Carts
from daogou.edge.hub import Hub
from daogou.edge.shop_visits import ShopVisits
from daogou.storefront import wording
from daogou.storefront.refusing import RefusedError
from daogou.storefront.wording import Words

from .conftest import SECRET, Site, visitor_in

FOLDER = Path(wording.__file__).parent


@pytest.mark.parametrize("path", ["/", "/products", "/products/yunyue-lite", "/cart", "/orders"])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_pages_are_strict_and_not_kept(
    client: httpx.AsyncClient, path: str, language: str
) -> None:
    page = await client.get(path, params={"lang": language})
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert not re.search(r"<style|style=|\son\w+=|<script(?![^>]*src=)", page.text)
    assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", page.text)
    assert 'lang="' + ("zh-CN" if language == "zh" else "en") in page.text


async def test_a_page_and_its_chat_are_one_visitor(client: httpx.AsyncClient) -> None:
    first = visitor_in((await client.get("/")).text)
    assert visitor_in((await client.get("/products")).text) == first
    product = (await client.get("/products/yunyue-lite")).text
    assert 'product="yunyue-lite"' in product
    assert first.customer is None


async def test_the_cookie_is_for_this_site_and_no_script(client: httpx.AsyncClient) -> None:
    said = (await client.get("/")).headers["set-cookie"].lower()
    assert "httponly" in said and "samesite=lax" in said and "secure" not in said
    client.cookies.clear()
    safe = await client.get("https://shop.test/")
    assert "secure" in safe.headers["set-cookie"].lower()


async def test_a_session_that_lasts_is_not_given_again(client: httpx.AsyncClient) -> None:
    assert "set-cookie" in (await client.get("/cart")).headers
    assert "set-cookie" not in (await client.get("/cart")).headers
    old = ShopVisits(SECRET, 1, Hub(), Carts())
    long = ShopVisits(SECRET, 72, Hub(), Carts())
    visitor = old.new()
    assert long.lasts(long.token(visitor)) and not long.lasts(old.token(visitor))
    assert not long.lasts("nonsense")


async def test_a_forged_cookie_is_a_new_visitor(site: Site, client: httpx.AsyncClient) -> None:
    other = site.token(1)
    client.cookies.set("daogou_session", other[:-3] + "abc")
    assert visitor_in((await client.get("/")).text).customer is None


async def test_the_language_of_the_browser_unless_another_is_chosen(
    client: httpx.AsyncClient,
) -> None:
    english = {"Accept-Language": "fr, en-GB;q=0.8, zh;q=0.3"}
    assert "Best sellers" in (await client.get("/", headers=english)).text
    assert "大家都在买" in (await client.get("/?lang=zh", headers=english)).text
    assert "大家都在买" in (await client.get("/", headers=english)).text


async def test_a_switch_of_the_language_keeps_the_filters(client: httpx.AsyncClient) -> None:
    page = (await client.get("/products?color=black&color=red")).text
    assert 'href="/products?color=black&amp;color=red&amp;lang=en"' in page


async def test_names_and_reviews_are_text(site: Site, client: httpx.AsyncClient) -> None:
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    with site.sessions.begin() as session:
        product = session.get(Product, "yunyue-lite")
        product.name_zh = product.description_zh = evil
        session.add(
            Review(
                product_code="yunyue-lite",
                author=evil[:60],
                rating=1,
                title=evil,
                text=evil,
                language="zh",
                created_at=datetime.now(UTC),
            )
        )
    for path in ("/products/yunyue-lite", "/products?category=running-shoes"):
        page = (await client.get(path)).text
        assert "<script>alert" not in page and "<img src=x" not in page
        assert "&lt;script&gt;alert(1)" in page


async def test_a_search_is_read_as_the_assistant_reads_it(client: httpx.AsyncClient) -> None:
    page = (await client.get("/products", params={"q": "300元以内的红色跑步鞋"})).text
    assert 'href="/products/yunyue-lite"' in page
    assert "yunyue-pro-3" not in page
    assert "理解为" in page


async def test_nothing_found_says_what_to_do(client: httpx.AsyncClient) -> None:
    page = (await client.get("/products?category=laptops&price_max=1")).text
    assert "没找到合适的商品" in page


async def test_what_is_given_up_is_told(client: httpx.AsyncClient) -> None:
    page = (await client.get("/products?category=laptops&color=red")).text
    assert "放宽了：颜色" in page and "hanbit-book-14" in page


async def test_behind_the_last_page_is_the_last(client: httpx.AsyncClient) -> None:
    assert 'href="/products/' in (await client.get("/products?page=99")).text


async def test_what_no_filter_can_be_is_left_out(client: httpx.AsyncClient) -> None:
    odd = "page=0&price_min=NaN&price_max=1e999&rating=x&sort=up&category=%00&size=%00&in_stock=7"
    page = await client.get(f"/products?{odd}&q=%00")
    assert page.status_code == 200 and "yunyue-lite" in page.text


async def test_a_product_shows_the_colour_that_is_asked_for(client: httpx.AsyncClient) -> None:
    page = (await client.get("/products/yunyue-pro-3?color=black")).text
    assert "/images/yunyue-pro-3.svg?color=black" in page
    assert re.search(r'value="yunyue-pro-3-black-42" required\s+disabled', page)
    assert "yunyue-pro-3-white-42" not in page
    assert "yunyue-pro-3-white-42" in (await client.get("/products/yunyue-pro-3?color=white")).text


async def test_a_sold_out_product_cannot_be_bought(client: httpx.AsyncClient) -> None:
    page = (await client.get("/products/dengyu-camp")).text
    assert "缺货" in page and 'action="/cart/items"' not in page


@pytest.mark.parametrize("code", ["nothing", "%00", "a" * 200])
async def test_an_unknown_product_is_a_page_of_its_own(
    client: httpx.AsyncClient, code: str
) -> None:
    page = await client.get(f"/products/{code}")
    assert page.status_code == 404
    assert "没有这件商品" in page.text


@pytest.mark.parametrize(
    ("language", "told", "way_on"),
    [("zh", "没有这个分类", "全部商品"), ("en", "There is no such category", "All products")],
)
async def test_an_unknown_category_is_no_empty_list(
    client: httpx.AsyncClient, language: str, told: str, way_on: str
) -> None:
    page = await client.get(f"/products?category=nope&color=red&lang={language}")
    assert page.status_code == 404
    assert re.search(f"<h1[^>]*>{told}", page.text)
    assert f'href="/products">{way_on}' in page.text
    assert 'id="listing"' not in page.text
    answer = await client.get("/api/shop/products?category=nope&lang=en")
    assert (answer.status_code, answer.json()["reason"]) == (404, "unknown_category")


def test_every_word_is_there_in_both_languages_and_used() -> None:
    known: dict[str, Any] = yaml.safe_load((FOLDER / "templates" / "words.yml").read_text("utf-8"))
    for key, words in known.items():
        assert {"zh", "en"} <= set(words) <= {"zh", "en", "one"}, key
        fields = [set(re.findall(r"{(\w+)}", words[language])) for language in ("zh", "en")]
        assert fields[0] == fields[1], key
    templates = "".join(path.read_text("utf-8") for path in FOLDER.glob("templates/*.html"))
    said = set(re.findall(r'\bt\("(\w+)"', templates)) | set(re.findall(r'"(\w+)" if', templates))
    said |= set(re.findall(r'else "(\w+)"', templates)) | set(re.findall(r'"(try_\d)"', templates))
    prefixes = ("refused_", "status_", "level_", "sort_", "relaxed_", "coupon_told_")
    unused = {key for key in known if key not in said and not key.startswith(prefixes)}
    assert unused == set()
    assert {key for key in re.findall(r'\bt\("(\w+)"', templates) if key[-1] != "_"} <= set(known)


def test_one_is_one_in_english_too() -> None:
    assert [Words("en")("pieces", count=number) for number in (1, 2)] == ["1 item", "2 items"]
    assert Words("zh")("pieces", count=1) == "1 件"


def test_every_refusal_has_words() -> None:
    code = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.py"))
    for reason in set(re.findall(r'RefusedError\(\s*\d+, "(\w+)"', code)) | _OF_THE_SHOP:
        for language in ("zh", "en"):
            facts = {"sku": "", "number": "", "limit": 1, "name": "", "stock": 1, "names": ""}
            facts |= {"total": 1, "code": "", "title": "", "starts_on": "", "ended_on": ""}
            error = RefusedError(400, reason, **facts)
            assert error.told(Words(language))  # type: ignore[arg-type]


_OF_THE_SHOP = {
    *("unknown_sku", "bad_quantity", "too_many", "out_of_stock", "not_in_cart", "cart_empty"),
    *("total_changed", "no_address", "bad_recipient", "bad_phone", "bad_address", "unknown_order"),
    *("coupon_unknown", "coupon_not_begun", "coupon_expired", "coupon_used", "day_full"),
}
