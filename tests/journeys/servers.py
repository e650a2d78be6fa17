"""The three servers as processes of their own, which a test may end and start one by one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import requests
import yaml

from daogou.settings import PROJECT_ROOT
from tests.e2e.conftest import READY, free_port, run_daogou


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


@contextmanager
def serving(folder: Path) -> Iterator[Servers]:
    """The servers over a freshly seeded demo shop in `folder`, where anybody may sign in."""
    rasa, actions, edge = free_port(), free_port(), free_port()
    environment = {
        **os.environ,
        "DAOGOU_DATABASE_URL": f"sqlite:///{folder / 'shop.db'}",
        "DAOGOU_DEMO_SIGN_IN": "true",
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
