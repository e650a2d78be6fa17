"""The figures of `benchmarks.behavior_growth` as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

_COLORS = {"duckdb": "#0072b2", "pyspark": "#d55e00"}
_NAMES = {"duckdb": "DuckDB", "pyspark": "Spark (local)"}


def draw(runs: Sequence[dict[str, Any]], path: Path) -> None:
    """Writes a PNG: processor seconds of all analyses together, and peak memory, by events."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 3.4), dpi=150, layout="constrained")
    FigureCanvasAgg(figure)
    seconds, memory = figure.add_subplot(1, 2, 1), figure.add_subplot(1, 2, 2)
    for engine, color in _COLORS.items():
        own = [run for run in runs if run["engine"] == engine]
        if not own:
            continue
        events = [run["events"] for run in own]
        taken = [sum(run["processor_s"].values()) for run in own]
        style = {"marker": "o", "color": color, "label": _NAMES[engine]}
        seconds.loglog(events, taken, **style)
        memory.loglog(events, [run["peak_mb"] for run in own], **style)
    seconds.set_ylabel("processor seconds, four analyses")
    memory.set_ylabel("peak memory, MB")
    for axes in (seconds, memory):
        axes.set_xlabel("events")
        axes.grid(alpha=0.3)
        axes.legend(frameon=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)
