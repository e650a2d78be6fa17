"""Sessions and messages over plain HTTP."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import jwt
import pytest

from daogou.edge.tokens import Visitor, issue

from .conftest import SECRET, SHOP_SECRET, Edge, House


def test_a_message_and_its_answers(edge: Edge) -> None:
    token = edge.session()["token"]
    answer = edge.say(token, "你好", language="zh", product="yunyue-pro-3")
    assert answer.status_code == 202 and answer.json()["new"]
    said = edge.messages(token, 3)
    assert [(one["sender"], one["text"]) for one in said] == [
        ("shopper", "你好"),
        ("assistant", "1: 你好"),
        ("assistant", "2: 你好"),
    ]
    assert said[2]["buttons"] == [{"title": "更多", "payload": "/show_more"}]
    assert said[2]["quick_replies"][0]["content_type"] == "text"
    assert said[1]["answers"] == said[0]["id"] and said[0]["state"] == "answered"
    metadata = edge.assistant.heard[0]["metadata"]
    assert metadata == {
        "language": "zh",
        "product": "yunyue-pro-3",
        "message": said[0]["id"],
        "at": said[0]["at"],
    }


def test_a_button_shows_its_title_and_sends_its_payload(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.say(token, "/show_more", title="更多")
    assert edge.messages(token, 3)[0]["text"] == "更多"
    assert edge.assistant.heard[0]["message"] == "/show_more"


def test_a_message_sent_twice_is_handled_once(edge: Edge) -> None:
    token = edge.session()["token"]
    assert edge.say(token, "hello").status_code == 202
    again = edge.say(token, "hello")
    assert again.status_code == 200 and not again.json()["new"]
    assert len(edge.messages(token, 3)) == 3 and len(edge.assistant.heard) == 1


def test_messages_are_answered_in_order(edge: Edge) -> None:
    edge.assistant.slow = 0.05
    token = edge.session()["token"]
    for number in range(5):
        edge.say(token, str(number), f"m{number}")
    edge.messages(token, 15)
    assert [one["message"] for one in edge.assistant.heard] == list("01234")


def test_history_comes_back_with_the_session(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.say(token, "hello")
    said = edge.messages(token, 3)
    again = edge.session(token=token)
    assert again["messages"] == said and again["handover"] == {"state": "bot", "agent": None}
    assert edge.messages(again["token"], after=said[1]["id"]) == said[2:]


def test_nobody_reads_anothers_conversation(edge: Edge) -> None:
    mine, yours = edge.session()["token"], edge.session()["token"]
    edge.say(mine, "secret")
    edge.messages(mine, 3)
    assert edge.messages(yours) == []
    assert edge.call("DELETE", "/api/messages", yours).json() == {"deleted": 0}
    assert len(edge.messages(mine)) == 3


def test_what_was_said_can_be_deleted(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.say(token, "hello")
    edge.messages(token, 3)
    assert edge.call("DELETE", "/api/messages", token).json() == {"deleted": 3}
    assert edge.messages(token) == []
    assert edge.assistant.forgotten == [edge.assistant.heard[0]["sender"]]


def test_nothing_is_half_deleted_while_the_assistant_is_away(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.say(token, "hello")
    edge.messages(token, 3)
    edge.assistant.away = True
    refused = edge.call("DELETE", "/api/messages", token)
    assert refused.status_code == 503 and refused.json()["error"]
    assert len(edge.messages(token)) == 3


def test_what_is_deleted_while_it_waits_is_not_answered(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.assistant.held = True
    edge.say(token, "first")
    edge.say(token, "second", "m2")
    deadline = time.monotonic() + 10
    while not edge.assistant.heard:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert edge.call("DELETE", "/api/messages", token).json() == {"deleted": 2}
    edge.assistant.held = False
    edge.say(token, "third", "m3")
    assert [one["text"] for one in edge.messages(token, 3)] == ["third", "1: third", "2: third"]
    assert [one["message"] for one in edge.assistant.heard] == ["first", "third"]


def expired() -> str:
    return issue(SECRET, Visitor("me"), datetime.now(UTC) - timedelta(hours=9), 1)


@pytest.mark.parametrize(
    ("token", "said"),
    [
        ("", "Send 'Authorization"),
        ("nonsense", "no valid token"),
        (issue("quite-another-secret-0123456789012", Visitor("me"), datetime.now(UTC), 1), "valid"),
        (jwt.encode({"aud": "daogou-session", "sub": "me"}, SECRET), "no valid token"),
        (jwt.encode({"aud": "daogou-session", "sub": "me", "exp": 9e9}, "", "none"), "valid"),
        (expired(), "expired"),
    ],
    # Names that are the same in every process that runs a part of the tests.
    ids=["none", "nonsense", "of another secret", "without end", "unsigned", "expired"],
)
def test_a_token_that_opens_nothing(edge: Edge, token: str, said: str) -> None:
    for method, path in (
        ("GET", "/api/messages"),
        ("POST", "/api/messages"),
        ("DELETE", "/api/messages"),
        ("GET", "/api/events"),
    ):
        answer = edge.call(method, path, token)
        assert answer.status_code == 401
        assert said in answer.json()["error"]
    assert edge.assistant.heard == []


def customer(number: object, secret: str = SHOP_SECRET, audience: str = "daogou-customer") -> str:
    claims = {"aud": audience, "sub": str(number), "exp": datetime.now(UTC) + timedelta(hours=1)}
    return jwt.encode(claims, secret)


def test_a_customer_whom_the_shop_has_signed_in(edge: Edge) -> None:
    told = edge.session(customer=customer(7))
    assert told["customer"] == 7
    edge.say(told["token"], "my orders", customer="8")
    edge.messages(told["token"], 3)
    assert edge.assistant.heard[0]["metadata"]["customer"] == 7


def test_signing_in_begins_another_conversation(edge: Edge) -> None:
    stranger = edge.session()["token"]
    edge.say(stranger, "hello")
    edge.messages(stranger, 3)
    known = edge.session(token=stranger, customer=customer(7))
    assert known["messages"] == []
    other = edge.session(token=known["token"], customer=customer(8))
    assert other["customer"] == 8
    assert edge.session(token=known["token"])["customer"] == 7


@pytest.mark.parametrize(
    "token",
    [
        customer(7, "quite-another-secret-0123456789012"),
        customer(7, SECRET, "daogou-session"),
        customer("root"),
        "x",
        "\ud800",
    ],
    ids=["of another secret", "of a session", "no number", "nonsense", "half a character"],
)
def test_a_customer_whom_the_shop_has_not_signed_in(edge: Edge, token: str) -> None:
    answer = edge.call("POST", "/api/session", content=json.dumps({"customer": token}))
    assert answer.status_code == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b"[" * 30_000, 400),
        (b"x" * 70_000, 413),
        (b'{"id": "m1"}', 400),
        (b'{"id": "m1", "text": ""}', 400),
        (b'{"id": "m1", "text": "\\u0000"}', 400),
        (b'{"id": "m1", "text": "\\ud800"}', 400),
        (b'{"id": "m1", "text": 5}', 400),
        (b'{"text": "hello"}', 400),
        (b'{"id": "../x", "text": "hello"}', 400),
        (b'{"id": "m1", "text": "hello", "language": "fr"}', 400),
        (b'{"id": "m1", "text": "hello", "product": "<b>"}', 400),
        (json.dumps({"id": "m1", "text": "a" * 2001}).encode(), 413),
    ],
)
def test_what_cannot_be_taken_is_told(edge: Edge, body: bytes, status: int) -> None:
    token = edge.session()["token"]
    answer = edge.call("POST", "/api/messages", token, content=body)
    assert answer.status_code == status and answer.json()["error"]
    assert edge.say(token, "still here").status_code == 202


def test_a_flood_is_slowed_down(house: House) -> None:
    with house.edge(session_messages_per_minute=3, address_messages_per_minute=50) as edge:
        token = edge.session()["token"]
        found = [edge.say(token, "hello", f"m{number}") for number in range(5)]
        assert [one.status_code for one in found] == [202, 202, 202, 429, 429]
        assert int(found[-1].headers["retry-after"]) >= 1
        assert edge.say(edge.session()["token"], "hello").status_code == 202
    with house.edge(address_messages_per_minute=4) as edge:
        codes = [edge.call("POST", "/api/session", json={}).status_code for _ in range(6)]
        assert codes == [201] * 4 + [429] * 2


def test_a_flood_of_anything_is_refused(house: House) -> None:
    with house.edge(address_requests_per_minute=3) as edge:
        codes = [edge.call("GET", "/").status_code for _ in range(3)]
        assert 429 not in codes
        for path in ("/", "/api/messages", "/nowhere"):
            answer = edge.call("GET", path)
            assert answer.status_code == 429 and "Too many requests" in answer.json()["error"]
            assert int(answer.headers["retry-after"]) >= 1


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/api/session"),
        ("POST", "/api/messages"),
        ("POST", "/api/images"),
        ("POST", "/api/events"),
        ("PUT", "/api/consent"),
        ("POST", "/api/shop/cart/items"),
    ],
)
def test_a_body_is_bounded_also_where_no_header_tells_its_length(
    house: House, method: str, path: str
) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(8):
            yield b" " * 16_384

    with house.edge(max_image_bytes=100_000) as edge:
        token = edge.session()["token"]
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "image/png"}
        answer = httpx.request(method, f"{edge.base}{path}", content=chunks(), headers=headers)
        assert answer.status_code == 413 and answer.json()["error"]
        assert edge.say(token, "still here").status_code == 202


def test_only_known_pages_may_ask(house: House) -> None:
    with house.edge(allowed_origins="https://shop.example") as edge:
        for origin, allowed in (("https://shop.example", True), ("https://evil.example", False)):
            answer = httpx.post(f"{edge.base}/api/session", json={}, headers={"Origin": origin})
            assert (answer.headers.get("access-control-allow-origin") == origin) == allowed


def test_the_newer_of_what_is_known_counts(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.say(token, "hello")
    first, second, third = (one["id"] for one in edge.messages(token, 3))
    for address, heard in ((first, second), (second, first)):
        headers = {"Authorization": f"Bearer {token}", "Last-Event-ID": str(heard)}
        path = f"{edge.base}/api/messages?after={address}"
        assert [one["id"] for one in httpx.get(path, headers=headers).json()["messages"]] == [third]
    for wrong in ("", "-1", "x", "1" * 16):
        assert edge.call("GET", f"/api/messages?after={wrong}", token).status_code == 400


def test_the_wrong_method_is_told_the_right_ones(edge: Edge) -> None:
    answer = edge.call("PATCH", "/api/messages")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"DELETE", "GET", "HEAD", "POST"}
    assert answer.json()["error"].startswith("PATCH is not possible here")


def test_events_are_streamed_and_nothing_is_lost_in_between(edge: Edge) -> None:
    token = edge.session()["token"]
    edge.say(token, "before")
    known = edge.messages(token, 3)
    headers = {"Authorization": f"Bearer {token}", "Last-Event-ID": str(known[0]["id"])}
    found: list[tuple[str, str]] = []
    with httpx.stream("GET", f"{edge.base}/api/events", headers=headers, timeout=15) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        kind = ""
        for line in stream.iter_lines():
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            elif line.startswith("data: "):
                found.append((kind, json.loads(line.removeprefix("data: ")).get("text", "")))
                if len(found) == 3:
                    edge.say(token, "after", "m2")
            if kind == "answered":
                break
    assert [text for kind, text in found if kind == "message"] == [
        "1: before",
        "2: before",
        "after",
        "1: after",
        "2: after",
    ]
    assert found[0][0] == "handover" and ("typing", "") in found


def test_the_widget_may_be_embedded_anywhere(edge: Edge) -> None:
    answer = httpx.get(f"{edge.base}/daogou-chat.js")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_addresses_that_lead_nowhere(edge: Edge) -> None:
    page = httpx.get(f"{edge.base}/nowhere", headers={"Accept-Language": "en"})
    assert page.status_code == 404 and "There is no such page" in page.text
    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    call = httpx.get(f"{edge.base}/api/nowhere")
    assert call.status_code == 404 and call.json()["error"]


def test_the_shop_is_at_the_root_and_its_chat_the_same_visitor(edge: Edge) -> None:
    page = httpx.get(f"{edge.base}/")
    assert page.status_code == 200
    token = page.text.partition('<daogou-chat token="')[2].partition('"')[0]
    edge.say(token, "hello")
    assert len(edge.messages(token, 3)) == 3
    cart = edge.call("GET", "/api/shop/cart", token)
    assert (cart.status_code, cart.json()["count"]) == (200, 0)
