"""What `python -m daogou benchmark policy` does once its words are read."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from benchmarks.intent.measure import quieten
from benchmarks.intent.results import write_json
from benchmarks.machine import load, machine, versions
from benchmarks.policy import crosswoz, stories
from benchmarks.policy.chart import draw
from benchmarks.policy.contestants import Contestant, contestants
from benchmarks.policy.data import DataSet
from benchmarks.policy.figures import figures
from benchmarks.policy.measure import Run, measured
from benchmarks.policy.report import report
from daogou.errors import ConfigurationError

_PACKAGES: Final = ("rasa", "tensorflow", "torch", "onnxruntime", "numpy")


def run(arguments: argparse.Namespace) -> None:
    """Measures what the command line asks for, and prints the tables.

    Raises:
        DaogouError: data or an option cannot be used.
    """
    options = read_options(arguments.set)
    rows = contestants(arguments.max_history, arguments.ted_epochs, options)
    rows = [row for row in rows if not arguments.row or row.title in arguments.row]
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    quieten()
    content: dict[str, Any] = {
        "benchmark": "policy",
        "machine": machine(),
        "versions": versions(_PACKAGES),
        "options": {
            "seed": arguments.seed,
            "folds": arguments.folds,
            **{row.title: dict(row.options) for row in rows},
        },
        "data_sets": [],
    }
    for data in data_sets(arguments):
        content["data_sets"].append({})
        for so_far in measured_in_turn(data, rows, arguments.seed):
            content["when"] = datetime.now(UTC).isoformat(timespec="seconds")
            content["data_sets"][-1] = so_far
            if arguments.json:
                write_json(arguments.json, content)
    print(report(content))
    if arguments.chart:
        draw(content, arguments.chart)


def data_sets(arguments: argparse.Namespace) -> Iterator[DataSet]:
    """The conversations that the command line names; CrossWOZ is passed over where it is absent.

    Raises:
        DataError: it is asked for and absent, or damaged.
    """
    if arguments.only != "crosswoz":
        yield stories.data_set(arguments.folds, arguments.seed)
    if arguments.only == "shop":
        return
    if arguments.only is None and not arguments.data.is_dir():
        tell(f"{arguments.data}: no such folder, CrossWOZ is left out. Name it by --data.")
        return
    yield crosswoz.data_set(arguments.data)


def measured_in_turn(
    data: DataSet, rows: Sequence[Contestant], seed: int
) -> Iterator[dict[str, Any]]:
    """The figures after each training. Every policy has its turn in each split: a machine that gets
    slower meanwhile gets so for all."""
    runs: dict[str, list[Run]] = {row.title: [] for row in rows}
    for split in data.splits:
        for row in rows:
            busy = load()
            with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
                found = measured(split, row, seed, Path(folder))
            runs[row.title].append({**found, "load": busy})
            tell(f"{data.name} · {split.name} · {row.title}: {found['training_s']:.0f} s")
            yield told(data, runs)


def told(data: DataSet, runs: Mapping[str, Sequence[Run]]) -> dict[str, Any]:
    """The figures of the policies that had a turn; `measured` says in how many splits."""
    return {
        "name": data.name,
        "splits": len(data.splits),
        "notes": data.notes,
        "rows": [
            {
                "title": title,
                "measured": len(of),
                "figures": {key: round(value, 6) for key, value in figures(of).items()},
                "load": [one["load"] for one in of],
            }
            for title, of in runs.items()
            if of
        ],
    }


def read_options(said: Sequence[str]) -> dict[str, Any]:
    """Options of our policy: `KEY=VALUE`, the value as YAML would read it.

    Raises:
        ConfigurationError: one has no "=".
    """
    import yaml

    found = {}
    for one in said:
        key, equals, value = one.partition("=")
        if not equals:
            raise ConfigurationError(f"--set {one}: give KEY=VALUE, such as epochs=20.")
        found[key] = yaml.safe_load(value)
    return found


def tell(line: str) -> None:
    """A line of progress."""
    print(line, file=sys.stderr, flush=True)
