"""The drops of `benchmarks.robustness` as a chart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_COLORS = {"zh": "#c0392b", "en": "#2c6fbb"}
_NAMES = {"zh": "Chinese", "en": "English"}


def draw(figures: dict[str, Any], path: Path) -> None:
    """Writes a PNG: for each kind and language the points of accuracy that it costs."""
    # Without a display, and without pyplot's global state.
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    kinds = list(figures["kinds"])
    names = [name for name in _NAMES if name in figures["clean"]]
    figure = Figure(figsize=(8, 4), dpi=150, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    width = 0.8 / len(names)
    for place, name in enumerate(names):
        drops = [figures["kinds"][kind][name]["drop"] for kind in kinds]
        at = [number + (place - (len(names) - 1) / 2) * width for number in range(len(kinds))]
        label = f"{_NAMES[name]} ({figures['clean'][name]:.1%} as written)"
        bars = axes.bar(at, drops, width, color=_COLORS[name], label=label)
        axes.bar_label(bars, fmt="%.1f", fontsize=7)
    axes.axhline(figures["aim"], color="grey", linestyle="--", linewidth=1)
    axes.axhline(0, color="black", linewidth=0.6)
    axes.set_xticks(range(len(kinds)), kinds, rotation=20)
    axes.set_ylabel("drop in intent accuracy, points")
    axes.set_title(f"Mean over the kinds: {figures['overall_drop']['all']:.1f} points")
    axes.legend(frameon=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)
