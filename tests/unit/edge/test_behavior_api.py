"""Consent and events over HTTP."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sqlalchemy import select

from daogou.behavior.tables import Event
from daogou.database import make_engine

from .conftest import Edge, House

VIEW = {"id": "e1", "kind": "view", "product": "yunyue-pro-3"}


def tell(edge: Edge, token: str, *events: Any) -> httpx.Response:
    return edge.call("POST", "/api/events", token, json={"events": list(events)})


def choose(edge: Edge, token: str, analytics: Any) -> httpx.Response:
    return edge.call("PUT", "/api/consent", token, json={"analytics": analytics})


def test_nothing_is_recorded_before_a_choice_and_after_a_refusal(edge: Edge) -> None:
    token = edge.session()["token"]
    nothing = {"analytics": None, "events": 0}
    assert edge.call("GET", "/api/consent", token).json() == nothing
    assert tell(edge, token, VIEW).status_code == 403
    assert choose(edge, token, True).json() == {"analytics": True, "events": 0}
    assert tell(edge, token, VIEW).json() == {"recorded": 1, "known": 0}
    assert choose(edge, token, False).json() == {"analytics": False, "events": 1}
    answer = tell(edge, token, {**VIEW, "id": "e2"})
    assert answer.status_code == 403 and "PUT /api/consent" in answer.json()["error"]
    assert edge.call("DELETE", "/api/events", token).json() == {"deleted": 1}
    assert edge.call("GET", "/api/consent", token).json() == {"analytics": False, "events": 0}


def test_an_event_sent_again_counts_once(edge: Edge) -> None:
    token = edge.session()["token"]
    choose(edge, token, True)
    assert tell(edge, token, VIEW).json() == {"recorded": 1, "known": 0}
    assert tell(edge, token, VIEW, {**VIEW, "id": "e2"}).json() == {"recorded": 1, "known": 1}


def test_what_is_kept_names_nobody(edge: Edge, house: House) -> None:
    token = edge.session()["token"]
    choose(edge, token, True)
    tell(edge, token, VIEW)
    edge.say(token, "hello")
    conversation = edge.messages(token, 3) and edge.assistant.heard[0]["sender"]
    engine = make_engine(house.url)
    with engine.connect() as connection:
        row = connection.execute(select(Event.__table__)).one()
    engine.dispose()
    assert conversation not in map(str, row) and row.visitor != row.session
    assert (row.kind, row.product, row.source) == ("view", "yunyue-pro-3", "page")


def test_nobody_chooses_for_or_deletes_of_another(edge: Edge) -> None:
    mine, yours = edge.session()["token"], edge.session()["token"]
    choose(edge, mine, True)
    tell(edge, mine, VIEW)
    assert tell(edge, yours, VIEW).status_code == 403
    assert edge.call("DELETE", "/api/events", yours).json() == {"deleted": 0}
    assert edge.call("GET", "/api/consent", mine).json() == {"analytics": True, "events": 1}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/consent"),
        ("PUT", "/api/consent"),
        ("POST", "/api/events"),
        ("DELETE", "/api/events"),
    ],
)
def test_nobody_without_a_token(edge: Edge, method: str, path: str) -> None:
    assert edge.call(method, path).status_code == 401


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "events must be a list"),
        ({"events": [VIEW], "visitor": "x"}, "Unknown field 'visitor'"),
        ({"events": [{**VIEW, "kind": "stare"}]}, "kind must be one of"),
        ({"events": [{**VIEW, "name": "x"}]}, "a field 'name'"),
    ],
)
def test_what_cannot_be_taken_is_told(edge: Edge, body: Any, said: str) -> None:
    token = edge.session()["token"]
    choose(edge, token, True)
    answer = edge.call("POST", "/api/events", token, json=body)
    assert answer.status_code == 400 and said in answer.json()["error"]
    for wrong in (None, 1, "yes"):
        assert choose(edge, token, wrong).status_code == 400


def test_a_flood_of_events_is_slowed_down(house: House) -> None:
    with house.edge(session_event_calls_per_minute=3) as edge:
        token = edge.session()["token"]
        choose(edge, token, True)
        codes = [tell(edge, token, {**VIEW, "id": f"e{one}"}).status_code for one in range(4)]
        assert codes == [200, 200, 429, 429]
        assert edge.call("GET", "/api/consent", edge.session()["token"]).status_code == 200
    with house.edge(address_event_calls_per_minute=2) as edge:
        tokens = [edge.session()["token"] for _ in range(3)]
        assert [choose(edge, token, True).status_code for token in tokens] == [200, 200, 429]


def test_a_page_of_the_shop_is_known_by_its_cookie(edge: Edge) -> None:
    token = edge.session()["token"]
    own, other = {"Origin": edge.base}, {"Origin": "https://evil.example"}
    with httpx.Client(base_url=edge.base, cookies={"daogou_session": token}) as page:
        chosen = {"analytics": True}
        assert page.put("/api/consent", json=chosen, headers=other).status_code == 403
        assert page.put("/api/consent", json=chosen).status_code == 403
        assert page.put("/api/consent", json=chosen, headers=own).status_code == 200
        told = page.post("/api/events", json={"events": [VIEW]}, headers=own)
        assert told.json() == {"recorded": 1, "known": 0}
        assert page.delete("/api/events", headers=other).status_code == 403
        assert page.get("/api/consent").json() == {"analytics": True, "events": 1}
    with httpx.Client(base_url=edge.base, cookies={"daogou_session": "x"}) as page:
        assert page.put("/api/consent", json=chosen, headers=own).status_code == 401
