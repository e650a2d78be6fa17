"""Many shoppers who chat at the same time, on one machine, against the real servers.

    python -m benchmarks.edge_load [--clients 200] [--messages 5] [--pause 0 20] [--json OUT]

Starts the action server, Rasa with the newest model, and the edge, on free ports with a freshly
seeded shop. First one shopper talks over the edge and over Rasa's bare REST channel in turn: what
the edge adds. Then all of them talk over the edge (HTTP and server-sent events), once for each
pause between an answer and the next message; 0 is as fast as answers come. Then all talk over bare
REST, without a pause. Nothing is trained. The clients run on the same machine and take their share
of it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.edge_clients import BareClient, EdgeClient, beside, chat
from benchmarks.machine import load, machine, versions
from benchmarks.turn_latency import free_port, running, wait_for
from daogou.settings import PROJECT_ROOT

SECRET: Final = "a-secret-of-the-benchmark-0123456789"
# One address sends what hundreds would.
FAST: Final = {
    "DAOGOU_SESSION_MESSAGES_PER_MINUTE": "1000000",
    "DAOGOU_ADDRESS_MESSAGES_PER_MINUTE": "1000000",
    "DAOGOU_ADDRESS_REQUESTS_PER_MINUTE": "1000000",
}


@dataclass(frozen=True)
class House:
    """The running servers: addresses, and process ids by name."""

    edge: str
    rasa: str
    processes: Mapping[str, int]

    def memory(self) -> dict[str, dict[str, float]]:
        """Resident memory of each process in MB, now and at most so far (Linux)."""
        return {name: _memory(pid) for name, pid in self.processes.items()}


@contextmanager
def house(folder: Path) -> Iterator[House]:
    """The servers on a demo shop in `folder`, for as long as the context lasts."""
    actions, rasa, edge = free_port(), free_port(), free_port()
    bases = {name: f"http://127.0.0.1:{port}" for name, port in (("rasa", rasa), ("edge", edge))}
    endpoints = yaml.safe_load((PROJECT_ROOT / "endpoints.yml").read_text("utf-8"))
    endpoints["action_endpoint"]["url"] = f"http://127.0.0.1:{actions}/webhook"
    (folder / "endpoints.yml").write_text(yaml.safe_dump(endpoints), "utf-8")
    environment = {
        "DAOGOU_DATABASE_URL": f"sqlite:///{folder / 'shop.db'}",
        "DAOGOU_EDGE_SECRET": SECRET,
        "DAOGOU_RASA_URL": bases["rasa"],
        "DAOGOU_ACTIONS_URL": f"http://127.0.0.1:{actions}",
        "RASA_TELEMETRY_ENABLED": "false",
        "SANIC_HOST": "127.0.0.1",
        **FAST,
    }
    python = [sys.executable, "-m"]
    seed = [*python, "daogou", "demo", "seed"]
    subprocess.run(seed, cwd=PROJECT_ROOT, env={**os.environ, **environment}, check=True)
    serve = [*python, "rasa", "run", "--enable-api", "--interface", "127.0.0.1"]
    commands = {
        "actions": [*python, "rasa_sdk", "--actions", "actions", "--port", str(actions)],
        "rasa": [
            *(*serve, "--port", str(rasa)),
            *("--endpoints", str(folder / "endpoints.yml")),
        ],
        "edge": [
            *(*python, "uvicorn", "daogou.edge.application:from_environment", "--factory"),
            *("--ws", "wsproto", "--log-level", "warning", "--port", str(edge)),
        ],
    }
    with ExitStack() as stack:
        started = {
            name: stack.enter_context(running(command, PROJECT_ROOT, environment)).pid
            for name, command in commands.items()
        }
        for address in (f"http://127.0.0.1:{actions}/health", f"{bases['edge']}/health"):
            wait_for(address)
        wait_for(f"{bases['rasa']}/")
        yield House(bases["edge"], bases["rasa"], started)


async def measure(of: House, clients: int, messages: int, pauses: Sequence[float]) -> Any:
    """All figures, one after the other."""
    figures: dict[str, Any] = {"memory_before": of.memory()}
    figures["one_shopper"] = await beside(of.edge, of.rasa, 40)
    figures["edge"] = [
        await chat(EdgeClient, of.edge, clients, messages, pause, f"edge, pause {pause:g} s")
        for pause in pauses
    ]
    figures["memory_after"] = of.memory()
    figures["rest"] = [await chat(BareClient, of.rasa, clients, messages, 0, "bare REST")]
    return figures


def _memory(pid: int) -> dict[str, float]:
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    except OSError:
        return {}
    known = dict(line.split(":", 1) for line in lines if ":" in line)
    names = (("now_mb", "VmRSS"), ("most_mb", "VmHWM"))
    return {name: round(int(known[key].split()[0]) * 1024 / 1e6) for name, key in names}


def told(figures: Mapping[str, Any]) -> str:
    """The figures as tables."""
    one = figures["one_shopper"]
    lines = [
        f"one shopper, in turn: edge {one['edge_median_ms']} ms, bare REST {one['rest_median_ms']} "
        f"ms, {one['ratio']} ×, added {one['added_ms']} ms",
        "",
        f"{'':10} clients  pause s  messages/s  median ms   p95 ms   errors",
    ]
    for way in ("edge", "rest"):
        lines += [
            f"{way:10} {row['clients']:7} {row['pause_s']:8g} {row['messages_per_second']:11.2f}"
            f" {row['median_ms']:10.1f} {row['p95_ms']:8.1f} {row['errors']:8}"
            for row in figures[way]
        ]
    lines += ["", f"{'':10} MB before   after    most"]
    for name, row in figures["memory_after"].items():
        before = figures["memory_before"][name].get("now_mb", "?")
        lines.append(
            f"{name:10} {before:>9} {row.get('now_mb', '?'):>7} {row.get('most_mb', '?'):>7}"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--clients", type=int, default=200, help="shoppers at the same time (200)")
    parser.add_argument("--messages", type=int, default=5, help="messages each (5)")
    parser.add_argument(
        "--pause",
        type=float,
        nargs="+",
        default=[0.0, 20.0],
        help="seconds between an answer and the next message (0 20)",
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    chosen = parser.parse_args(arguments)
    before = load()
    with tempfile.TemporaryDirectory() as name, house(Path(name)) as of:
        figures = asyncio.run(measure(of, chosen.clients, chosen.messages, chosen.pause))
    print(told(figures))
    if chosen.json:
        content: dict[str, Any] = {
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine(),
            "load_before": before,
            "versions": versions(
                ["rasa", "rasa-sdk", "starlette", "uvicorn", "python-socketio", "sqlalchemy"]
            ),
            "messages_each": chosen.messages,
            **figures,
        }
        chosen.json.parent.mkdir(parents=True, exist_ok=True)
        chosen.json.write_text(json.dumps(content, indent=1, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
