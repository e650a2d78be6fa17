"""Each server is started anew in the middle of a conversation: nothing lost, nothing twice."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from daogou.settings import PROJECT_ROOT

from .conftest import READY, free_port, run_daogou

WAIT = 120


@dataclass
class Servers:
    """The three servers as processes of their own, at ports that stay."""

    folder: Path
    environment: dict[str, str]
    commands: dict[str, list[str]]
    health: dict[str, str]
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, *names: str) -> None:
        """Starts servers, and returns when all of them answer."""
        for name in names:
            log = (self.folder / f"{name}.log").open("ab")
            self.running[name] = subprocess.Popen(
                self.commands[name], cwd=PROJECT_ROOT, env=self.environment, stdout=log, stderr=log
            )
        deadline = time.monotonic() + READY
        for name in names:
            while not answers(self.health[name]):
                words = (self.folder / f"{name}.log").read_text("utf-8")[-3000:]
                assert self.running[name].poll() is None, words
                assert time.monotonic() < deadline, words
                time.sleep(0.3)

    def kill(self, name: str) -> None:
        """Ends a server as a crash would."""
        process = self.running.pop(name)
        process.kill()
        process.wait(30)


def answers(address: str) -> bool:
    try:
        return requests.get(address, timeout=2).status_code == 200
    except requests.RequestException:
        return False


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    folder = tmp_path_factory.mktemp("restarts")
    rasa, actions, edge = free_port(), free_port(), free_port()
    environment = {
        **os.environ,
        "DAOGOU_DATABASE_URL": f"sqlite:///{folder / 'shop.db'}",
        "DAOGOU_EDGE_SECRET": "a-secret-of-the-tests-alone-0123456789",
        "DAOGOU_RASA_URL": f"http://127.0.0.1:{rasa}",
        "DAOGOU_ACTIONS_URL": f"http://127.0.0.1:{actions}",
        "RASA_TELEMETRY_ENABLED": "false",
        "SANIC_HOST": "127.0.0.1",
    }
    environment.pop("DAOGOU_TOKEN", None)
    run_daogou("demo", "seed", environment=environment)
    known = yaml.safe_load((PROJECT_ROOT / "endpoints.yml").read_text("utf-8"))
    known["action_endpoint"]["url"] = f"http://127.0.0.1:{actions}/webhook"
    known["tracker_store"]["db"] = str(folder / "conversations.db")
    endpoints = folder / "endpoints.yml"
    endpoints.write_text(yaml.safe_dump(known), "utf-8")
    python = [sys.executable, "-m"]
    made = Servers(
        folder,
        environment,
        {
            "actions": [*python, "rasa_sdk", "--actions", "actions", "--port", str(actions)],
            "rasa": [
                *(*python, "rasa", "run", "--interface", "127.0.0.1", "--port", str(rasa)),
                *("--endpoints", str(endpoints)),
            ],
            "edge": [
                *(*python, "uvicorn", "daogou.edge.application:from_environment", "--factory"),
                *("--ws", "wsproto", "--port", str(edge), "--log-level", "warning"),
            ],
        },
        {
            "actions": f"http://127.0.0.1:{actions}/health",
            "rasa": f"http://127.0.0.1:{rasa}/",
            "edge": f"http://127.0.0.1:{edge}/health",
        },
    )
    try:
        made.start("actions", "rasa", "edge")
        yield made
    finally:
        for name in list(made.running):
            made.kill(name)


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
