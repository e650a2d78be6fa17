"""The benchmark of purchase intent: measures, prints a table, writes JSON and a chart."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tqdm import tqdm

from benchmarks.machine import load, machine, versions
from benchmarks.purchase_intent.chart import draw
from benchmarks.purchase_intent.contestants import CONTESTANTS
from benchmarks.purchase_intent.data import Sessions, read_sessions
from benchmarks.purchase_intent.figures import figures
from benchmarks.purchase_intent.nested import nested
from benchmarks.purchase_intent.report import report


def run(
    data: Path,
    outer: int,
    inner: int,
    seed: int,
    workers: int,
    output: Path | None,
    chart: Path | None,
) -> None:
    """Measures all models on the data set at `data`."""
    before = load()
    content = measure(read_sessions(data), outer, inner, seed, workers)
    content |= {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "load": before,
        "versions": versions(["scikit-learn", "lightgbm", "numpy", "pandas"]),
        "data": data.name,
        "seed": seed,
        "workers": workers,
    }
    print(report(content))
    if output:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if chart:
        draw(content, chart)


def measure(sessions: Sessions, outer: int, inner: int, seed: int, workers: int) -> dict[str, Any]:
    """All figures, a row a model."""
    with tqdm(total=outer * len(CONTESTANTS), unit="model", desc="outer folds") as bar:
        found = nested(sessions, CONTESTANTS, outer, inner, seed, workers, bar.update)
    tested = ~sessions.aside
    return {
        "rows": [{"title": title, **figures(folds, sessions.y)} for title, folds in found.items()],
        "outer": outer,
        "inner": inner,
        "sessions": len(sessions.y),
        "tested": int(tested.sum()),
        "bought": int(sessions.y[tested].sum()),
        "aside": int(sessions.aside.sum()),
        "duplicates": sessions.duplicates,
    }
