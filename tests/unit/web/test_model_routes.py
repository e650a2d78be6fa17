"""Another model while messages come in."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from daogou.web import model_routes
from daogou.web.rest_channel import TOKEN_VARIABLE
from tests.unit.web.conftest import Channel


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one model, beside a file that is none of its."""
    monkeypatch.setattr(model_routes, "MODELS", tmp_path / "models")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "new.tar.gz").touch()
    (tmp_path / "secret.tar.gz").touch()
    return tmp_path / "models"


async def put(channel: Channel, model: Any, **headers: str) -> tuple[int, Any]:
    address = f"{channel.base}/webhooks/rest/model"
    async with (
        aiohttp.ClientSession() as client,
        client.put(address, json={"model": model}, headers=headers) as answer,
    ):
        return answer.status, await answer.json()


async def ended(channel: Channel) -> Any:
    """What became of the model, once that is known."""
    for _ in range(200):
        _, told = await channel.get("model")
        if not told["going_on"]:
            return told
        await asyncio.sleep(0.1)
    raise AssertionError(told)


async def test_messages_are_answered_while_it_loads(
    channel: Channel, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, loaded = threading.Event(), threading.Event(), []

    def load_model(path: str) -> None:
        begun.set()
        assert go_on.wait(20)
        loaded.append(path)

    monkeypatch.setattr(channel.agent, "load_model", load_model)
    status, told = await put(channel, "new.tar.gz")
    assert (status, told["model"], told["going_on"]) == (202, "new.tar.gz", True)
    try:
        assert await asyncio.to_thread(begun.wait, 20)
        status, said = await asyncio.wait_for(channel.say("你好"), 10)
        assert status == 200 and said
        assert (await put(channel, "new.tar.gz"))[0] == 409
        assert not loaded
    finally:
        go_on.set()
    told = await ended(channel)
    assert told["seconds"] is not None and told["error"] is None
    assert loaded == [str(models / "new.tar.gz")]


async def test_a_damaged_model_changes_nothing(channel: Channel, models: Path) -> None:
    (models / "new.tar.gz").write_bytes(b"no archive")
    before = channel.agent.processor
    assert (await put(channel, "new.tar.gz"))[0] == 202
    told = await ended(channel)
    assert told["seconds"] is None and "cannot be loaded" in told["error"]
    assert channel.agent.processor is before


@pytest.mark.parametrize(
    ("model", "status"),
    [
        ("other.tar.gz", 404),
        ("../secret.tar.gz", 400),
        ("/etc/passwd", 400),
        ("new.zip", 400),
        (None, 400),
        (7, 400),
    ],
)
@pytest.mark.usefixtures("models")
async def test_only_models_of_the_project(channel: Channel, model: Any, status: int) -> None:
    assert (await put(channel, model))[0] == status


@pytest.mark.usefixtures("models")
async def test_behind_the_guard(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "a-token")
    assert (await put(channel, "new.tar.gz"))[0] == 401
