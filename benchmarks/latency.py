"""Milliseconds for a message, ours and DIET in turns, so that both meet the same machine.

    python -m daogou benchmark latency --train A.csv --test B.csv [--json OUT]

Each pipeline is trained for one epoch, which is as slow to serve as a whole training. Then two
processes, held to one core and one thread each, read the test messages in turns of a few. Beside
the time by the clock stands that of the processor, which other programs disturb less. The ratio is
the median over the turns of one pipeline's median by the other's.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daogou.errors import DaogouError

# To be reached by ours against DIET, whole pipeline, median.
AIM: Final = 0.6
# Without neighbours: the network of one epoch is no better than they are, a tuned one is.
_OURS: Final = {"epochs": 1, "frozen_layers": 11, "neighbours": False}
_PACKAGES: Final = ("rasa", "tensorflow", "onnxruntime", "tokenizers", "numpy")
# Milliseconds by the clock and of the processor, [messages, 2].
Times = npt.NDArray[np.float64]
Ask = Callable[[int], Times]


def register(commands: Any) -> None:
    """Add `latency` to argparse's sub-parsers."""
    text = "milliseconds for a message, ours and Rasa's DIET in turns"
    parser = commands.add_parser("latency", help=text, description=text)
    parser.add_argument("--train", type=Path, required=True, metavar="CSV", help="rows to train on")
    parser.add_argument("--test", type=Path, required=True, metavar="CSV", help="rows to read")
    parser.add_argument("--turns", type=int, default=60, metavar="N", help="of each (60)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    from benchmarks.intent.command import data_set_name
    from benchmarks.intent.data import read_data_set
    from benchmarks.intent.pipelines import diet, ours
    from benchmarks.intent.results import write_json
    from benchmarks.machine import load, machine, versions

    if arguments.turns < 1:
        raise DaogouError(f"--turns {arguments.turns}: give 1 or more.")
    name = data_set_name(arguments.train)
    data = read_data_set(name, arguments.train, arguments.test, None)
    busy = load()
    with contextlib.ExitStack() as opened:
        askers = {
            pipeline.title: opened.enter_context(_reader(data, pipeline))
            for pipeline in (ours(_OURS), diet(1))
        }
        figures = measured(askers, arguments.turns)
    print(table(figures))
    if arguments.json:
        about = {
            "benchmark": "latency",
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "data_set": name,
            "machine": machine(),
            "versions": versions(_PACKAGES),
            "load": busy,
            "turns": arguments.turns,
        }
        write_json(arguments.json, about | figures)


@contextlib.contextmanager
def _reader(data: Any, pipeline: Any) -> Iterator[Ask]:
    """Trains a pipeline and starts a process that reads the test messages with it."""
    from benchmarks.intent import children
    from benchmarks.intent.project import write_project

    with tempfile.TemporaryDirectory(prefix="latency-") as name:
        folder = Path(name)
        write_project(folder, data, pipeline, seed=42)
        children.train(folder)
        command = [sys.executable, "-m", "benchmarks.latency_server", name]
        with children.on_one_core(command, folder) as process:
            yield asker(process)


def asker(process: subprocess.Popen[str]) -> Ask:
    """Asks a process of `benchmarks.latency_server`; waits until it is ready."""
    assert process.stdin and process.stdout
    asked, answers = process.stdin, process.stdout

    def answer() -> Any:
        line = answers.readline()
        if not line:
            raise DaogouError("latency: a process ended; its last words stand above.")
        return json.loads(line)

    def ask(count: int) -> Times:
        asked.write(f"{count}\n")
        asked.flush()
        return np.array(answer())

    answer()
    return ask


def measured(askers: Mapping[str, Ask], turns: int, each: int = 15) -> dict[str, Any]:
    """Medians and 95th percentiles by title, and the first one's ratio to the last one's median.

    Args:
        askers: what reads so many messages, by title.
        turns: how often each has its turn.
        each: messages in a turn.
    """
    times: dict[str, list[Times]] = {title: [] for title in askers}
    for _ in range(turns):
        for title, ask in askers.items():
            times[title].append(ask(each))
    by_turn = {title: np.stack(found) for title, found in times.items()}
    first, *_, last = by_turn.values()
    ratios = np.median(first, axis=1) / np.median(last, axis=1)
    pipelines = {
        title: {
            "median_ms": _rounded(np.median(found, axis=(0, 1))),
            "p95_ms": _rounded(np.percentile(found, 95, axis=(0, 1))),
        }
        for title, found in by_turn.items()
    }
    return {"pipelines": pipelines, "ratio": _rounded(np.median(ratios, axis=0)), "aim": AIM}


def _rounded(values: Any) -> dict[str, float]:
    clock, processor = values
    return {"clock": round(float(clock), 3), "processor": round(float(processor), 3)}


def table(figures: Mapping[str, Any]) -> str:
    """The figures for a terminal."""
    lines = [f"{'':16}  {'median ms':>10}  {'p95 ms':>8}  {'processor: median':>18}  {'p95':>6}"]
    for title, found in figures["pipelines"].items():
        median, p95 = found["median_ms"], found["p95_ms"]
        lines.append(
            f"{title:16}  {median['clock']:10.2f}  {p95['clock']:8.2f}"
            f"  {median['processor']:18.2f}  {p95['processor']:6.2f}"
        )
    ratio = figures["ratio"]
    kept = "reached" if ratio["clock"] <= figures["aim"] else "missed"
    lines.append(
        f"Ratio of the medians: {ratio['clock']:.2f} by the clock, {ratio['processor']:.2f} of the "
        f"processor; aim {figures['aim']}: {kept}."
    )
    return "\n".join(lines)
