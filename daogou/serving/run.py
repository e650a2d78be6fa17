"""`make run` and `make shell`: what is started, and how."""

from __future__ import annotations

import ipaddress
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from daogou.catalog.lexicon import load_lexicon
from daogou.database import make_sessions
from daogou.errors import ConfigurationError, DaogouError
from daogou.migrations.ready import ready_engine
from daogou.serving.edge_secret import edge_secret
from daogou.serving.endpoints import write_endpoints
from daogou.serving.freshness import why_train
from daogou.serving.ops_token import ops_token
from daogou.serving.ports import require_free
from daogou.serving.processes import Job, Server, Servers
from daogou.settings import OPS_VARIABLE, PROJECT_ROOT, SECRET_VARIABLE, get_settings

TOKEN_VARIABLE: Final = "DAOGOU_TOKEN"
_PATIENCE: Final = 180.0
# The shop is open meanwhile: its servers take the index up when it is in its place.
_RECOMMENDATIONS: Final = Job(
    "The building of the recommendations",
    (sys.executable, "-m", "daogou", "recommend", "build", "--if-stale"),
    "Recommendations do with what was there, or with what the catalogue says.",
)


@dataclass(frozen=True)
class Addresses:
    """Where the servers listen; `token` guards Rasa where others can reach it.

    The edge is what customers reach: it has its own sessions and needs no token.
    """

    host: str
    rasa_port: int
    actions_port: int
    token: str | None
    edge_host: str = "127.0.0.1"
    edge_port: int = 8000

    def check(self) -> None:
        """
        Raises:
            ConfigurationError: a port is taken, or named twice, or others can reach the servers
                without a token.
        """
        ports = {"PORT": self.edge_port, "RASA_PORT": self.rasa_port}
        for variable, port in (*ports.items(), ("ACTIONS_PORT", self.actions_port)):
            other = next((name for name in ports if name != variable and ports[name] == port), None)
            if other:
                raise ConfigurationError(
                    f"{variable}={port}: {other} is the same. Give each server a port of its own."
                )
        if not self.token and not _is_loopback(self.host):
            raise ConfigurationError(
                f"RASA_HOST={self.host}: others could reach the servers. Set {TOKEN_VARIABLE} to a "
                "secret that every request must then carry, or use RASA_HOST=127.0.0.1."
            )
        require_free(self.host, self.rasa_port, "RASA_PORT")
        require_free("127.0.0.1", self.actions_port, "ACTIONS_PORT")
        require_free(self.edge_host, self.edge_port, "PORT")


def serve(addresses: Addresses) -> None:
    """Trains where needed, starts the servers, then the index of recommendations beside them.

    Returns at the end of all.
    """
    addresses.check()
    train_if_needed()
    endpoints = write_endpoints(PROJECT_ROOT, addresses.actions_port)
    rasa = [sys.executable, "-m", "rasa", "run", "--enable-api"]
    rasa += ["--interface", addresses.host, "--port", str(addresses.rasa_port)]
    rasa += ["--endpoints", str(endpoints)]
    if addresses.token:
        rasa += ["--auth-token", addresses.token]
    base = f"http://{_near(addresses.host)}:{addresses.rasa_port}"
    secret = {SECRET_VARIABLE: edge_secret(PROJECT_ROOT / "var")}
    ops = {OPS_VARIABLE: ops_token(PROJECT_ROOT / "var")}
    started = [
        _action_server(addresses, secret),
        Server("Rasa", rasa, f"{base}/", secret),
        _edge(addresses, base, {**secret, **ops}),
    ]
    with Servers(started) as servers:
        servers.wait_until_healthy(_PATIENCE)
        print(_welcome(base, addresses, ops[OPS_VARIABLE]), flush=True)
        servers.begin(_RECOMMENDATIONS)
        servers.wait()


def shell(addresses: Addresses) -> None:
    """Talks in the terminal, with the action server behind."""
    require_free("127.0.0.1", addresses.actions_port, "ACTIONS_PORT")
    train_if_needed()
    endpoints = write_endpoints(PROJECT_ROOT, addresses.actions_port)
    command = [sys.executable, "-m", "rasa", "shell", "--endpoints", str(endpoints)]
    with Servers([_action_server(addresses, {})]) as servers:
        servers.wait_until_healthy(_PATIENCE)
        subprocess.run(command, cwd=PROJECT_ROOT, check=False)


def train_if_needed() -> None:
    """Runs `rasa train` unless the newest model fits.

    Raises:
        DaogouError: the training failed.
    """
    reason = why_train(PROJECT_ROOT, _catalog_names())
    if reason is None:
        return
    print(f"Training: {reason}.", flush=True)
    result = subprocess.run([sys.executable, "-m", "rasa", "train"], cwd=PROJECT_ROOT, check=False)
    if result.returncode:
        raise DaogouError(
            "The training failed; its last words stand above. What is wrong with the YAML, and "
            f"where: {Path(os.path.relpath(sys.executable))} -m daogou check"
        )


def _catalog_names() -> list[tuple[str, str, str]]:
    engine = ready_engine(get_settings().database_url)
    try:
        with make_sessions(engine)() as session:
            return list(load_lexicon(session).entries())
    finally:
        engine.dispose()


def _action_server(addresses: Addresses, secret: dict[str, str]) -> Server:
    command = [sys.executable, "-m", "rasa_sdk", "--actions", "actions"]
    command += ["--port", str(addresses.actions_port)]
    # It has no guard of its own, and only Rasa beside it needs to reach it.
    environment = {"SANIC_HOST": "127.0.0.1", **secret}
    health = f"http://127.0.0.1:{addresses.actions_port}/health"
    return Server("The action server", command, health, environment)


def _edge(addresses: Addresses, rasa: str, secret: dict[str, str]) -> Server:
    command = [sys.executable, "-m", "uvicorn", "daogou.edge.application:from_environment"]
    # The WebSocket library that uvicorn takes by itself needs a newer one than Rasa allows.
    command += ["--factory", "--ws", "wsproto", "--log-level", "warning"]
    command += ["--host", addresses.edge_host, "--port", str(addresses.edge_port)]
    environment = {
        **secret,
        "DAOGOU_RASA_URL": rasa,
        "DAOGOU_ACTIONS_URL": f"http://127.0.0.1:{addresses.actions_port}",
        # Whoever tries the demo on their own machine may be any of its customers.
        "DAOGOU_DEMO_SIGN_IN": os.environ.get(
            "DAOGOU_DEMO_SIGN_IN", str(_is_loopback(addresses.edge_host)).lower()
        ),
    }
    health = f"http://{_near(addresses.edge_host)}:{addresses.edge_port}/health"
    return Server("The edge", command, health, environment)


def _near(host: str) -> str:
    """The address by which this machine reaches a server that listens on `host`."""
    return "127.0.0.1" if host in ("0.0.0.0", "::") else host


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _welcome(base: str, addresses: Addresses, ops: str) -> str:
    guard = f" -H 'Authorization: Bearer ${TOKEN_VARIABLE}'" if addresses.token else ""
    edge = f"http://{_near(addresses.edge_host)}:{addresses.edge_port}"
    return (
        f"\nDaogou is ready: {edge}\n\n"
        "Open it in a browser: a little shop with the assistant in it.\n\n"
        f"What happens there, for the shop's people: {edge}/ops\n"
        f"Its token: {ops}\n\n"
        "For developers, over Rasa's REST channel:\n\n"
        f"  curl {base}/webhooks/rest/webhook{guard} \\\n"
        """    -d '{"sender": "me", "message": "想买双黑色跑步鞋，五百以内"}'\n\n"""
        "Talk in the terminal instead with `make shell`; orders to ask about are listed by\n"
        f"`{Path(os.path.relpath(sys.executable))} -m daogou demo orders`. Ctrl-C stops.\n"
    )
