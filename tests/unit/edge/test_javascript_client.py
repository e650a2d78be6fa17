"""Socket.IO, by its official JavaScript client."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from daogou.settings import PROJECT_ROOT

from .conftest import Edge

SCRIPT = Path(__file__).with_name("official_client.mjs")
PACKAGE = PROJECT_ROOT / "widget" / "package.json"


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.skipif(
    not (PACKAGE.parent / "node_modules" / "socket.io-client").exists(),
    reason="widget/node_modules is missing: cd widget && npm ci",
)
@pytest.mark.parametrize("transport", ["polling", "websocket"])
def test_a_conversation_and_its_going_on(edge: Edge, transport: str) -> None:
    done = subprocess.run(
        ["node", str(SCRIPT), edge.base, str(PACKAGE), transport],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["opened"]["token"] == told["token"] and told["opened"]["messages"] == []
    assert told["sent"]["new"] and told["sent"]["client_id"] == "m1"
    said = [data["text"] for kind, data in told["heard"] if kind == "bot_uttered"]
    assert said == ["1: 你好", "2: 你好"]
    assert [one["text"] for one in told["resumed"]["messages"]] == ["你好", *said]
    assert not told["again"]["new"] and told["refused"]["status"] == 400
    assert len(edge.assistant.heard) == 1
