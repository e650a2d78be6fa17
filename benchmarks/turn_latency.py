"""Latency of a turn over REST: small talk, search and order tracking, beside `rasa init`'s bot.

    python -m benchmarks.turn_latency [--turns 60] [--json OUT]

Starts the real servers on free ports with a freshly seeded database, and in the same run the
default bot that `rasa init` makes (DIET and TED, trained here). Both answer the same number of
turns, one after the other, after a warm-up. Milliseconds, median and 95th percentile.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import requests
from tqdm import tqdm

from daogou.settings import PROJECT_ROOT

WARM_UP = 8
PEER_MESSAGES = ["hello", "i am feeling great", "are you a bot?"]


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(
    command: list[str], cwd: Path, environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """A process group that ends with the block; its log is kept quiet."""
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)


def wait_for(address: str, seconds: float = 240) -> float:
    """Seconds until `address` answers."""
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        with contextlib.suppress(requests.RequestException):
            if requests.get(address, timeout=2).status_code == 200:
                return time.perf_counter() - begun
        time.sleep(0.1)
    raise SystemExit(f"{address} did not answer within {seconds:.0f} s")


def send(session: requests.Session, base: str, sender: str, message: str) -> float:
    """Milliseconds of one turn."""
    begun = time.perf_counter()
    answer = session.post(
        f"{base}/webhooks/rest/webhook", json={"sender": sender, "message": message}, timeout=30
    )
    answer.raise_for_status()
    if not answer.json():
        raise SystemExit(f"{message!r} got no answer")
    return (time.perf_counter() - begun) * 1000


def measure(base: str, kinds: dict[str, list[str]], turns: int) -> dict[str, dict[str, float]]:
    """Median and 95th percentile by kind; every turn opens where the kind's talk left off."""
    results: dict[str, dict[str, float]] = {}
    with requests.Session() as session:
        for kind, messages in kinds.items():
            times: list[float] = []
            for turn in tqdm(range(turns + WARM_UP), desc=kind):
                # A conversation of ten turns each, as a shopper's.
                sender = f"{kind}-{turn // 10}"
                taken = send(session, base, sender, messages[turn % len(messages)])
                if turn >= WARM_UP:
                    times.append(taken)
            results[kind] = {
                "median_ms": round(float(np.median(times)), 1),
                "p95_ms": round(float(np.percentile(times, 95)), 1),
            }
    return results


def ours(turns: int, folder: Path) -> tuple[dict[str, dict[str, float]], float]:
    """Our figures, and the seconds from the start to readiness."""
    environment = {"DAOGOU_DATABASE_URL": f"sqlite:///{folder / 'shop.db'}"}
    python = [sys.executable, "-m", "daogou"]
    subprocess.run([*python, "demo", "seed"], env={**os.environ, **environment}, check=True)
    listed = subprocess.run(
        [*python, "demo", "orders", "--json"],
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    )
    order = json.loads(listed.stdout)[0]
    proof = f"{order['number']} {order['last4']}"
    kinds = {
        "small talk": ["你好", "how are you?", "谢谢", "what's the weather like"],
        "search": ["想买双黑色跑步鞋，五百以内", "有便宜点的吗", "show me laptops under 6000"],
        "order tracking": ["我的快递到哪了", proof, "我的快递到哪了", "where is my parcel"],
    }
    rasa, actions = free_port(), free_port()
    command = [*python, "run", "--rasa-port", str(rasa), "--actions-port", str(actions)]
    with running(command, PROJECT_ROOT, environment):
        ready = wait_for(f"http://127.0.0.1:{rasa}/")
        return measure(f"http://127.0.0.1:{rasa}", kinds, turns), ready


def peer(turns: int, folder: Path) -> tuple[dict[str, dict[str, float]], float]:
    """The figures of the bot that `rasa init` makes."""
    project = folder / "init"
    project.mkdir()
    rasa = [sys.executable, "-m", "rasa"]
    subprocess.run([*rasa, "init", "--no-prompt", "--init-dir", str(project)], check=True)
    port = free_port()
    command = [*rasa, "run", "--enable-api", "--interface", "127.0.0.1", "--port", str(port)]
    with running(command, project, {}):
        ready = wait_for(f"http://127.0.0.1:{port}/")
        return measure(f"http://127.0.0.1:{port}", {"small talk": PEER_MESSAGES}, turns), ready


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--turns", type=int, default=60, help="measured turns a kind (60)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        our_figures, our_start = ours(arguments.turns, Path(name))
        peer_figures, peer_start = peer(arguments.turns, Path(name))
    reference = peer_figures["small talk"]["median_ms"]
    print(f"\n{'':28} median ms   p95 ms   median / rasa init")
    for owner, figures in (("Daogou", our_figures), ("rasa init", peer_figures)):
        for kind, row in figures.items():
            print(
                f"{owner + ', ' + kind:28} {row['median_ms']:9.1f} {row['p95_ms']:8.1f}"
                f" {row['median_ms'] / reference:10.2f} ×"
            )
    print(f"ready after: Daogou {our_start:.1f} s, rasa init {peer_start:.1f} s")
    if arguments.json:
        content: dict[str, Any] = {
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores",
            "python": platform.python_version(),
            "turns": arguments.turns,
            "daogou": {"figures": our_figures, "ready_s": round(our_start, 1)},
            "rasa_init": {"figures": peer_figures, "ready_s": round(peer_start, 1)},
        }
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(content, indent=1), "utf-8")


if __name__ == "__main__":
    main()
