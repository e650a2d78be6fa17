"""Taking a conversation over by HTTP."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from rasa.shared.core.events import ActiveLoop, ConversationPaused, SlotSet

from daogou.database import make_engine, make_sessions
from daogou.edge.messages import accept, history
from daogou.handover.holding import ask, holding, take
from daogou.web import desk
from daogou.web.rest_channel import TOKEN_VARIABLE

from .conftest import Channel

TAKEN = {"state": "human", "agent": "小李"}
HANDOVER = "conversations/me/handover"
MESSAGES = "conversations/me/messages"
NOW = datetime(2025, 11, 5, 4, 0, tzinfo=UTC)


async def test_a_person_takes_over_and_the_bot_is_silent(channel: Channel) -> None:
    await channel.say("你好")
    status, body = await channel.post(HANDOVER, TAKEN)
    assert (status, body["state"], body["agent"]) == (200, "human", "小李")
    assert [line["text"] for line in body["summary"]["messages"]] == ["你好"]
    assert "顾客：你好" in body["text"]
    assert await channel.say("有人吗") == (200, [])
    status, body = await channel.get(HANDOVER)
    assert [line["text"] for line in body["summary"]["messages"]] == ["你好", "有人吗"]
    status, body = await channel.post(HANDOVER, {"state": "bot"})
    assert (status, body["state"]) == (200, "bot")
    assert "交还" in body["messages"][0]["text"]
    assert await channel.say("谢谢") == (200, [{"recipient_id": "me", "text": "→ 谢谢"}])


async def test_what_was_asked_before_is_settled_afterwards(channel: Channel) -> None:
    await channel.say("退货")
    tracker = await channel.agent.tracker_store.retrieve("me")
    for event in (ActiveLoop("return_form"), SlotSet("requested_slot", "return_reason")):
        tracker.update(event, channel.agent.domain)
    await channel.agent.tracker_store.save(tracker)
    _, body = await channel.post(HANDOVER, TAKEN)
    assert (body["summary"]["form"], body["summary"]["asked"]) == ("return_form", "return_reason")
    await channel.post(HANDOVER, {"state": "bot"})
    tracker = await channel.agent.tracker_store.retrieve("me")
    assert tracker.active_loop_name is None and tracker.get_slot("requested_slot") is None
    assert tracker.latest_action_name == "action_listen"


async def test_a_tracker_that_forgot_is_paused_again(channel: Channel) -> None:
    await channel.say("你好")
    with desk.open_desk().sessions.begin() as session:
        take(session, "me", "Ann", NOW)
    assert await channel.say("在吗") == (200, [])
    assert channel.events("me").count("pause") == 1
    await channel.say("在吗")
    assert channel.events("me").count("pause") == 1


async def test_a_tracker_that_was_left_paused_is_resumed(channel: Channel) -> None:
    await channel.say("你好")
    await channel.post(HANDOVER, TAKEN)
    await channel.post(HANDOVER, {"state": "bot"})
    tracker = await channel.agent.tracker_store.retrieve("me")
    tracker.update(ConversationPaused(), channel.agent.domain)
    await channel.agent.tracker_store.save(tracker)
    _, answer = await channel.say("在吗")
    assert [message["text"] for message in answer] == ["→ 在吗"]


async def test_restarting_is_no_way_round_the_person(channel: Channel) -> None:
    await channel.say("你好")
    await channel.post(HANDOVER, TAKEN)
    assert await channel.say("/restart") == (200, [])
    assert [message.text for message in channel.heard] == ["你好"]


async def test_a_customer_of_the_edge_gets_what_is_said_unasked(channel: Channel) -> None:
    await channel.say("你好")
    await channel.post(HANDOVER, {"state": "human", "agent": "小李"})
    shop = desk.open_desk()
    await channel.post(MESSAGES, {"text": "别处的对话"})
    assert await shop.do(lambda session: history(session, "me")) == []
    now = datetime.now(UTC)
    await shop.do(lambda session: accept(session, "me", "m1", {"text": "你好"}, {}, now))
    await channel.post(MESSAGES, {"text": "我是小李"})
    await channel.post(HANDOVER, {"state": "bot"})
    _, said, back = await shop.do(lambda session: history(session, "me"))
    assert dict(said.body) == {"text": "我是小李", "agent": "小李"} and said.answers is None
    assert "交还" in back.body["text"] and "agent" not in back.body


async def test_the_person_speaks(channel: Channel) -> None:
    await channel.say("你好")
    assert (await channel.post(MESSAGES, {"text": "你好"}))[0] == 409
    await channel.post(HANDOVER, TAKEN)
    status, first = await channel.post(MESSAGES, {"text": " 你好，我是小李 "})
    assert (status, first["text"], first["human"], first["agent"]) == (
        201,
        "你好，我是小李",
        True,
        "小李",
    )
    await channel.post(MESSAGES, {"text": "请稍等"})
    _, body = await channel.get(MESSAGES)
    assert [message["text"] for message in body["messages"]] == ["你好，我是小李", "请稍等"]
    _, body = await channel.get(f"{MESSAGES}?after={first['timestamp']}")
    assert [message["text"] for message in body["messages"]] == ["请稍等"]
    _, body = await channel.get(HANDOVER)
    assert [line["speaker"] for line in body["summary"]["messages"]] == [
        "shopper",
        "human",
        "human",
    ]


async def test_who_waits(channel: Channel) -> None:
    with desk.open_desk().sessions.begin() as session:
        ask(session, "me", NOW)
    _, body = await channel.get("handovers")
    assert [one["conversation"] for one in body["waiting"]] == ["me"]
    assert body["waiting"][0]["since"] == "2025-11-05T04:00:00+00:00"
    # While it waits the bot goes on.
    assert (await channel.say("你好"))[1] != []
    await channel.post(HANDOVER, TAKEN)
    assert (await channel.get("handovers"))[1] == {"waiting": []}


async def test_a_conversation_that_only_the_table_remembers(channel: Channel) -> None:
    with desk.open_desk().sessions.begin() as session:
        take(session, "me", "Ann", NOW)
    status, body = await channel.get(f"{HANDOVER}?language=en")
    assert (status, body["state"], body["summary"]["messages"]) == (200, "human", [])
    assert body["text"] == "The cart is empty"
    assert (await channel.post(HANDOVER, {"state": "bot"}))[1]["state"] == "bot"


async def test_an_id_may_hold_anything(channel: Channel) -> None:
    await channel.say("你好", sender="web/客人 1")
    status, body = await channel.post("conversations/web/客人 1/handover", TAKEN)
    assert (status, body["conversation"]) == (200, "web/客人 1")
    assert await channel.say("在吗", sender="web/客人 1") == (200, [])


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"state": "away"}, "state is 'away'"),
        ({}, "state is None"),
        ({"state": "human"}, "agent is ''"),
        ({"state": "human", "agent": "  "}, "agent is"),
        ({"state": "human", "agent": 7}, "agent is 7"),
        ({"state": "human", "agent": "x" * 65}, "64 characters"),
        ([], "JSON object"),
        (b"{", "no JSON"),
        (b"", "JSON"),
    ],
)
async def test_bad_requests_are_told(channel: Channel, body: Any, says: str) -> None:
    await channel.say("你好")
    status, answer = await channel.post(HANDOVER, body)
    assert status == 400 and says in answer["error"]
    with desk.open_desk().sessions() as session:
        assert not holding(session, "me").is_known


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": " "}, {"text": "x" * 4001}])
async def test_bad_messages_are_told(channel: Channel, body: Any) -> None:
    await channel.say("你好")
    await channel.post(HANDOVER, TAKEN)
    status, answer = await channel.post(MESSAGES, body)
    assert status == 400 and "text" in answer["error"]


async def test_bad_questions_are_told(channel: Channel) -> None:
    await channel.say("你好")
    assert (await channel.get("conversations/nobody/handover"))[0] == 404
    assert (await channel.post("conversations/nobody/handover", TAKEN))[0] == 404
    assert (await channel.get(f"conversations/{'x' * 256}/handover"))[0] == 400
    assert (await channel.get(f"{HANDOVER}?language=fr"))[0] == 400
    assert (await channel.get(f"{MESSAGES}?after=noon"))[0] == 400


async def test_two_people_do_not_hold_the_same_conversation(channel: Channel) -> None:
    await channel.say("你好")
    await channel.post(HANDOVER, TAKEN)
    status, body = await channel.post(HANDOVER, {"state": "human", "agent": "Ann"})
    assert status == 409 and "小李" in body["error"]
    assert (await channel.post(HANDOVER, TAKEN))[0] == 200


async def test_without_the_token_nothing_is_told(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await channel.say("你好")
    monkeypatch.setenv(TOKEN_VARIABLE, "secret")
    for status, body in (
        await channel.get(HANDOVER),
        await channel.get(MESSAGES),
        await channel.get("handovers"),
        await channel.post(HANDOVER, TAKEN),
        await channel.post(MESSAGES, {"text": "你好"}),
    ):
        assert status == 401 and list(body) == ["error"]
    assert (await channel.get(HANDOVER, Authorization="Bearer secret"))[0] == 200


async def test_a_database_that_does_not_answer_silences_nobody(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        desk, "open_desk", lambda: desk.Desk(make_sessions(make_engine("sqlite://")))
    )
    assert (await channel.say("你好"))[1] == [{"recipient_id": "me", "text": "→ 你好"}]
