"""The guarded REST channel, by itself and behind a real server."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from daogou.web.rest_channel import TOKEN_VARIABLE, GuardedRestInput, may_speak

from .conftest import Channel


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("192.168.0.7", False),
        ("8.8.8.8", False),
        ("", False),
        ("localhost", False),
    ],
)
@pytest.mark.parametrize("token", [None, ""])
def test_without_a_token_only_this_machine_may_speak(
    address: str, allowed: bool, token: str | None
) -> None:
    assert may_speak(token, None, address) is allowed
    assert may_speak(token, "Bearer anything", address) is allowed


@pytest.mark.parametrize(
    ("authorization", "allowed"),
    [
        ("Bearer secret-密", True),
        ("bearer secret-密", False),
        ("Bearer secret", False),
        ("Bearer secret-密 ", False),
        ("secret-密", False),
        ("Bearer ", False),
        ("", False),
        (None, False),
    ],
)
@pytest.mark.parametrize("address", ["127.0.0.1", "8.8.8.8"])
def test_with_a_token_everyone_must_carry_it(
    authorization: str | None, allowed: bool, address: str
) -> None:
    assert may_speak("secret-密", authorization, address) is allowed


def test_its_address_is_rasas_own() -> None:
    assert GuardedRestInput.name() == "rest"


async def test_this_machine_is_answered(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    assert await channel.say("你好") == (200, [{"recipient_id": "me", "text": "→ 你好"}])
    assert [message.input_channel for message in channel.heard] == ["rest"]


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}], ids=["none", "wrong"])
async def test_without_the_token_nothing_is_heard(
    channel: Channel, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "secret")
    status, body = await channel.say("你好", **headers)
    assert status == 401
    assert TOKEN_VARIABLE in body["error"]
    assert "secret" not in str(body)
    assert channel.heard == []


async def test_with_the_token(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "secret")
    status, _ = await channel.say("你好", Authorization="Bearer secret")
    assert status == 200
    assert [message.text for message in channel.heard] == ["你好"]


async def test_all_of_the_channel_is_guarded_and_nothing_else(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "secret")
    async with (
        aiohttp.ClientSession() as client,
        client.get(f"{channel.base}/webhooks/rest/") as answer,
    ):
        assert answer.status == 401
    async with aiohttp.ClientSession() as client, client.get(f"{channel.base}/") as answer:
        assert answer.status == 404


async def test_who_a_customer_is_cannot_be_said_here(channel: Channel) -> None:
    told = {"customer": 7, "product": "yunyue-pro-3"}
    forged = {"sender": "me", "message": "你好", "metadata": told, "input_channel": "daogou"}
    await channel.post("webhook", forged)
    await channel.post("webhook", {"sender": "me", "message": "你好", "metadata": "customer"})
    assert [message.input_channel for message in channel.heard] == ["rest", "rest"]
    heard = [message.metadata for message in channel.heard]
    assert heard[0] == {"product": "yunyue-pro-3"} and not heard[1]


async def test_a_message_sent_again_is_handled_once_and_answered_again(channel: Channel) -> None:
    body = {"sender": "me", "message": "加购物车", "metadata": {"message_id": "m1"}}
    answers = await asyncio.gather(*(channel.post("webhook", body) for _ in range(3)))
    assert answers == [(200, [{"recipient_id": "me", "text": "→ 加购物车"}])] * 3
    assert len(channel.heard) == 1
    await channel.post("webhook", {**body, "sender": "you"})
    await channel.post("webhook", {**body, "metadata": {"message_id": "m2"}})
    assert [message.sender_id for message in channel.heard] == ["me", "you", "me"]
    assert channel.heard[0].metadata == {"message_id": "m1"}


@pytest.mark.parametrize("metadata", [None, [], "m1", {}, {"message_id": 7}, {"message_id": ""}])
async def test_without_an_id_every_message_is_handled(channel: Channel, metadata: object) -> None:
    body = {"sender": "me", "message": "加购物车", "metadata": metadata}
    for _ in range(2):
        assert (await channel.post("webhook", body))[0] == 200
    assert len(channel.heard) == 2
