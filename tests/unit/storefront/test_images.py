"""Pictures over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from daogou.database import make_sessions
from daogou.storefront import images
from tests.unit.orders.shop import fill


@pytest.fixture
async def client(databases: Any) -> AsyncIterator[httpx.AsyncClient]:
    engine = databases.sqlite(filled=False)
    sessions = make_sessions(engine)
    with sessions.begin() as session:
        fill(session)
    transport = httpx.ASGITransport(Starlette(routes=images.routes(sessions)))
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as opened:
        yield opened
    engine.dispose()


async def test_a_picture_may_be_kept_and_is_not_sent_twice(client: httpx.AsyncClient) -> None:
    first = await client.get("/images/shoe.svg")
    assert first.status_code == 200
    assert first.headers["content-type"].startswith("image/svg+xml")
    assert "max-age" in first.headers["cache-control"]
    again = await client.get("/images/shoe.svg", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_a_colour_that_the_product_does_not_have_changes_nothing(
    client: httpx.AsyncClient,
) -> None:
    plain = (await client.get("/images/shoe.svg")).text
    assert (await client.get("/images/shoe.svg?color=black")).text == plain
    assert (await client.get("/images/shoe.svg?color=%00'")).text == plain


@pytest.mark.parametrize("code", ["nothing", "%00", "..%2f..%2fetc", "a" * 3000])
async def test_unknown_codes_have_none(client: httpx.AsyncClient, code: str) -> None:
    assert (await client.get(f"/images/{code}.svg")).status_code == 404
