"""The pages and their tables, and what is refused."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
import yaml
from jinja2 import Environment

from daogou.ops.charts import Series, line_chart, nice_top
from daogou.ops.figures.satisfaction import LOW_SCORE
from daogou.ops.tables import TABLES
from daogou.ops.visit import MENU, WORDS
from daogou.satisfaction.tables import Alert, ConversationScore

from .conftest import TOKEN, Place
from .told import say, simulate

MARKUP = "<script>alert(1)</script> & \"'"
BEARER = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def filled(place: Place) -> Place:
    """A day of talk, some of it hostile."""
    now = datetime.now(UTC)
    with place.sessions.begin() as session:
        say(session, "a", MARKUP, at=now, fell_back=True, answer_ms=300)
        say(session, "b", "hi", at=now, language="en", intent=MARKUP)
        say(session, "s", "你好", at=now)
        simulate(session, "s")
        told = {"since": now, "count": 9, "expected": 1.0, "chance": 0.01, "at": now}
        session.add(Alert(kind="reviews", subject="x", text_zh=MARKUP, text_en="x", **told))
        score = LOW_SCORE / 2
        session.add(ConversationScore(conversation="a", turn=1, score=score, model="m", at=now))
    return place


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", [address for _, address in MENU])
async def test_pages_with_data_and_without(
    place: Place, filled: Place, client: httpx.AsyncClient, path: str, lang: str
) -> None:
    assert place is filled
    asked = ("", "&span=today", "&from=2020-01-01&to=2020-01-02", "&language=en&simulated=1")
    for more in asked:
        answer = await client.get(f"{path}?lang={lang}{more}")
        assert answer.status_code == 200, answer.text
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert " style=" not in answer.text and "<script>" not in answer.text


@pytest.mark.parametrize("name", TABLES)
async def test_every_table_as_csv_and_json(
    filled: Place, client: httpx.AsyncClient, name: str
) -> None:
    assert filled
    for lang in ("zh", "en"):
        answer = await client.get(f"/ops/tables/{name}.csv?lang={lang}")
        assert answer.content.startswith(b"\xef\xbb\xbf")
        assert f'filename="{name}-' in answer.headers["content-disposition"]
    told = (await client.get(f"/ops/tables/{name}.json", headers=BEARER)).json()
    assert all(len(row) == len(told["columns"]) for row in told["rows"])
    assert told["rows"] or name == "segments"


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("span=1y", 400),
        ("language=fr", 400),
        ("from=2026-13-01", 400),
        ("from=2026-02-02&to=2026-02-01", 400),
        ("from=2020-01-01&to=2026-01-01", 400),
        ("from=0001-01-01&to=0001-01-02", 400),
        ("from=9999-12-31&to=9999-12-31", 400),
        ("kind=x", 400),
        ("page=0", 200),
        ("page=99999", 200),
        ("page=x", 200),
        ("q=%00%25", 200),
    ],
)
async def test_what_cannot_be_used(client: httpx.AsyncClient, asked: str, status: int) -> None:
    answer = await client.get(f"/ops/conversations?{asked}")
    assert answer.status_code == status, answer.text


async def test_what_is_not_there(client: httpx.AsyncClient) -> None:
    for path in ("/ops/tables/x.json", "/ops/conversations/x", "/ops/conversations/a/images/x"):
        assert (await client.get(path)).status_code == 404
    assert (await client.post(f"/ops/alerts/{10**12}")).status_code == 404


async def test_only_what_has_changed_is_sent_again(
    filled: Place, client: httpx.AsyncClient
) -> None:
    page = (await client.get("/ops?span=today")).text
    parts = dict(re.findall(r'id="part-(\w+)" data-state="(\w+)"', page))
    assert {"tiles", "traffic", "alerts"} <= set(parts)
    have = {"X-Daogou-Have": ",".join(f"{name}={state}" for name, state in parts.items())}
    assert (await client.get("/ops?span=today", headers=have)).json() == {}
    with filled.sessions.begin() as session:
        session.query(Alert).delete()
    told = (await client.get("/ops?span=today", headers=have)).json()
    assert list(told) == ["alerts"] and told["alerts"]["state"] != parts["alerts"]


async def test_an_alert_is_dealt_with_once(filled: Place, client: httpx.AsyncClient) -> None:
    assert "alert-1" in (await client.get("/ops")).text
    assert (await client.post("/ops/alerts/1")).status_code == 303
    assert "alert-1" not in (await client.get("/ops")).text
    with filled.sessions() as session:
        assert session.get(Alert, 1).seen is True


def test_every_word_is_there_in_both_languages() -> None:
    known: dict[str, dict[str, Any]] = yaml.safe_load(WORDS.read_text("utf-8"))
    assert all({"zh", "en"} <= set(entry) <= {"zh", "en", "one"} for entry in known.values())
    used: set[str] = set()
    for template in WORDS.parent.glob("*.html"):
        Environment().parse(template.read_text("utf-8"))
        used |= set(re.findall(r'(?<!\w)t\("(\w+)"[,)]', template.read_text("utf-8")))
    assert used <= set(known)
    wanted = {f"table_{name}" for name in TABLES} | {f"nav_{name}" for name, _ in MENU}
    assert wanted <= set(known)


def test_a_chart_escapes_and_can_be_read() -> None:
    drawn = line_chart("x", MARKUP, [MARKUP, "b", "c"], [Series(MARKUP, [1, None, 3])], str)
    assert "<script>" not in drawn
    assert 'role="img"' in drawn and "<title" in drawn and "<desc" in drawn
    assert drawn.count('class="dot') == 2
    assert " style=" not in drawn
    assert line_chart("x", "t", [], [Series("s", [])], str)


@pytest.mark.parametrize(
    ("most", "top"), [(0, 1), (0.07, 0.08), (1, 1), (3, 4), (9.5, 10), (101, 200), (640, 800)]
)
def test_the_upper_end_of_a_scale(most: float, top: float) -> None:
    assert nice_top(most) == pytest.approx(top)
