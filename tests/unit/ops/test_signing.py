"""Nobody comes in without the token, and a cookie cannot be made by others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import httpx
import jwt
import pytest

from daogou.database import make_sessions
from daogou.edge.application import make_application
from daogou.ops.signing import COOKIE, issue, read
from daogou.settings import Settings

from .conftest import BASE, SECRET, TOKEN, Place, sign_in


async def test_a_page_leads_to_the_form_and_the_form_back(place: Place) -> None:
    async with place.client() as client:
        answer = await client.get("/ops?span=30d")
        assert answer.status_code == 303
        where = f"/ops/sign-in?next={quote('/ops?span=30d', safe='')}"
        assert answer.headers["location"].replace("%2F", "/") == where.replace("%2F", "/")
        page = await client.get(answer.headers["location"])
        assert 'value="/ops?span=30d"' in page.text
        form = {"name": " 小  李 ", "token": TOKEN, "next": "/ops?span=30d"}
        answer = await client.post("/ops/sign-in", data=form)
        assert (answer.status_code, answer.headers["location"]) == (303, "/ops?span=30d")
        cookie = answer.headers["set-cookie"].lower()
        assert all(part in cookie for part in ("httponly", "samesite=strict", "path=/ops"))
        page = await client.get("/ops?span=30d")
        assert page.status_code == 200 and "小 李" in page.text
        assert TOKEN not in page.text
        await client.post("/ops/sign-out")
        assert (await client.get("/ops")).status_code == 303


@pytest.mark.parametrize("to", ["https://evil.test/", "//evil.test", "/opsy", "/ops\\..", "/", ""])
async def test_signing_in_leads_nowhere_else(place: Place, to: str) -> None:
    async with place.client() as client:
        form = {"name": "小李", "token": TOKEN, "next": to}
        answer = await client.post("/ops/sign-in", data=form)
        assert answer.headers["location"] == "/ops"


async def test_wrong_tokens_are_slowed_down_and_then_the_right_one_as_well(place: Place) -> None:
    async with place.client(place.office(ops_attempts_per_minute=2)) as client:
        for _ in range(2):
            answer = await client.post("/ops/sign-in", data={"name": "x", "token": TOKEN + "x"})
            assert answer.status_code == 401 and "令牌不对" in answer.text
        answer = await client.post("/ops/sign-in", data={"name": "x", "token": TOKEN})
        assert answer.status_code == 429 and COOKIE not in client.cookies
        headers = {"Authorization": f"Bearer {TOKEN}"}
        answer = await client.get("/ops", headers=headers)
        assert answer.status_code == 429 and int(answer.headers["retry-after"]) >= 1


async def test_a_name_is_needed(place: Place) -> None:
    async with place.client() as client:
        for name in ("", "  ", "长" * 65):
            answer = await client.post("/ops/sign-in", data={"name": name, "token": TOKEN})
            assert answer.status_code == 400 and "名字" in answer.text


@pytest.mark.parametrize("origin", ["http://evil.test", "null", ""])
async def test_another_site_s_form_does_nothing(place: Place, origin: str) -> None:
    async with place.client() as client:
        form = {"name": "小李", "token": TOKEN}
        answer = await client.post("/ops/sign-in", data=form, headers={"Origin": origin})
        assert answer.status_code == 403 and COOKIE not in client.cookies


@pytest.mark.parametrize(
    "value",
    [
        "",
        "x",
        "eyJhbGciOiJub25lIn0.eyJhdWQiOiJkYW9nb3Utb3BzIiwic3ViIjoieCIsImV4cCI6OTk5OTk5OTk5OX0.",
        # Signed with the edge's secret itself, as a session's token is.
        jwt.encode(
            {"aud": "daogou-ops", "sub": "x", "exp": datetime.now(UTC) + timedelta(1)}, SECRET
        ),
    ],
    ids=["empty", "no-token", "unsigned", "a-session-s"],
)
async def test_a_forged_cookie(place: Place, value: str) -> None:
    async with place.client() as client:
        client.cookies.set(COOKIE, value, domain="shop.test", path="/ops")
        assert (await client.get("/ops")).status_code == 303
        answer = await client.get("/ops", headers={"X-Daogou-Have": ""})
        assert answer.status_code == 401 and answer.json()["reason"] == "not_signed_in"


def test_a_cookie_ends_with_its_hours_its_token_and_its_secret(place: Place) -> None:
    office, now = place.office(ops_hours=2), datetime.now(UTC)
    assert read(office, issue(office, "小李", now)) == "小李"
    assert read(office, issue(office, "小李", now - timedelta(hours=2, seconds=1))) is None
    assert (
        read(place.office(ops_token="another-token-of-tests"), issue(office, "小李", now)) is None
    )
    value = issue(office, "小李", now)
    head, body, signature = value.split(".")
    assert read(office, f"{head}.{body[:-2]}AA.{signature}") is None


async def test_a_program_shows_the_token(place: Place) -> None:
    async with place.client(Origin="http://elsewhere.test") as client:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        assert (await client.get("/ops", headers=headers)).status_code == 200
        answer = await client.get("/ops", headers={"Authorization": "Bearer wrong"})
        assert answer.status_code == 401 and answer.json()["reason"] == "wrong_token"


async def test_without_a_token_there_is_no_such_page(place: Place) -> None:
    for token, status in ((None, 404), (TOKEN, 303)):
        settings = Settings(edge_secret=SECRET, ops_token=token)
        application = make_application(settings, make_sessions(place.sessions.kw["bind"]))
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
            assert (await client.get("/ops")).status_code == status


async def test_markup_in_a_name_is_text(place: Place) -> None:
    async with place.client() as client:
        await sign_in(client, "<b>x</b>")
        page = (await client.get("/ops")).text
        assert "<b>x</b>" not in page and "&lt;b&gt;" in page
