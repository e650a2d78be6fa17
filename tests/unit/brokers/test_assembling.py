"""Turns out of events that come one by one, of many conversations."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rasa.shared.core.events import UserUttered

from daogou.brokers.assembling import Assembler
from daogou.trackers import MemoryTrackerStore
from daogou.trackers.continuation import Length
from tests.unit.brokers.told import after, turn, user
from tests.unit.trackers.talking import DOMAIN, begun, say
from tests.unit.trackers.talking import turn as rasa_turn


def take(turns: Assembler, events: list[dict[str, Any]], now: float = 0.0) -> list[str]:
    """The texts of the turns that are over."""
    told = [turns.take(event, now) for event in events]
    return [str(one.row["text"]) for one in told if one]


def test_a_turn_is_over_with_the_next_message_or_after_a_while() -> None:
    turns = Assembler()
    assert take(turns, [*turn("a", 1), *turn("b", 2)], now=10.0) == ["a"]
    assert turns.over(10.5) == []
    assert [one.row["text"] for one in turns.over(11.1)] == ["b"] and len(turns) == 0
    assert take(turns, [after("action", name="action_search"), after("bot", text="x")]) == []
    assert turns.over() == []


def test_conversations_do_not_mix() -> None:
    turns = Assembler()
    one, two = turn("a", sender="c1"), turn("b", sender="c2")
    assert take(turns, [event for pair in zip(one, two, strict=True) for event in pair]) == []
    told = turns.over()
    assert [one.row["text"] for one in told] == ["a", "b"]
    assert all(json.loads(one.row["actions"]) == ["action_search"] for one in told)


def test_what_rasas_fallback_says_again_is_the_same_turn() -> None:
    turns = Assembler()
    take(turns, turn("嗯？", 1, intent="nlu_fallback"))
    message = user("找跑步鞋", 2)
    clarified = {**user("找跑步鞋", 2), "timestamp": message["timestamp"] + 1}
    clarified["parse_data"]["intent"]["confidence"] = 1.0
    events = [
        message,
        after("action", name="action_two_stage_fallback"),
        after("action", name="action_listen"),
        clarified,
        after("action", name="action_search"),
        after("bot", text="找到了"),
        after("action", name="action_listen"),
    ]
    assert take(turns, events) == ["嗯？"]
    (told,) = turns.over()
    assert json.loads(told.row["actions"]) == ["action_two_stage_fallback", "action_search"]
    assert not told.row["fell_back"] and told.row["confidence"] < 1


def test_no_turns_of_servers_and_none_that_is_forgotten() -> None:
    turns = Assembler()
    start = user("/session_start", None, intent="session_start")
    assert take(turns, [start, after("bot", text="hi")]) == [] and len(turns) == 0
    take(turns, [user("a")])
    turns.forget("c1")
    turns.forget("unknown")
    assert turns.over() == []


@pytest.mark.asyncio
async def test_what_a_shortened_tracker_repeats_is_no_turn() -> None:
    published: list[dict[str, Any]] = []

    class Broker:
        def publish(self, event: dict[str, Any]) -> None:
            published.append(event)

    store = MemoryTrackerStore(DOMAIN, Broker(), longest_events=50, kept_turns=3)  # type: ignore[arg-type]
    await say(store, begun())
    for number in range(30):
        await say(store, rasa_turn(number))
    assert store.earlier, "it was never shortened"
    turns = Assembler()
    told = take(turns, published) + [str(one.row["text"]) for one in turns.over()]
    assert told == [f"message {number}" for number in range(30)]


def test_what_the_whole_of_a_store_repeats_is_no_turn() -> None:
    """`rasa export` publishes what it finds there."""
    events = [*begun(), *(event for number in range(10) for event in rasa_turn(number))]
    continued = Length(50, 3).continuation("me", events, DOMAIN.slots)
    assert continued is not None and any(isinstance(one, UserUttered) for one in continued[1])
    turns = Assembler()
    take(turns, [{"sender_id": "me", **one.as_dict()} for one in continued[1]])
    assert len(turns) == 0
