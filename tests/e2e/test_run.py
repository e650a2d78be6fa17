"""What `make run` refuses, and says."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import requests

from daogou.settings import PROJECT_ROOT

from .conftest import Stack, free_port


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "DAOGOU_TOKEN"}
    return subprocess.run(
        [sys.executable, "-m", "daogou", "run", *arguments],
        cwd=PROJECT_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_port_in_use_is_named_with_the_remedy() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = _run("--rasa-port", port, "--actions-port", str(free_port()))
    assert done.returncode == 1
    assert f"RASA_PORT={port}" in done.stderr
    assert "make run RASA_PORT=" in done.stderr


def test_listening_for_others_asks_for_a_token() -> None:
    done = _run("--host", "0.0.0.0", "--rasa-port", str(free_port()))
    assert done.returncode == 1
    assert "DAOGOU_TOKEN" in done.stderr


def test_the_http_api_is_enabled_on_loopback(stack: Stack) -> None:
    status = requests.get(f"{stack.base}/status", timeout=30)
    assert status.status_code == 200
    parsed = requests.post(
        f"{stack.base}/model/parse", json={"text": "红色连衣裙"}, timeout=30
    ).json()
    assert parsed["intent"]["name"] == "search_product"
    assert {(e["entity"], e["value"]) for e in parsed["entities"]} == {
        ("color", "红色"),
        ("category", "连衣裙"),
    }
    ranking = [item["confidence"] for item in parsed["intent_ranking"]]
    assert ranking == sorted(ranking, reverse=True)
