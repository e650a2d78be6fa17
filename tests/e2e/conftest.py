"""The real servers over a freshly seeded database."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from daogou.settings import PROJECT_ROOT

READY = 180


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Stack:
    """A running assistant: its address, its database and the environment that it runs in."""

    base: str
    edge: str
    environment: dict[str, str]
    process: subprocess.Popen[str]


@dataclass
class Answer:
    """What came back for one message."""

    messages: list[dict[str, Any]]

    @property
    def text(self) -> str:
        return "\n".join(message["text"] for message in self.messages if "text" in message)

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for message in self.messages for button in message.get("buttons", [])]

    def card(self, kind: str) -> dict[str, Any]:
        """The one card of this type."""
        cards = [m["custom"] for m in self.messages if m.get("custom", {}).get("type") == kind]
        assert len(cards) == 1, f"no single {kind} card in {self.messages}"
        return cards[0]


@dataclass
class Shopper:
    """One conversation over REST."""

    base: str
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)

    def say(self, message: str) -> Answer:
        response = requests.post(
            f"{self.base}/webhooks/rest/webhook",
            json={"sender": self.sender, "message": message},
            timeout=60,
        )
        response.raise_for_status()
        answer = Answer(response.json())
        assert answer.messages, f"no answer to {message!r}"
        print(f"\n> {message}\n{answer.text}")
        return answer


def run_daogou(*arguments: str, environment: dict[str, str]) -> str:
    """The output of `python -m daogou …`."""
    done = subprocess.run(
        [sys.executable, "-m", "daogou", *arguments],
        cwd=PROJECT_ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    folder: Path = tmp_path_factory.mktemp("shop")
    environment = {**os.environ, "DAOGOU_DATABASE_URL": f"sqlite:///{folder / 'shop.db'}"}
    environment.pop("DAOGOU_TOKEN", None)
    run_daogou("demo", "seed", environment=environment)
    rasa, actions, edge = free_port(), free_port(), free_port()
    command = [sys.executable, "-m", "daogou", "run"]
    command += ["--rasa-port", str(rasa), "--actions-port", str(actions)]
    command += ["--edge-port", str(edge)]
    log = (folder / "servers.log").open("w")
    process = subprocess.Popen(
        command, cwd=PROJECT_ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT, text=True
    )
    base = f"http://127.0.0.1:{rasa}"
    try:
        deadline = time.monotonic() + READY
        while "is ready" not in (folder / "servers.log").read_text("utf-8"):
            words = (folder / "servers.log").read_text("utf-8")[-3000:]
            assert process.poll() is None, f"the servers ended:\n{words}"
            assert time.monotonic() < deadline, f"not ready in {READY} s:\n{words}"
            time.sleep(0.3)
        yield Stack(base, f"http://127.0.0.1:{edge}", environment, process)
    finally:
        process.send_signal(signal.SIGINT)
        ended = process.wait(30)
        log.close()
        print((folder / "servers.log").read_text("utf-8")[-5000:])
    assert ended == 0, "Ctrl-C should end the servers cleanly"


@pytest.fixture
def shopper(stack: Stack) -> Shopper:
    return Shopper(stack.base)


@pytest.fixture
def another(stack: Stack) -> Callable[[], Shopper]:
    return lambda: Shopper(stack.base)


@pytest.fixture(scope="session")
def demo_orders(stack: Stack) -> dict[str, dict[str, Any]]:
    """The demo's orders by what one may say about them."""
    listed = json.loads(run_daogou("demo", "orders", "--json", environment=stack.environment))
    return {order["says"]: order for order in listed}
