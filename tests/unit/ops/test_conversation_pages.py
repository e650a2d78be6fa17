"""Reading a conversation, taking it over, speaking in it, giving it back."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import httpx
import pytest

from daogou.edge.pictures import keep
from daogou.handover.holding import ask, take
from daogou.ops.cards import KINDS, in_short
from daogou.ops.visit import WORDS
from daogou.storefront.wording import Words

from .conftest import TOKEN, Place, sign_in
from .told import chat, say

NAME = "a b/c"
PLACE = "/ops/conversations/a%20b/c"
RASA = "/webhooks/rest/conversations/a%20b%2Fc"
MARKUP = "<img src=x onerror=alert(1)>"


@pytest.fixture
def talk(place: Place) -> Place:
    """A conversation with a hostile text and a card, under a name that has to be quoted."""
    with place.sessions.begin() as session:
        asked = chat(session, NAME, "shopper", text=MARKUP)
        say(session, NAME, MARKUP, message=str(asked.id), at=datetime.now(UTC))
        card = {"type": "product_cards", "items": [{"name": MARKUP, "price": "9.00"}]}
        chat(session, NAME, "assistant", card=card)
    return place


async def test_a_conversation_is_read(talk: Place, client: httpx.AsyncClient) -> None:
    page = (await client.get(PLACE)).text
    assert MARKUP not in page and page.count("&lt;img src=x") >= 2
    assert "打招呼 90%" in page and "商品列表" in page and "在找：跑步鞋" in page
    assert "你好呀" not in page
    assert talk.rasa.heard == [("GET", f"{RASA}/handover", None)]
    # A page on show asks Rasa for no summary again.
    parts = (await client.get(PLACE, headers={"X-Daogou-Have": ""})).json()
    assert {"log", "desk"} <= set(parts) and len(talk.rasa.heard) == 1
    assert PLACE in (await client.get("/ops/conversations")).text


async def test_take_over_speak_give_back(talk: Place, client: httpx.AsyncClient) -> None:
    answer = await client.post(f"{PLACE}/take")
    assert (answer.status_code, answer.headers["location"]) == (303, PLACE)
    with talk.sessions.begin() as session:
        take(session, NAME, "小李", datetime.now(UTC))
    assert "textarea" in (await client.get(PLACE)).text
    assert (await client.post(f"{PLACE}/say", data={"text": " 你好 "})).status_code == 303
    assert (await client.post(f"{PLACE}/give-back")).status_code == 303
    assert [one for one in talk.rasa.heard if one[0] == "POST"] == [
        ("POST", f"{RASA}/handover", {"state": "human", "agent": "小李"}),
        ("POST", f"{RASA}/messages", {"text": "你好"}),
        ("POST", f"{RASA}/handover", {"state": "bot"}),
    ]


async def test_nobody_speaks_as_another(talk: Place, client: httpx.AsyncClient) -> None:
    with talk.sessions.begin() as session:
        take(session, NAME, "小王", datetime.now(UTC))
    page = (await client.get(PLACE)).text
    assert "textarea" not in page and "小王" in page
    answer = await client.post(f"{PLACE}/say", data={"text": "x"})
    assert answer.status_code == 409 and "小王" in answer.text
    assert not [one for one in talk.rasa.heard if one[0] == "POST"]


@pytest.mark.parametrize("text", ["", "  ", "长" * 4001], ids=["none", "blank", "long"])
async def test_a_message_has_words(talk: Place, client: httpx.AsyncClient, text: str) -> None:
    assert (await client.post(f"{PLACE}/say", data={"text": text})).status_code == 400
    assert talk.rasa.heard == []


async def test_from_what_was_refused_the_other_language_leads_to_a_page(
    talk: Place,  # noqa: ARG001
    client: httpx.AsyncClient,
) -> None:
    answer = await client.post(f"{PLACE}/say", data={"text": ""})
    link = re.search(r'href="([^"]*lang=en)"', answer.text)
    assert answer.status_code == 400 and link
    assert (await client.get(link[1])).status_code == 200


async def test_what_rasa_refuses_is_said(talk: Place, client: httpx.AsyncClient) -> None:
    have = {"X-Daogou-Have": ""}
    for status, told, words in (
        (409, 409, "小王 holds this conversation."),
        (404, 404, "没有这段对话"),
        (401, 502, "DAOGOU_TOKEN"),
        (500, 500, "没有接受"),
    ):
        error = {"error": "小王 holds this conversation."}
        talk.rasa.answers[f"{RASA}/handover"] = (status, error)
        answer = await client.post(f"{PLACE}/take", headers=have)
        assert answer.status_code == told and words in answer.json()["error"]
    talk.rasa.away = True
    answer = await client.post(f"{PLACE}/take", headers=have)
    assert answer.status_code == 503 and answer.json()["reason"] == "rasa_away"
    page = await client.get(PLACE)
    assert page.status_code == 200 and "助手现在连不上" in page.text


async def test_a_program_takes_over_by_name(talk: Place) -> None:
    async with talk.client(Origin="") as client:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        answer = await client.post(f"{PLACE}/take", headers=headers, json={"agent": "机器"})
        assert answer.json() == {"conversation": NAME, "state": "bot", "agent": None}
        assert talk.rasa.heard[-1][2] == {"state": "human", "agent": "机器"}
        answer = await client.post(f"{PLACE}/take", headers=headers, json={"agent": ""})
        assert answer.status_code == 400


@pytest.mark.parametrize("what", ["take", "give-back", "say"])
async def test_only_these_pages_may_act(talk: Place, what: str) -> None:
    async with talk.client() as client:
        assert (await client.post(f"{PLACE}/{what}", data={"text": "x"})).status_code == 401
        await sign_in(client)
        evil = {"Origin": "http://evil.test", "Sec-Fetch-Site": "cross-site"}
        answer = await client.post(f"{PLACE}/{what}", data={"text": "x"}, headers=evil)
        assert answer.status_code == 403
    assert talk.rasa.heard == []


async def test_a_button_reads_as_what_it_means(talk: Place, client: httpx.AsyncClient) -> None:
    with talk.sessions.begin() as session:
        say(session, "c", "/greet", at=datetime.now(UTC))
    page = (await client.get("/ops/conversations")).text
    assert "按了按钮：打招呼" in page and "/greet" not in page


async def test_who_waits_stands_at_the_top(talk: Place, client: httpx.AsyncClient) -> None:
    with talk.sessions.begin() as session:
        ask(session, NAME, datetime.now(UTC))
    parts = (await client.get("/ops/conversations", headers={"X-Daogou-Have": ""})).json()
    assert "在等人" in parts["queue"]["html"]


async def test_a_picture_of_the_conversation_alone(talk: Place, client: httpx.AsyncClient) -> None:
    with talk.sessions.begin() as session:
        number = keep(session, NAME, b"RIFF", 5, datetime.now(UTC))
    answer = await client.get(f"{PLACE}/images/{number}")
    assert answer.content == b"RIFF" and answer.headers["content-type"] == "image/webp"
    assert (await client.get(f"/ops/conversations/other/images/{number}")).status_code == 404


@pytest.mark.parametrize("kind", [*sorted(KINDS), "new_kind"])
def test_every_card_in_one_line(kind: str) -> None:
    card = {"type": kind, "title": "标题", "lines": [{"name": "鞋", "quantity": 2}], "items": None}
    told = in_short(card, Words("zh", WORDS))
    assert "标题 · 鞋 ×2" in told
    assert in_short({}, Words("en", WORDS)) == ""
