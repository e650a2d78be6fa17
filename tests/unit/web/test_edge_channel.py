"""The channel of the edge, behind a real server."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from daogou.handover.holding import take
from daogou.settings import SECRET_VARIABLE
from daogou.web import desk

from .conftest import Channel

SECRET = "secret-密"


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECRET_VARIABLE, SECRET)


async def say(
    channel: Channel, text: str, number: int = 1, given: str = SECRET, **more: Any
) -> tuple[int, list[dict[str, Any]]]:
    """Status and lines of the answer."""
    address = f"{channel.base}/webhooks/daogou/webhook?stream=true"
    sent = {"sender": "me", "message": text, "metadata": {"message": number, **more}}
    headers = {"Authorization": f"Bearer {given}"}
    async with (
        aiohttp.ClientSession() as client,
        client.post(address, json=sent, headers=headers) as answer,
    ):
        lines = (await answer.text()).splitlines()
        return answer.status, [json.loads(line) for line in lines if line.strip()]


DONE = {"done": True}


async def test_a_message_with_what_the_edge_knows(channel: Channel) -> None:
    status, said = await say(channel, "你好", customer=7, product="yunyue-pro-3")
    assert status == 200 and said == [{"recipient_id": "me", "text": "→ 你好"}, DONE]
    assert channel.heard[0].metadata == {"message": 1, "customer": 7, "product": "yunyue-pro-3"}


@pytest.mark.parametrize("given", ["", "wrong", "secret"])
async def test_without_the_secret_nobody_speaks(channel: Channel, given: str) -> None:
    assert (await say(channel, "你好", given=given))[0] == 401
    assert channel.heard == []


async def test_where_no_secret_is_set_nobody_speaks(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(SECRET_VARIABLE)
    assert (await say(channel, "你好", given=""))[0] == 401


async def test_a_message_sent_again_is_answered_and_not_handled_again(channel: Channel) -> None:
    first = await say(channel, "你好", 1)
    other = await say(channel, "在吗", 2)
    assert await say(channel, "你好", 1) == first
    assert await say(channel, "在吗", 2) == other
    assert [message.text for message in channel.heard] == ["你好", "在吗"]


async def test_what_got_no_answer_is_handled_again(channel: Channel) -> None:
    assert (await say(channel, "silent", 1))[1] == [DONE]
    assert (await say(channel, "silent", 1))[1] == [DONE]
    # An action can be reached again.
    answered = await say(channel, "你好", 1)
    assert await say(channel, "你好", 1) == answered
    assert [message.text for message in channel.heard] == ["silent", "silent", "你好"]


async def test_an_answer_that_failed_is_not_said_to_be_complete(channel: Channel) -> None:
    assert DONE not in (await say(channel, "fail"))[1]


async def test_a_conversation_that_a_person_holds_is_silent(channel: Channel) -> None:
    await say(channel, "你好", 1)
    now = datetime.now(UTC)
    await desk.open_desk().do(lambda session: take(session, "me", "Lin", now))
    assert (await say(channel, "在吗", 2))[1] == [DONE]
    assert (await say(channel, "/restart", 3))[1] == [DONE]
    assert [message.text for message in channel.heard] == ["你好", "在吗"]


async def forget(channel: Channel, given: str = SECRET) -> tuple[int, Any]:
    address = f"{channel.base}/webhooks/daogou/conversations/me"
    headers = {"Authorization": f"Bearer {given}"}
    async with aiohttp.ClientSession() as client, client.delete(address, headers=headers) as answer:
        return answer.status, await answer.json()


async def test_a_conversation_is_forgotten(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await say(channel, "你好")
    assert (await forget(channel, "wrong"))[0] == 401
    assert channel.events("me")
    # Rasa's own store cannot; those of the shop can.
    assert await forget(channel) == (200, {"forgotten": False})

    async def drop(name: str) -> None:
        channel.store.store.pop(name)

    monkeypatch.setattr(channel.store, "forget", drop, raising=False)
    assert await forget(channel) == (200, {"forgotten": True})
    assert channel.events("me") == []
    # The same message is a new one afterwards.
    await say(channel, "你好")
    assert len(channel.heard) == 2
