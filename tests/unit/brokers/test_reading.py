"""A turn's columns out of its events."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from daogou.brokers.reading import is_message, read_turn
from tests.unit.brokers.told import START, after, turn, user


def read(events: list[dict[str, Any]]) -> dict[str, Any]:
    return dict(read_turn("c1", events).row)


def test_what_is_kept_of_a_turn() -> None:
    row = read(turn(product="yunyue-pro-3"))
    assert {name: row[name] for name in ("conversation", "message", "text", "intent")} == {
        "conversation": "c1",
        "message": "1",
        "text": "想买跑步鞋",
        "intent": "search_product",
    }
    assert row["confidence"] == 0.9123 and row["in_scope"] == 3.25
    assert json.loads(row["ranking"]) == [["search_product", 0.9123], ["faq", 0.05]]
    assert json.loads(row["entities"]) == [
        {"entity": "category", "value": "跑步鞋", "start": 2, "end": 5}
    ]
    assert json.loads(row["actions"]) == ["action_search"] and not row["fell_back"]
    assert row["answer_ms"] == 2000 and row["at"] == datetime.fromtimestamp(START, UTC)
    assert row["product"] == "yunyue-pro-3" and row["language"] == "zh"


def test_the_wait_begins_when_the_edge_took_the_message_in() -> None:
    arrived = datetime.fromtimestamp(START - 3, UTC).isoformat()
    row = read(_arrived(arrived))
    assert row["answer_ms"] == 5000 and row["at"] == datetime.fromtimestamp(START - 3, UTC)
    ahead = datetime.fromtimestamp(START + 60, UTC).isoformat()
    assert read(_arrived(ahead))["answer_ms"] == 2000
    # Who speaks by another channel cannot set the clock.
    assert read(_arrived(arrived, channel="rest"))["answer_ms"] == 2000


def _arrived(at: str, channel: str = "daogou") -> list[dict[str, Any]]:
    events = turn(channel=channel)
    events[0]["metadata"]["at"] = at
    return events


@pytest.mark.parametrize(
    ("actions", "fell_back"),
    [
        (["action_default_fallback"], True),
        (["action_two_stage_fallback"], True),
        (["action_two_stage_fallback", "action_search"], False),
        (["action_search"], False),
        ([], False),
    ],
)
def test_whether_it_fell_back(actions: list[str], fell_back: bool) -> None:
    events = [user("嗯？"), *(after("action", name=name) for name in actions)]
    assert read(events)["fell_back"] is fell_back


def test_where_nothing_is_said_there_is_no_time_of_an_answer() -> None:
    row = read([user("有人吗")])
    assert row["answer_ms"] is None and row["actions"] == "[]" and row["language"] == "zh"


def test_the_language_is_that_of_the_answer_and_else_of_the_page() -> None:
    button = user("/show_more", language="zh")
    assert read([button, after("bot", text="Here are three more")])["language"] == "en"
    assert read([user("43", language="en")])["language"] == "en"
    assert read([user("43")])["language"] is None


def test_another_channels_message_counts_by_rasas_number() -> None:
    # A caller's "message" is not the edge's number.
    assert read([user("hi", 7, channel="rest")])["message"] == f"uuid-hi-{START}"
    assert read([user("", "7/image")])["message"] == "7/image"


def test_who_speaks() -> None:
    assert read_turn("c1", [user("hi", customer=7)]).owner == "customer:7"
    assert read_turn("c1", [user("hi", customer=7, channel="rest")]).owner == "conversation:c1"


def test_what_no_database_stores_is_left_out() -> None:
    row = read([user("a\x00b\ud800", product="x" * 65)])
    assert row["text"] == "ab?" and row["product"] is None
    bare = {"event": "user", "text": None, "timestamp": START, "parse_data": {}, "metadata": None}
    assert read([bare])["text"] == "" and read([bare])["intent"] is None


def test_what_is_no_message_of_a_customer() -> None:
    assert is_message(user("hi"))
    assert not is_message(user("/session_start", intent="session_start"))
    assert not is_message(user("EXTERNAL: remind", is_external=True))
    assert not is_message(after("bot", text="hi"))
