"""Runs every pipeline on every data set with every seed."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.intent import children
from benchmarks.intent.data import DataSet
from benchmarks.intent.pipelines import Pipeline
from benchmarks.intent.project import decode, write_project
from benchmarks.intent.results import Results, Run
from benchmarks.intent.scoring import Answer, figures
from benchmarks.machine import load


@dataclass(frozen=True)
class Plan:
    """A pipeline on a data set with a seed."""

    data: DataSet
    pipeline: Pipeline
    seed: int
    oos_label: str | None = None

    @property
    def title(self) -> str:
        """How progress is told."""
        return f"{self.data.name} · {self.pipeline.title} · seed {self.seed}"

    def identity(self) -> Run:
        """What the run is, before it is measured."""
        data = self.data
        return {
            "data_set": data.name,
            "data": data.fingerprint,
            "oos_label": self.oos_label,
            "pipeline": self.pipeline.name,
            "title": self.pipeline.title,
            "options": dict(self.pipeline.options),
            "source": self.pipeline.source,
            "seed": self.seed,
            "language": data.language,
            "rows": {
                "train": len(data.train),
                "valid": len(data.valid),
                "test": len(data.test),
            },
            "labels": len(data.labels),
            "notes": data.notes(self.oos_label),
        }


def run_all(plans: Sequence[Plan], results: Results) -> None:
    """Measures what `results` does not have yet, one run after the other."""
    for number, plan in enumerate(plans, 1):
        place = f"[{number}/{len(plans)}] {plan.title}"
        if results.known(plan.identity()):
            tell(f"{place}: taken from {results.path}")
            continue
        results.add(measured(plan, place))


def measured(plan: Plan, place: str = "") -> Run:
    """One run: trains and serves in processes of their own, in a folder that goes away after.

    Raises:
        DaogouError: a process failed; the error is its own where a user can mend it.
    """
    begun, busy = datetime.now(UTC).isoformat(timespec="seconds"), load()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        folder = Path(name)
        write_project(folder, plan.data, plan.pipeline, plan.seed, plan.oos_label)
        tell(f"{place}: training on {len(plan.data.train):,} examples")
        started = time.perf_counter()
        trained = children.train(folder)
        tell(f"{place}: trained in {trained['training_s']:.0f} s; reading the test messages")
        served = children.serve(folder)
    answers = [_answer(one) for one in served.pop("answers")]
    times = served.pop("times_ms")
    found: dict[str, Any] = {
        **figures(plan.data.test, answers, plan.data.labels, plan.oos_label),
        **trained,
        **served,
        "latency_median_ms": float(np.median(times)),
        "latency_p95_ms": float(np.percentile(times, 95)),
    }
    tell(
        f"{place}: accuracy {found['accuracy']:.4f}, macro-F1 {found['macro_f1']:.4f}, "
        f"{found['latency_median_ms']:.1f} ms ({time.perf_counter() - started:.0f} s in all)"
    )
    found = {key: round(one, 6) if isinstance(one, float) else one for key, one in found.items()}
    return {**plan.identity(), "when": begun, "load": busy, "figures": found}


def _answer(one: dict[str, Any]) -> Answer:
    ranking = {decode(name): probability for name, probability in one["ranking"].items()}
    intent = None if one["intent"] is None else decode(one["intent"])
    return Answer(intent, one["confidence"], ranking, one["in_scope"])


def tell(line: str) -> None:
    """A line of progress."""
    print(line, file=sys.stderr, flush=True)
