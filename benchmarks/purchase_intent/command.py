"""The benchmark of purchase intent: measures, prints a table, writes JSON and a chart."""

from __future__ import annotations

import json
import warnings
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sklearn.exceptions import ConvergenceWarning
from tqdm import tqdm

from benchmarks.machine import load, machine, versions
from benchmarks.purchase_intent.chart import draw
from benchmarks.purchase_intent.contestants import CONTESTANTS
from benchmarks.purchase_intent.data import Sessions, read_sessions
from benchmarks.purchase_intent.figures import figures
from benchmarks.purchase_intent.nested import nested
from benchmarks.purchase_intent.report import report


def run(
    data: Path, outer: int, inner: int, seed: int, output: Path | None, chart: Path | None
) -> None:
    """Measures all models on the data set at `data`."""
    before = load()
    content = measure(read_sessions(data), outer, inner, seed)
    content |= {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "load": before,
        "versions": versions(["scikit-learn", "lightgbm", "numpy", "pandas"]),
        "data": data.name,
        "seed": seed,
    }
    print(report(content))
    if output:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if chart:
        draw(content, chart)


def measure(sessions: Sessions, outer: int, inner: int, seed: int) -> dict[str, Any]:
    """All figures, a row a model."""
    fits = outer * sum(len(one.options) * inner + 1 for one in CONTESTANTS)
    with tqdm(total=fits, unit="fit") as bar, warnings.catch_warnings():
        # The network stops by its number of epochs, as it is told to.
        warnings.simplefilter("ignore", ConvergenceWarning)

        def tick(title: str) -> None:
            bar.set_postfix_str(title)
            bar.update()

        found = nested(sessions, CONTESTANTS, outer, inner, seed, tick)
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
