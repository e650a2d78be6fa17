"""What is remembered of messages, and for how long."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from daogou.web import repeated_messages
from daogou.web.repeated_messages import OncePerId


def message(identifier: str) -> UserMessage:
    return UserMessage("你好", CollectingOutputChannel(), "me", metadata={"message_id": identifier})


async def test_after_an_error_the_next_try_is_a_real_one() -> None:
    tries: list[str] = []

    async def handle(one: Any) -> None:
        tries.append(one.text)
        if len(tries) == 1:
            raise RuntimeError("no answer")
        one.output_channel.messages.append({"text": "好"})

    once = OncePerId(handle)
    with pytest.raises(RuntimeError):
        await once(message("m1"))
    second, third = message("m1"), message("m1")
    await once(second)
    await once(third)
    assert len(tries) == 2
    assert third.output_channel.messages == second.output_channel.messages == [{"text": "好"}]


async def test_only_so_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeated_messages, "REMEMBERED", 2)
    heard: list[str] = []

    async def handle(one: Any) -> None:
        heard.append(one.metadata["message_id"])

    once = OncePerId(handle)
    for identifier in ("m1", "m2", "m3", "m3", "m1"):
        await once(message(identifier))
    assert heard == ["m1", "m2", "m3", "m1"]
