"""What is started, where, and what guards it."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from daogou.errors import ConfigurationError, DaogouError
from daogou.serving import run
from daogou.serving.cli import register
from daogou.serving.processes import Job
from daogou.serving.run import Addresses


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.2"])
def test_on_loopback_no_token_is_needed(host: str) -> None:
    Addresses(host, free_port(), free_port(), None, edge_port=free_port()).check()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "shop.example"])
@pytest.mark.parametrize("token", [None, ""])
def test_elsewhere_a_token_is_demanded(host: str, token: str | None) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Addresses(host, free_port(), free_port(), token).check()
    assert f"RASA_HOST={host}" in str(caught.value)
    assert "Set DAOGOU_TOKEN" in str(caught.value)


def test_elsewhere_with_a_token() -> None:
    Addresses("0.0.0.0", free_port(), free_port(), "secret", edge_port=free_port()).check()


@pytest.mark.parametrize(("rasa", "actions", "edge"), [(1, 2, 1), (1, 1, 2), (1, 2, 2)])
def test_two_servers_have_two_ports(rasa: int, actions: int, edge: int) -> None:
    with pytest.raises(ConfigurationError, match=r"is the same\. Give each"):
        Addresses("127.0.0.1", rasa, actions, None, edge_port=edge).check()


@pytest.mark.parametrize("variable", ["RASA_PORT", "ACTIONS_PORT", "PORT"])
def test_a_taken_port_is_named(variable: str) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        taken = server.getsockname()[1]
        ports = {name: free_port() for name in ("RASA_PORT", "ACTIONS_PORT", "PORT")}
        ports[variable] = taken
        rasa, actions, edge = ports.values()
        with pytest.raises(ConfigurationError, match=f"{variable}={taken}"):
            Addresses("127.0.0.1", rasa, actions, None, edge_port=edge).check()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project with endpoints."""
    (tmp_path / "endpoints.yml").write_text(
        "action_endpoint:\n  url: http://127.0.0.1:5055/webhook\n  token: 密\n", "utf-8"
    )
    monkeypatch.setattr(run, "PROJECT_ROOT", tmp_path)
    return tmp_path


class Recorded:
    """Stands for the servers: notes what would be started."""

    made: list[Any]
    told: list[str]

    def __init__(self, servers: list[Any]) -> None:
        Recorded.made = servers
        Recorded.told = []

    def __enter__(self) -> Recorded:
        return self

    def __exit__(self, *_error: object) -> None:
        return None

    def wait_until_healthy(self, _seconds: float) -> None:
        Recorded.told.append("healthy")

    def begin(self, job: Job) -> None:
        Recorded.told.append(f"begin {job.command[2:]}")

    def wait(self) -> None:
        Recorded.told.append("wait")


@pytest.fixture
def started(project: Path, monkeypatch: pytest.MonkeyPatch) -> type[Recorded]:
    """The servers that would be started in the empty project."""
    assert project == run.PROJECT_ROOT
    monkeypatch.setattr(run, "Servers", Recorded)
    monkeypatch.setattr(run, "train_if_needed", lambda: None)
    return Recorded


def test_all_servers_on_loopback(
    started: type[Recorded], capsys: pytest.CaptureFixture[str]
) -> None:
    rasa_port, actions_port = free_port(), free_port()
    edge_port = free_port()
    run.serve(Addresses("127.0.0.1", rasa_port, actions_port, None, edge_port=edge_port))
    actions, rasa, edge = started.made
    assert actions.environment["SANIC_HOST"] == "127.0.0.1"
    assert actions.health == f"http://127.0.0.1:{actions_port}/health"
    assert "--enable-api" in rasa.command
    assert rasa.command[rasa.command.index("--interface") + 1] == "127.0.0.1"
    assert rasa.command[rasa.command.index("--port") + 1] == str(rasa_port)
    assert "--auth-token" not in rasa.command
    assert edge.health == f"http://127.0.0.1:{edge_port}/health"
    assert edge.command[edge.command.index("--host") + 1] == "127.0.0.1"
    assert edge.environment["DAOGOU_RASA_URL"] == f"http://127.0.0.1:{rasa_port}"
    assert edge.environment["DAOGOU_ACTIONS_URL"] == f"http://127.0.0.1:{actions_port}"
    secrets = {one.environment["DAOGOU_EDGE_SECRET"] for one in (actions, rasa, edge)}
    assert len(secrets) == 1
    # The shop does not wait for its recommendations.
    build = ("daogou", "recommend", "build", "--if-stale")
    assert started.told == ["healthy", f"begin {build}", "wait"]
    told = capsys.readouterr().out
    assert f"http://127.0.0.1:{rasa_port}/webhooks/rest/webhook" in told
    assert "Authorization" not in told


def test_open_to_others_rasa_is_guarded_and_asked_from_near(
    started: type[Recorded], capsys: pytest.CaptureFixture[str]
) -> None:
    run.serve(Addresses("0.0.0.0", free_port(), free_port(), "secret", edge_port=free_port()))
    actions, rasa, _ = started.made
    assert rasa.command[rasa.command.index("--auth-token") + 1] == "secret"
    assert rasa.health.startswith("http://127.0.0.1:")
    assert actions.environment["SANIC_HOST"] == "127.0.0.1"
    told = capsys.readouterr().out
    assert "Authorization: Bearer $DAOGOU_TOKEN" in told
    assert "secret" not in told


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(("status", "reason"), [(0, "it is old"), (1, "it is old"), (0, None)])
def test_trains_where_needed(
    monkeypatch: pytest.MonkeyPatch, status: int, reason: str | None
) -> None:
    commands: list[list[str]] = []

    def running(command: list[str], **_options: Any) -> SimpleNamespace:
        commands.append(command)
        return SimpleNamespace(returncode=status)

    monkeypatch.setattr(run, "_catalog_names", list)
    monkeypatch.setattr(run, "why_train", lambda _root, _names: reason)
    monkeypatch.setattr(run.subprocess, "run", running)
    if status:
        with pytest.raises(DaogouError, match="training failed"):
            run.train_if_needed()
    else:
        run.train_if_needed()
    assert [command[1:] for command in commands] == ([["-m", "rasa", "train"]] if reason else [])


def test_the_command_line_reads_ports_and_token(monkeypatch: pytest.MonkeyPatch) -> None:
    import argparse

    served: list[Addresses] = []
    monkeypatch.setattr(run, "serve", served.append)
    monkeypatch.setenv("RASA_PORT", "6005")
    monkeypatch.setenv("DAOGOU_TOKEN", "secret")
    monkeypatch.delenv("ACTIONS_PORT", raising=False)
    monkeypatch.delenv("RASA_HOST", raising=False)
    monkeypatch.delenv("HOST", raising=False)
    monkeypatch.setenv("PORT", "8080")
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    parsed = parser.parse_args(["run", "--actions-port", "6055"])
    parsed.run(parsed)
    assert served == [Addresses("127.0.0.1", 6005, 6055, "secret", "127.0.0.1", 8080)]
    parsed = parser.parse_args(["run", "--rasa-port", "http"])
    with pytest.raises(ConfigurationError, match="RASA_PORT='http'"):
        parsed.run(parsed)
    assert os.environ["RASA_PORT"] == "6005"
