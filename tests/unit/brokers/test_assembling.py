"""Turns out of events that come one by one, of many conversations."""

from __future__ import annotations

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


def test_a_turn_is_over_when_the_assistant_listens() -> None:
    turns = Assembler()
    assert take(turns, turn("a")) == ["a"] and len(turns) == 0
    assert take(turns, [after("action", name="action_listen"), after("bot", text="x")]) == []


def test_conversations_do_not_mix() -> None:
    turns = Assembler()
    one, two = turn("a", sender="c1"), turn("b", sender="c2")
    mixed = [event for pair in zip(one, two, strict=True) for event in pair]
    assert take(turns, mixed) == ["a", "b"]


def test_what_a_person_answers_is_over_with_the_next_message_or_after_a_while() -> None:
    turns = Assembler()
    assert take(turns, [user("有人吗", 1), user("在吗", 2)], now=10.0) == ["有人吗"]
    assert turns.over(10.5) == []
    assert [one.row["text"] for one in turns.over(11.1)] == ["在吗"]
    assert take(turns, [user("好", 3)]) == [] and len(turns.over()) == 1


def test_no_turns_of_servers_and_none_that_is_forgotten() -> None:
    turns = Assembler()
    start = user("/session_start", None, intent="session_start")
    assert (
        take(turns, [start, after("bot", text="hi"), after("action", name="action_listen")]) == []
    )
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
    assert take(Assembler(), published) == [f"message {number}" for number in range(30)]


def test_what_the_whole_of_a_store_repeats_is_no_turn() -> None:
    """`rasa export` publishes what it finds there."""
    events = [*begun(), *(event for number in range(10) for event in rasa_turn(number))]
    continued = Length(50, 3).continuation("me", events, DOMAIN.slots)
    assert continued is not None and any(isinstance(one, UserUttered) for one in continued[1])
    assert take(Assembler(), [{"sender_id": "me", **one.as_dict()} for one in continued[1]]) == []
