"""Rules, forms and actions when the beginning of a conversation is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.orders.tables import ReturnRequest
from daogou.trackers import MemoryTrackerStore

from .shop import LAST_FOUR, order
from .talk import Assistant, Start


@pytest.fixture
def store(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryTrackerStore]:
    """A store that cuts after each few turns."""
    made = MemoryTrackerStore(assistant.agent.domain, longest_events=50, kept_turns=1)
    monkeypatch.setattr(assistant.agent, "tracker_store", made)
    monkeypatch.setattr(assistant.agent.processor, "tracker_store", made)
    yield made


def test_what_was_said_long_ago_is_still_known(
    start: Start, store: MemoryTrackerStore, sessions: sessionmaker
) -> None:
    with sessions.begin() as opened:
        number = order(opened, ["yunyue-lite-red-42"], "delivered")
    talk = start()
    shown = talk.say("[跑步鞋](category)", "search_product").cards[0]["items"]
    for _ in range(10):
        talk.say("满多少包邮", "faq/free_shipping")
    assert len(store.earlier[talk.name]) >= 1
    price = talk.say("[第二个](ordinal)多少钱", "ask_price").text
    assert shown[1]["name"] in price
    talk.say("退货", "request_return")
    for _ in range(10):
        # The form waits, however often it is interrupted.
        assert "订单号" in talk.say("满多少包邮", "faq/free_shipping").text
    talk.say(f"[{number}](order_id) {LAST_FOUR}")
    talk.say("质量问题")
    assert "编号" in talk.say("/affirm").text
    with sessions() as session:
        assert session.query(ReturnRequest).count() == 1
    assert len(store.earlier[talk.name]) >= 3
