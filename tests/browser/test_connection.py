"""What the edge tells arrives, in whatever order, and after whatever trouble on the way."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from playwright.sync_api import expect

from daogou.database import make_engine, make_sessions
from daogou.edge.tables import ChatMessage

from .conftest import Edge, House, Visit
from .shopper import opened, say, tapped, texts


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
