"""The tracker stores, turn after turn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rasa.core.tracker_store import (
    AwaitableTrackerStore,
    FailSafeTrackerStore,
    InMemoryTrackerStore,
    TrackerStore,
)
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from daogou.errors import ConfigurationError
from daogou.trackers import MemoryTrackerStore, SQLTrackerStore, forget

from .talking import DOMAIN, asking, begun, say, state, texts, turn

LENGTH: dict[str, Any] = {"longest_events": 50, "kept_turns": 3}
Open = Callable[[], Any]


@pytest.fixture(params=["memory", "sql"])
def opened(request: Any, tmp_path: Path) -> Open:
    """Opens the store of each kind."""
    if request.param == "memory":
        return lambda: MemoryTrackerStore(DOMAIN, **LENGTH)
    return lambda: SQLTrackerStore(DOMAIN, db=str(tmp_path / "new" / "talks.db"), **LENGTH)


async def test_it_knows_what_rasas_own_store_knows(opened: Open) -> None:
    ours, rasas = opened(), InMemoryTrackerStore(DOMAIN)
    for number in range(60):
        events = asking(number) if number == 30 else turn(number)
        events = [*begun(), *events] if number == 0 else events
        for store in (ours, rasas):
            await say(store, events)
        now = await ours.retrieve("me")
        assert state(now) == state(await rasas.retrieve("me")), number
        assert len(now.events) <= 50 + 10
    assert texts(await ours.retrieve_full_tracker("me")) == [
        text for number in range(60) for text in (f"message {number}", f"answer {number}")
    ]


async def test_a_new_session_begins_as_ever(opened: Open) -> None:
    store = opened()
    await say(store, begun() + turn(0))
    for number in range(1, 30):
        await say(store, turn(number))
    tracker = await say(store, [*begun(), *turn(30)])
    assert tracker.get_slot("offset") == 30
    now = await store.retrieve("me")
    assert texts(now) == ["message 30", "answer 30"]
    assert now.get_slot("return_days") == 7


async def test_conversations_do_not_mix(opened: Open) -> None:
    store = opened()
    for number in range(20):
        await say(store, turn(number))
    other = await store.get_or_create_tracker("another")
    assert len(other.events) == 1
    assert await store.retrieve("nobody") is None
    assert await store.retrieve_full_tracker("nobody") is None
    assert sorted(await store.keys()) == ["another", "me"]


async def test_conversations_in_a_database_outlive_the_server(tmp_path: Path) -> None:
    place = str(tmp_path / "talks.db")
    before = SQLTrackerStore(DOMAIN, db=place, **LENGTH)
    for number in range(25):
        await say(before, turn(number))
    await say(before, asking(25))
    last = state(await before.retrieve("me"))
    before.engine.dispose()
    after = SQLTrackerStore(DOMAIN, db=place, **LENGTH)
    assert state(await after.retrieve("me")) == last
    assert len(texts(await after.retrieve_full_tracker("me"))) == 52
    await say(after, turn(26))
    assert len(texts(await after.retrieve_full_tracker("me"))) == 54


async def test_what_rasas_own_store_has_written_is_read(tmp_path: Path) -> None:
    from rasa.core.tracker_store import SQLTrackerStore as Rasas

    place = str(tmp_path / "talks.db")
    old = Rasas(DOMAIN, db=place)
    await say(old, begun() + turn(0))
    for number in range(1, 30):
        await say(old, turn(number))
    ours = SQLTrackerStore(DOMAIN, db=place, **LENGTH)
    assert state(await ours.retrieve("me")) == state(await old.retrieve("me"))
    await say(ours, turn(30))
    assert len((await ours.retrieve("me")).events) < 50


@pytest.mark.parametrize("kind", ["MemoryTrackerStore", "SQLTrackerStore"])
async def test_endpoints_name_it(kind: str, tmp_path: Path) -> None:
    options = {"db": str(tmp_path / "talks.db")} if kind == "SQLTrackerStore" else {}
    endpoint = EndpointConfig(type=f"daogou.trackers.{kind}", longest_events=60, **options)
    made = TrackerStore.create(endpoint, DOMAIN)
    assert (type(made).__name__, made.length.longest_events) == (kind, 60)
    await made.save(await made.create_tracker("me"))
    assert [type(e) for e in (await made.retrieve("me")).events] == [ActionExecuted]


def test_bad_options_are_told() -> None:
    with pytest.raises(ConfigurationError, match=r"endpoints\.yml.*longest_events is 3"):
        TrackerStore.create(
            EndpointConfig(type="daogou.trackers.MemoryTrackerStore", longest_events=3), DOMAIN
        )


async def test_a_conversation_is_forgotten_from_its_beginning(opened: Open) -> None:
    store = opened()
    for number in range(30):
        events = turn(number)
        await say(store, [*begun(), *events] if number == 0 else events)
    await store.save(DialogueStateTracker.from_events("you", begun(), DOMAIN.slots))
    wrapped = FailSafeTrackerStore(AwaitableTrackerStore(store))
    assert await forget(wrapped, "me")
    assert await store.retrieve("me") is None and await store.retrieve_full_tracker("me") is None
    assert await store.retrieve("you") is not None
    assert await forget(wrapped, "nobody")
    assert not await forget(InMemoryTrackerStore(DOMAIN), "me")
