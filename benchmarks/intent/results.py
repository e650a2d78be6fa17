"""The file of figures: written anew after every run, so that a cut-off benchmark keeps its runs."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean, stdev
from typing import Any, Final

from benchmarks.machine import machine, versions
from daogou.errors import DataError

BENCHMARK: Final = "intent"
PACKAGES: Final = (
    *("rasa", "tensorflow", "torch", "onnxruntime", "transformers", "tokenizers"),
    *("numpy", "scikit-learn"),
)
# Runs that stand in one column of a table, and what they must have in common to be averaged.
_COLUMN: Final = ("data_set", "title")
_ALIKE: Final = ("data", "oos_label", "pipeline", "options", "source")
Run = dict[str, Any]


@dataclass
class Results:
    """The runs so far and what they share; `path` is None where no file is wanted."""

    path: Path | None
    options: Mapping[str, Any]
    runs: list[Run] = field(default_factory=list)

    def add(self, run: Run) -> None:
        """Keeps a run, in the file as well; those of the same column by other means are dropped."""
        self.runs = [
            one for one in self.runs if not _same(one, run, _COLUMN) or _same(one, run, _ALIKE)
        ]
        self.runs.append(run)
        if self.path:
            write_json(self.path, self.content())

    def known(self, run: Mapping[str, Any]) -> bool:
        """Whether a run like `run` is there: same data, pipeline, code, options and seed."""
        keys = (*_COLUMN, *_ALIKE, "seed")
        return any(_same(one, run, keys) for one in self.runs)

    def content(self) -> dict[str, Any]:
        """Everything as plain values, with the mean over the seeds."""
        return {
            "benchmark": BENCHMARK,
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine(),
            "versions": versions(PACKAGES),
            "options": dict(self.options),
            "summary": summary(self.runs),
            "runs": self.runs,
        }


def _same(one: Mapping[str, Any], other: Mapping[str, Any], keys: Sequence[str]) -> bool:
    return all(one.get(key) == other.get(key) for key in keys)


def summary(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """A line for each data set and pipeline, in the order in which they first come.

    A figure has its mean and standard deviation over the seeds (of a sample; None for one seed).
    """
    groups: dict[tuple[str, str], list[Run]] = {}
    for run in runs:
        groups.setdefault((run["data_set"], run["title"]), []).append(run)
    return [
        {
            "data_set": name,
            "pipeline": group[0]["pipeline"],
            "title": title,
            "seeds": [run["seed"] for run in group],
            "rows": group[0]["rows"],
            "labels": group[0]["labels"],
            "notes": group[0]["notes"],
            "figures": {
                key: _spread([run["figures"][key] for run in group if key in run["figures"]])
                for key, value in group[0]["figures"].items()
                if isinstance(value, int | float)
            },
        }
        for (name, title), group in groups.items()
    ]


def _spread(values: Sequence[float]) -> dict[str, float | None]:
    return {"mean": mean(values), "std": stdev(values) if len(values) > 1 else None}


def read_results(path: Path) -> dict[str, Any]:
    """The content of a file of figures.

    Raises:
        DataError: the file is missing, damaged or of another benchmark.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise DataError(
            f"{path}: no such file. Make it with: python -m daogou benchmark intent --json {path}"
        ) from None
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: not a file of figures ({error}). Make it anew.") from error
    if not isinstance(content, dict) or content.get("benchmark") != BENCHMARK:
        raise DataError(
            f"{path}: not the figures of `benchmark {BENCHMARK}`. Give its --json file."
        )
    return content


def kept_runs(path: Path | None) -> list[Run]:
    """The runs that a file holds already; none where there is no file yet."""
    return list(read_results(path)["runs"]) if path and path.exists() else []


def write_json(path: Path, content: Any) -> None:
    """Writes a file in one step: a reader sees the old content or the new one, never a half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        partial.write_text(text, "utf-8")
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
