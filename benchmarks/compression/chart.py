"""Accuracy by latency, a point for each network."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

_COLOURS: Final = {
    "full": "#2f3437",
    "cut": "#b8bcc2",
    "student": "#c8553d",
    "pruned": "#5b7db1",
    "n-grams": "#7a9e7e",
}


def draw(content: Mapping[str, Any], path: Path) -> None:
    """Writes the picture; the area of a point goes with the network's size."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 4.6), dpi=150, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for kind, colour in _COLOURS.items():
        rows = [row for row in content["rows"] if row["kind"] == kind and "latency" in row]
        if not rows:
            continue
        times = [row["latency"]["network"]["median_ms"] for row in rows]
        right = [100 * row["test"]["network"] for row in rows]
        sizes = [10 + 4 * row["network_mb"] for row in rows]
        axes.scatter(times, right, sizes, color=colour, alpha=0.8, label=kind, edgecolors="none")
        for x, y, row in zip(times, right, rows, strict=True):
            axes.annotate(row["name"], (x, y), (5, 5), textcoords="offset points", fontsize=7.5)
    axes.set_xlabel("ms a message, one thread, median")
    axes.set_ylabel("% on the test split, network alone")
    axes.set_title(content["data"]["name"])
    axes.margins(x=0.12, y=0.1)
    axes.set_xlim(left=0)
    axes.grid(color="#e6e8ea")
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="lower right", markerscale=0.7)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)
