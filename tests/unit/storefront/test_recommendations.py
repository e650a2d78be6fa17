"""Lists of recommendations on pages and in the API: whose they are, and what they hold to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy.orm import sessionmaker

from daogou.behavior.consent import choose
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, record
from daogou.orders.cart import add
from daogou.recommend.building.build import build
from daogou.recommend.index_file import IndexFile
from daogou.recommend.recommender import Recommender

from ..recommend.conftest import embed
from .conftest import SECRET, Site, visitor_in

NAMES = Pseudonyms(SECRET)


def looked(sessions: sessionmaker, owner: str, *codes: str, agrees: bool = True) -> None:
    """Views of a visitor."""
    visitor, now = NAMES.visitor(owner), datetime.now(UTC)
    with sessions.begin() as session:
        choose(session, visitor, True, now)
        views = [Happening("view", now, f"{owner} {code}", code) for code in codes]
        record(session, visitor, None, "page", views)
        choose(session, visitor, agrees, now)


@pytest.fixture
def recommending(site: Site, tmp_path: Path) -> Site:
    """The site with an index in which three visitors looked at a laptop and a lamp."""
    for who in range(3):
        looked(site.sessions, f"conversation:{who}", "hanbit-book-14", "dengyu-desk")
    path = tmp_path / "recommend.npz"
    with site.sessions() as session:
        build(session, path, embed, "test", datetime.now(UTC), lambda *_: None)
    site.recommender = Recommender(IndexFile(path), NAMES)
    return site


async def test_a_product_page_shows_what_is_like_it(client: httpx.AsyncClient) -> None:
    page = (await client.get("/products/trailox-gt")).text
    assert "相似好物" in page and 'data-product="yunyue-pro-3"' in page
    assert "这几款也不错" not in page and "常和它一起买" not in page


async def test_a_sold_out_page_shows_what_to_take_instead(client: httpx.AsyncClient) -> None:
    page = (await client.get("/products/dengyu-camp?lang=en")).text
    assert "Sold out? These come close" in page and 'data-product="dengyu-desk"' in page
    assert "You may also like" not in page


async def test_the_start_page_is_for_who_has_agreed(recommending: Site) -> None:
    async with recommending.client() as client:
        page = (await client.get("/")).text
        assert "为你推荐" not in page and "大家都在买" in page
        owner = visitor_in(page).owner
        looked(recommending.sessions, owner, "hanbit-book-14", agrees=False)
        assert "为你推荐" not in (await client.get("/")).text
        looked(recommending.sessions, owner, "hanbit-book-14")
        page = (await client.get("/")).text
        assert "为你推荐" in page and "因为你看过“瀚比特 Book 14 笔记本电脑”" in page
    async with recommending.client() as another:
        assert "为你推荐" not in (await another.get("/")).text


async def test_the_api_answers_anybody_and_knows_a_visitor(recommending: Site) -> None:
    token = recommending.token()
    bearer = {"Authorization": f"Bearer {token}"}
    async with recommending.client() as client:
        lists = (await client.get("/api/shop/recommendations")).json()
        assert lists["for_you"] == [] and lists["popular"]
        visitor = recommending.visits.known(token)
        assert visitor is not None
        looked(recommending.sessions, visitor.owner, "hanbit-book-14")
        answer = await client.get("/api/shop/recommendations?lang=en", headers=bearer)
        first = answer.json()["for_you"][0]
        assert (first["code"], first["source"]) == ("dengyu-desk", "for_you")
        assert first["reason"] == "because you looked at the Hanbit Book 14 Laptop"
        assert answer.headers["cache-control"] == "no-store"
        assert (await client.get("/api/shop/recommendations")).json()["for_you"] == []
        forged = {"Authorization": "Bearer forged"}
        assert (await client.get("/api/shop/recommendations", headers=forged)).status_code == 401


async def test_what_is_in_the_cart_is_left_out(recommending: Site) -> None:
    token = recommending.token()
    bearer = {"Authorization": f"Bearer {token}"}
    path = "/api/shop/products/trailox-gt/recommendations"
    async with recommending.client() as client:

        async def similar() -> set[str]:
            answer = await client.get(path, headers=bearer)
            return {one["code"] for one in answer.json()["similar"]}

        assert "yunyue-lite" in await similar()
        product = (await client.get("/api/shop/products/yunyue-lite")).json()
        sku = next(one["sku"] for one in product["variants"] if one["stock"])
        visitor = recommending.visits.known(token)
        assert visitor is not None
        with recommending.sessions.begin() as session:
            add(session, visitor.owner, sku, 1)
        assert "yunyue-lite" not in await similar()


async def test_lists_keep_to_a_kind_and_a_budget(client: httpx.AsyncClient) -> None:
    path = "/api/shop/recommendations?category=apparel&price_max=300"
    lists: dict[str, Any] = (await client.get(path)).json()
    assert {one["code"] for found in lists.values() for one in found} == {"yunyue-lite"}
    for wrong in ("price_max=cheap", "category=%20"):
        answer = await client.get(f"/api/shop/recommendations?{wrong}")
        assert answer.status_code == 400 and answer.json()["reason"] == "bad_parameter"


@pytest.mark.parametrize("code", ["nothing", "%20", "a" * 65])
async def test_of_an_unknown_product_nothing_is_told(client: httpx.AsyncClient, code: str) -> None:
    answer = await client.get(f"/api/shop/products/{code}/recommendations")
    assert answer.status_code == 404 and answer.json()["reason"] == "unknown_product"
