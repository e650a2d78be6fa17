"""The review inbox in a browser: what it shows, what a label does, and what is refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from daogou.learning.labels import decided
from daogou.learning.tables import LEFT_OUT, NEW
from daogou.learning.taught import _WORDS
from daogou.ops import review_pages
from daogou.ops.visit import WORDS
from daogou.storefront.wording import Words
from daogou.turns.keeping import add
from tests.unit.learning.project import write_project
from tests.unit.ops.conftest import Place

UNSURE = [["track_order", 0.41], ["faq", 0.39], ["greet", 0.1]]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small project's examples instead of the shop's thousands."""
    monkeypatch.setattr(review_pages, "PROJECT_ROOT", write_project(tmp_path))


def said(place: Place, text: str, number: int = 1, **more: Any) -> None:
    """Writes a doubtful turn down."""
    with place.sessions.begin() as session:
        turn = {
            "conversation": f"c{number}",
            "message": str(number),
            "at": datetime.now(UTC) - timedelta(minutes=number),
            "text": text,
            "language": "zh",
            "intent": "track_order",
            "confidence": 0.41,
            "ranking": json.dumps(UNSURE),
            "entities": "[]",
            "actions": "[]",
            "fell_back": False,
            **more,
        }
        assert add(session, turn)


def labels(place: Place, state: str) -> list[tuple[str, str | None, str]]:
    with place.sessions() as session:
        return [(one.annotated, one.label, one.by) for one in decided(session, state)]


def form(text: str, **more: str) -> dict[str, str]:
    return {"said": text, "text": text, "count": "3", "understood": "track_order", **more}


async def test_an_empty_inbox(client: httpx.AsyncClient) -> None:
    page = await client.get("/ops/review")
    assert page.status_code == 200 and "没有要看的了" in page.text


async def test_what_it_shows(client: httpx.AsyncClient, place: Place) -> None:
    said(place, "我13912345678的货<b>呢")
    said(place, "寄到中山路12号", 2, fell_back=True)
    page = (await client.get("/ops/review")).text
    assert "13912345678" not in page and "13800138000" in page
    assert "<b>" not in page and "已换成假的" in page and "里面像有地址" in page
    assert 'value="track_order" data-key="1"' in page and "41 %" in page
    assert '<option value="faq/postage">' in page


async def test_only_for_one_reason(client: httpx.AsyncClient, place: Place) -> None:
    said(place, "我的货呢")
    assert "我的货呢" in (await client.get("/ops/review?reason=unsure")).text
    assert "我的货呢" not in (await client.get("/ops/review?reason=corrected")).text
    assert (await client.get("/ops/review?reason=other")).status_code == 400


async def test_a_label_by_pick_and_one_by_hand(client: httpx.AsyncClient, place: Place) -> None:
    said(place, "我的货咋没动")
    answer = await client.post(
        "/ops/review", data=form("我的货咋没动", pick="track_order", reason="unsure")
    )
    assert answer.status_code == 303
    assert answer.headers["location"] == "/ops/review?reason=unsure"
    written = form("退货谁出钱", label="faq/postage") | {"text": "[退货](category)谁出钱呀"}
    await client.post("/ops/review", data=written)
    assert labels(place, NEW) == [
        ("[退货](category)谁出钱呀", "faq/postage", "小李"),
        ("我的货咋没动", "track_order", "小李"),
    ]
    page = (await client.get("/ops/review")).text
    assert "没有要看的了" in page and "标好、还没学的：2 条" in page


async def test_left_out_without_whatever_numbers_were_sent(
    client: httpx.AsyncClient, place: Place
) -> None:
    await client.post("/ops/review", data=form("打13912345678给我", pick="leave_out"))
    assert labels(place, LEFT_OUT) == [("打13800138000给我", None, "小李")]


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("打13912345678给我", "track_order", "打13800138000给我"),
        ("寄到中山路12号", "track_order", "地址"),
        ("货呢", "faq", "要选到条目"),
        ("退货要运费吗", "track_order", "faq/postage"),
        ("快递咋还没动静", "track_order", "tests/nlu"),
        ("货呢", "", "没有例句"),
        ("", "track_order", "空的"),
        ("a[b", "track_order", "方括号"),
    ],
)
async def test_what_is_refused_is_said(
    client: httpx.AsyncClient, place: Place, text: str, label: str, words: str
) -> None:
    answer = await client.post(
        "/ops/review", data=form(text, label=label), headers={"X-Daogou-Have": ""}
    )
    assert answer.status_code == 400 and words in answer.json()["error"]
    assert labels(place, NEW) == []


async def test_taken_back(client: httpx.AsyncClient, place: Place) -> None:
    said(place, "我的货咋没动")
    await client.post("/ops/review", data=form("我的货咋没动", pick="track_order"))
    with place.sessions() as session:
        number = decided(session, NEW)[0].id
    done = await client.post("/ops/review/take-back", data={"id": str(number)})
    assert done.status_code == 303 and labels(place, NEW) == []
    assert "我的货咋没动" in (await client.get("/ops/review")).text
    for value in (str(number), "", "x", "9" * 30):
        gone = await client.post("/ops/review/take-back", data={"id": value})
        assert gone.status_code == 404


async def test_nobody_else(place: Place, client: httpx.AsyncClient) -> None:
    async with place.client() as stranger:
        assert (await stranger.get("/ops/review")).status_code == 303
        sent = await stranger.post("/ops/review", data=form("货呢", pick="track_order"))
        assert sent.status_code in (303, 401)
    other = {"Origin": "http://elsewhere.test", "Sec-Fetch-Site": "cross-site"}
    sent = await client.post("/ops/review", data=form("货呢呢", pick="track_order"), headers=other)
    assert sent.status_code == 403
    assert labels(place, NEW) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_refusal_has_words(language: Any) -> None:
    facts = dict.fromkeys(("most", "label", "kinds", "text", "words", "entity", "place"), "x")
    for code in _WORDS:
        assert Words(language, WORDS)(f"refused_label_{code}", **facts)
