"""Rasa's side: named in endpoints.yml, and with the stores of the project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.core.brokers.broker import EventBroker
from rasa.utils.endpoints import EndpointConfig, read_endpoint_config
from sqlalchemy import select

from daogou import settings
from daogou.brokers import ShopEventBroker
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
from daogou.trackers import MemoryTrackerStore, forget
from daogou.turns.tables import Turn
from tests.unit.trackers.talking import DOMAIN, ROOT, begun, say, turn


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A database for the settings."""
    made = f"sqlite:///{tmp_path / 'shop.db'}"
    engine = make_engine(made)
    upgrade(engine)
    engine.dispose()
    monkeypatch.setenv("DAOGOU_DATABASE_URL", made)
    monkeypatch.delenv("DAOGOU_EDGE_SECRET", raising=False)
    settings.get_settings.cache_clear()
    yield made
    settings.get_settings.cache_clear()


def texts(url: str) -> list[str]:
    engine = make_engine(url)
    with make_sessions(engine)() as session:
        found = list(session.execute(select(Turn.text).order_by(Turn.id)).scalars())
    engine.dispose()
    return found


async def broker() -> ShopEventBroker:
    named: EndpointConfig | None = read_endpoint_config(str(ROOT / "endpoints.yml"), "event_broker")
    made = await EventBroker.create(named)
    assert isinstance(made, ShopEventBroker)
    return made


@pytest.mark.asyncio
async def test_the_project_names_it_and_a_conversation_is_written_down(url: str) -> None:
    events = await broker()
    store = MemoryTrackerStore(DOMAIN, events, longest_events=50, kept_turns=3)
    await say(store, begun())
    for number in range(20):
        await say(store, turn(number))
    await events.close()
    assert texts(url) == [f"message {number}" for number in range(20)]


@pytest.mark.asyncio
async def test_a_forgotten_conversation_leaves_the_queue(url: str) -> None:
    events = await broker()
    store = MemoryTrackerStore(DOMAIN, events)
    await say(store, turn(1)[:-1])
    assert await forget(store, "me")
    await events.close()
    assert texts(url) == [] and await store.retrieve("me") is None
