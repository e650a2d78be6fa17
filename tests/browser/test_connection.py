"""What the edge tells arrives, in whatever order, and after whatever trouble on the way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from playwright.sync_api import Page, WebSocketRoute, expect

from daogou.database import make_engine, make_sessions
from daogou.edge.tables import ChatMessage

from .conftest import Edge, House, Visit
from .shopper import opened, say, tapped, texts, until


def spoken(number: int, conversation: str, text: str) -> ChatMessage:
    """A person's message as it is stored."""
    body = json.dumps({"text": text, "agent": "小王"})
    more = {"sender": "assistant", "state": "answered", "context": "{}", "at": datetime.now(UTC)}
    return ChatMessage(id=number, conversation=conversation, body=body, **more)


def test_of_two_who_write_at_once_both_are_shown(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    tell = tapped(page)
    at = datetime.now(UTC).isoformat()
    tell("message", {"id": 901, "sender": "shopper", "client_id": "x", "at": at, "text": "在吗"})
    # Stored before, told after.
    person = {"id": 900, "sender": "assistant", "agent": "小王", "at": at, "text": "我来看看"}
    tell("message", person)
    tell("message", person)
    tell("message", {**person, "id": 902, "text": "好了"})
    expect(page.get_by_text("好了")).to_be_visible()
    assert texts(page) == ["在吗", "我来看看", "好了"]


def test_what_a_person_wrote_before_the_newest_message_comes_after_a_broken_connection(
    house: House, visit: Visit
) -> None:
    engine = make_engine(house.url)
    sessions = make_sessions(engine)
    with sessions.begin() as session:
        session.add(spoken(100, "of somebody else", "你好"))
    with house.edge() as first:
        port = int(first.base.rsplit(":", 1)[1])
        page = opened(visit(first.base))
        say(page, "在吗")
        expect(page.get_by_text("2: 在吗")).to_be_visible()
    with sessions.begin() as session:
        session.add(spoken(99, house.assistant.heard[0]["sender"], "我来看看"))
    engine.dispose()
    with house.edge(port=port):
        expect(page.get_by_text("我来看看")).to_be_visible(timeout=30_000)
        assert texts(page) == ["在吗", "1: 在吗", "2: 在吗", "我来看看"]


def test_a_message_whose_acknowledgement_got_lost_is_sent(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    sockets: list[WebSocketRoute] = []
    deaf = False

    def connect(route: WebSocketRoute) -> None:
        server = route.connect_to_server()
        sockets.append(route)
        server.on_message(lambda said: None if deaf else route.send(said))

    page.route_web_socket("**/socket.io/**", connect)
    page.reload()
    opened(page)
    deaf = True
    say(page, "在吗")
    assert until(page, lambda: len(edge.assistant.heard) == 1)
    edge.messages(page.evaluate("JSON.parse(localStorage['daogou.token'])"), at_least=3)
    deaf = False
    sockets[-1].close()
    expect(page.get_by_text("2: 在吗")).to_be_visible()
    expect(page.get_by_role("img", name="已送达")).to_be_visible()
    expect(page.get_by_text("发送中")).to_be_hidden()
    assert texts(page) == ["在吗", "1: 在吗", "2: 在吗"]
    assert page.evaluate("localStorage['daogou.outbox']") == "[]"


def test_a_chat_that_the_page_moves_shows_all_that_was_said(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    say(page, "在吗")
    expect(page.get_by_text("2: 在吗")).to_be_visible()
    page.evaluate("document.querySelector('main').append(document.querySelector('daogou-chat'))")
    say(page, "还在吗")
    expect(page.get_by_text("2: 还在吗")).to_be_visible()
    assert texts(page) == ["在吗", "1: 在吗", "2: 在吗", "还在吗", "1: 还在吗", "2: 还在吗"]


@contextmanager
def refused(page: Page, status: int) -> Iterator[list[str]]:
    """No session is given as long as the context lasts; the tokens that it was asked for with."""
    asked: list[str] = []
    refuses = True

    def connect(route: WebSocketRoute) -> None:
        server = route.connect_to_server()

        def pass_on(said: str | bytes) -> None:
            packet = re.fullmatch(r'42(\d+)(\["session_request".*)', str(said))
            if not packet or not refuses:
                server.send(said)
                return
            asked.append(json.loads(packet[2])[1]["session_id"])
            answer = json.dumps([{"error": "refused", "status": status}])
            route.send(f"43{packet[1]}{answer}")

        route.on_message(pass_on)

    page.route_web_socket("**/socket.io/**", connect)
    yield asked
    refuses = False


def test_a_crowded_edge_is_asked_again_for_the_same_conversation(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    say(page, "在吗")
    expect(page.get_by_text("2: 在吗")).to_be_visible()
    token = page.evaluate("JSON.parse(localStorage['daogou.token'])")
    with refused(page, 429) as asked:
        page.reload()
        expect(page.get_by_text("连不上了")).to_be_visible()
        assert until(page, lambda: len(asked) > 1)
    expect(page.get_by_text("2: 在吗")).to_be_visible()
    expect(page.get_by_text("连不上了")).to_be_hidden()
    assert set(asked) == {token}


def test_who_gets_no_session_at_all_gets_one_later(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    page.evaluate("localStorage.clear(); localStorage['daogou.token'] = JSON.stringify('x.y.z')")
    with refused(page, 401) as asked:
        page.reload()
        expect(page.get_by_text("连不上了")).to_be_visible()
        assert until(page, lambda: len(asked) > 2)
    say(page, "在吗")
    expect(page.get_by_text("2: 在吗")).to_be_visible()
    assert asked[:3] == ["x.y.z", "", ""]


def test_retry_asks_at_once(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    page.clock.install()
    with refused(page, 429) as asked:
        page.reload()
        page.get_by_role("button", name="打开聊天").click()
        expect(page.get_by_text("连不上了")).to_be_visible()
        # From here on nothing happens by itself.
        page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)
        known = len(asked)
        page.get_by_role("button", name="马上重试").click()
        assert until(page, lambda: len(asked) == known + 1)
    page.get_by_role("button", name="马上重试").click()
    expect(page.get_by_text("连不上了")).to_be_hidden()


def test_retry_does_not_wait_for_the_next_try(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    sockets: list[WebSocketRoute] = []
    away = False

    def connect(route: WebSocketRoute) -> None:
        sockets.append(route)
        if not away:
            route.connect_to_server()

    page.route_web_socket("**/socket.io/**", connect)
    page.clock.install()
    page.reload()
    opened(page)
    away = True
    sockets[-1].close()
    expect(page.get_by_text("连不上了")).to_be_visible()
    assert until(page, lambda: len(sockets) > 1)
    # The try is over after 20 seconds without an answer; from then on nothing happens by itself.
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 21)
    away = False
    page.get_by_role("button", name="马上重试").click()
    expect(page.get_by_text("连不上了")).to_be_hidden()
