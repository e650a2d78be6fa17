"""A conversation in the hands of a person, with Rasa's own mechanism of pausing."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.core.tracker_store import InMemoryTrackerStore
from sqlalchemy.orm import sessionmaker

from daogou.handover.holding import Holding, give_back, holding, take
from daogou.web.held_conversations import follow

from .shop import NOW
from .talk import Assistant, Start


def told(assistant: Assistant, held: Holding) -> list[dict[str, Any]]:
    """Bring the tracker in step, as the channel does it."""
    return assistant.loop.run_until_complete(follow(assistant.agent, held, tell=True))


def test_asked_for_silent_and_back(
    assistant: Assistant, start: Start, sessions: sessionmaker
) -> None:
    talk = start()
    talk.say("退货", "request_return")
    assert "工单" in talk.say("转人工", "request_human").text
    with sessions() as session:
        assert holding(session, talk.name).state == "waiting"
    # Nobody is there yet: the bot goes on.
    assert talk.say("[跑步鞋](category)", "search_product").types() == ["product_cards"]
    with sessions.begin() as session:
        taken = take(session, talk.name, "小李", NOW)
    assert told(assistant, taken) == []
    for text, intent in (
        ("有人吗", "greet"),
        ("咕噜", "nlu_fallback"),
        ("转人工", "request_human"),
    ):
        reply = talk.say(text, intent)
        assert (reply.text, reply.cards, reply.payloads) == ("", [], [])
    with sessions.begin() as session:
        back = give_back(session, talk.name, NOW)
    assert "交还" in told(assistant, back)[0]["text"]
    assert told(assistant, back) == []
    assert talk.say("你好", "greet").text
    assert talk.say("[第二个](ordinal)多少钱", "ask_price").text


def test_the_form_that_was_open_does_not_take_what_comes_later(
    assistant: Assistant, start: Start, sessions: sessionmaker
) -> None:
    talk = start()
    talk.say("where is my parcel", "track_order")
    with sessions.begin() as session:
        told(assistant, take(session, talk.name, "Ann", NOW))
    assert talk.say("20251101-0042 8888").text == ""
    with sessions.begin() as session:
        told(assistant, give_back(session, talk.name, NOW))
    assert "order number" not in talk.say("thanks", "thank").text


def test_all_servers_start_anew_and_the_bot_is_still_silent(
    assistant: Assistant,
    start: Start,
    sessions: sessionmaker,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    talk = start()
    talk.say("你好", "greet")
    with sessions.begin() as session:
        told(assistant, take(session, talk.name, "小李", NOW))
    empty = InMemoryTrackerStore(assistant.agent.domain)
    monkeypatch.setattr(assistant.agent, "tracker_store", empty)
    monkeypatch.setattr(assistant.agent.processor, "tracker_store", empty)
    assert talk.say("在吗", "greet").text == ""
    tracker = assistant.loop.run_until_complete(empty.retrieve(talk.name))
    assert tracker.is_paused() and tracker.latest_message.text == "在吗"
    assert tracker.get_slot("return_days"), "the session has begun as any other"
    with sessions.begin() as session:
        told(assistant, give_back(session, talk.name, NOW))
    assert talk.say("你好", "greet").text


def test_other_conversations_go_on(
    assistant: Assistant, start: Start, sessions: sessionmaker
) -> None:
    held, free = start(), start()
    for talk in (held, free):
        talk.say("你好", "greet")
    with sessions.begin() as session:
        told(assistant, take(session, held.name, "小李", NOW))
    assert held.say("你好", "greet").text == ""
    assert free.say("你好", "greet").text
