"""Each server is started anew in the middle of a conversation: nothing lost, nothing twice."""

from __future__ import annotations

import time
from typing import Any

import pytest
import requests

from .servers import Servers

WAIT = 120


class Customer:
    """Somebody at the edge; says everything twice, as a page does that is not sure."""

    def __init__(self, servers: Servers) -> None:
        self.base = servers.health["edge"].removesuffix("/health")
        self.number = 0
        opened = requests.post(f"{self.base}/api/session", json={}, timeout=10)
        self.headers = {"Authorization": f"Bearer {opened.json()['token']}"}

    def say(self, text: str) -> None:
        """Sends a message."""
        self.number += 1
        body = {"id": f"m{self.number}", "text": text}
        for _ in range(2):
            sent = requests.post(
                f"{self.base}/api/messages", json=body, headers=self.headers, timeout=10
            )
            assert sent.status_code in (200, 202)

    def heard(self) -> list[dict[str, Any]]:
        """All messages, once each is answered."""
        deadline = time.monotonic() + WAIT
        while True:
            got = requests.get(f"{self.base}/api/messages", headers=self.headers, timeout=10)
            messages: list[dict[str, Any]] = got.json()["messages"]
            if all(one.get("state") != "waiting" for one in messages):
                return messages
            assert time.monotonic() < deadline, messages
            time.sleep(0.2)

    def answer(self, text: str) -> str:
        """The whole answer to the last message, which was `text`."""
        messages = self.heard()
        asked = [one for one in messages if one["sender"] == "shopper"]
        assert len(asked) == self.number and asked[-1]["text"] == text
        said = [one.get("text", "") for one in messages if one.get("answers") == asked[-1]["id"]]
        assert len(said) == len(set(said)), said
        return "\n".join(said)


@pytest.mark.parametrize("name", ["actions", "rasa", "edge"])
def test_a_server_that_is_started_anew(servers: Servers, name: str) -> None:
    customer = Customer(servers)
    customer.say("想买双黑色跑步鞋，五百以内")
    assert "跑步鞋" in customer.answer("想买双黑色跑步鞋，五百以内")
    if name == "edge":
        servers.kill("edge")
        servers.start("edge")
        customer.say("第二个多少钱")
    else:
        servers.kill(name)
        customer.say("第二个多少钱")
        servers.start(name)
    # The list is still known, so that a place in it means something.
    assert "¥" in customer.answer("第二个多少钱")
    customer.say("加购物车，42码")
    assert "购物车" in customer.answer("加购物车，42码")
    customer.say("看看购物车")
    assert customer.answer("看看购物车").count("×1") == 1


def test_the_edge_is_killed_while_an_answer_is_on_its_way(servers: Servers) -> None:
    customer = Customer(servers)
    button = '/add_to_cart{"product": "voltora-20000", "color": "黑色"}'
    customer.say(button)
    servers.kill("edge")
    servers.start("edge")
    assert "购物车" in customer.answer(button)
    customer.say("看看购物车")
    assert customer.answer("看看购物车").count("×1") == 1
