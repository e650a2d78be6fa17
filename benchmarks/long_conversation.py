"""How long a turn takes late in a long conversation, over REST, against the running servers.

    python -m benchmarks.long_conversation [--rounds 15] [--store memory …] [--json OUT]

For each tracker store three conversations are brought to turn 10, 100 and 200. Then the same
messages are sent to each of them in turn, one after the other, so that whatever else the machine
does weighs on all alike. Told are the medians over the rounds, and the median of the ratios to the
short conversation's turn of the same round. The newest model is served as it is; nothing is
trained.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
import requests
import yaml
from tqdm import tqdm

from benchmarks.machine import load, machine, versions
from benchmarks.turn_latency import free_port, running, send, wait_for
from daogou.settings import PROJECT_ROOT

TURNS: Final = (10, 100, 200)
MESSAGES: Final = (
    "想买双黑色跑步鞋，五百以内",
    "有便宜点的吗",
    "满多少包邮",
    "第二个有42码吗",
    "show me laptops under 6000",
    "谢谢",
    "how long does delivery take",
    "再看几款",
)
# What may stand under `tracker_store:` in endpoints.yml; {folder} is a temporary one.
STORES: Final[Mapping[str, Mapping[str, str] | None]] = {
    "rasa memory": None,
    "rasa sqlite": {"type": "SQL", "dialect": "sqlite", "db": "{folder}/conversations.db"},
    "memory": {"type": "daogou.trackers.MemoryTrackerStore"},
    "sqlite": {"type": "daogou.trackers.SQLTrackerStore", "db": "{folder}/conversations.db"},
}


def figures(base: str, rounds: int) -> dict[str, dict[str, float]]:
    """Milliseconds of a turn by the length of the conversation before it."""
    times: dict[int, list[float]] = {turns: [] for turns in TURNS}
    with requests.Session() as session:
        for turns in TURNS:
            for turn in tqdm(range(turns - 1), desc=f"to turn {turns}", leave=False):
                send(session, base, f"long-{turns}", MESSAGES[turn % len(MESSAGES)])
        for turn in tqdm(range(rounds), desc="rounds", leave=False):
            # The order changes, so that none is always the one behind a slow one.
            for turns in np.roll(TURNS, turn):
                taken = send(session, base, f"long-{turns}", MESSAGES[turn % len(MESSAGES)])
                times[int(turns)].append(taken)
    short = np.array(times[TURNS[0]])
    return {
        str(turns): {
            "median_ms": round(float(np.median(taken)), 1),
            "to_short": round(float(np.median(np.array(taken) / short)), 2),
        }
        for turns, taken in times.items()
    }


def serve_and_measure(store: str, rounds: int) -> dict[str, dict[str, float]]:
    """The figures with one tracker store, on the demo shop in a temporary folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {
            "DAOGOU_DATABASE_URL": f"sqlite:///{folder / 'shop.db'}",
            "RASA_TELEMETRY_ENABLED": "false",
            "SANIC_HOST": "127.0.0.1",
        }
        seed = [sys.executable, "-m", "daogou", "demo", "seed"]
        subprocess.run(seed, cwd=PROJECT_ROOT, env={**os.environ, **environment}, check=True)
        rasa, actions = free_port(), free_port()
        endpoints = yaml.safe_load((PROJECT_ROOT / "endpoints.yml").read_text("utf-8"))
        endpoints["action_endpoint"]["url"] = f"http://127.0.0.1:{actions}/webhook"
        endpoints["tracker_store"] = _filled(STORES[store], folder)
        (folder / "endpoints.yml").write_text(yaml.safe_dump(endpoints), "utf-8")
        python = [sys.executable, "-m"]
        serve = [*python, "rasa", "run", "--enable-api", "--interface", "127.0.0.1"]
        serve += ["--port", str(rasa), "--endpoints", str(folder / "endpoints.yml")]
        act = [*python, "rasa_sdk", "--actions", "actions", "--port", str(actions)]
        with (
            running(act, PROJECT_ROOT, environment),
            running(serve, PROJECT_ROOT, environment),
        ):
            wait_for(f"http://127.0.0.1:{actions}/health")
            wait_for(f"http://127.0.0.1:{rasa}/")
            return figures(f"http://127.0.0.1:{rasa}", rounds)


def _filled(store: Mapping[str, str] | None, folder: Path) -> dict[str, str] | None:
    if store is None:
        return None
    return {key: value.format(folder=folder) for key, value in store.items()}


def told(measured: Mapping[str, Mapping[str, Mapping[str, float]]]) -> str:
    """The figures as a table."""
    head = "".join(f"{f'turn {turns}':>20}" for turns in TURNS)
    lines = [f"{'tracker store':16}{head}"]
    for store, rows in measured.items():
        cells = "".join(
            f"{row['median_ms']:9.1f} ms {row['to_short']:5.2f} ×" + "  " for row in rows.values()
        )
        lines.append(f"{store:16}  {cells}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=15, help="measured turns each (15)")
    parser.add_argument("--store", nargs="+", choices=list(STORES), default=list(STORES))
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    chosen = parser.parse_args(arguments)
    before = load()
    measured = {store: serve_and_measure(store, chosen.rounds) for store in chosen.store}
    print(told(measured))
    if chosen.json:
        content: dict[str, Any] = {
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine(),
            "load_before": before,
            "versions": versions(["rasa", "rasa-sdk", "sqlalchemy"]),
            "rounds": chosen.rounds,
            "messages": MESSAGES,
            "stores": measured,
        }
        chosen.json.parent.mkdir(parents=True, exist_ok=True)
        chosen.json.write_text(json.dumps(content, indent=1, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
