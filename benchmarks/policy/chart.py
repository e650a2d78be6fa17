"""The figures as a chart: how often right, and how long it took, beside TED."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.policy.contestants import TED

_PANELS: Final = (
    ("accuracy_acting", "actions right besides listening, %", 100),
    ("training_cpu_s", "training, seconds of processors", 1),
    ("latency_median_ms", "latency, median, ms", 1),
)
_COLOURS: Final = {
    TED: "#b8bcc2",
    "gru": "#5b7db1",
    "transformer": "#7a9e7e",
    "fusion": "#c8553d",
}
_INK: Final = "#2f3437"


def draw(content: Mapping[str, Any], path: Path) -> None:
    """Writes the chart as a picture; its kind is that of the file's ending (.png, .svg)."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    data = content["data_sets"]
    figure, panels = plt.subplots(1, len(_PANELS), figsize=(11, 3.6), dpi=160)
    for axes, (key, title, factor) in zip(panels, _PANELS, strict=True):
        titles = [row["title"] for row in data[0]["rows"]]
        width = 0.82 / len(titles)
        for place, name in enumerate(titles):
            values = [
                factor * row["figures"][key]
                for one in data
                for row in one["rows"]
                if row["title"] == name
            ]
            across = [n + (place - (len(titles) - 1) / 2) * width for n in range(len(values))]
            bars = axes.bar(across, values, width * 0.92, label=name, color=_COLOURS[name])
            axes.bar_label(bars, [f"{v:.3g}" for v in values], padding=2, fontsize=7, color=_INK)
        axes.set_xticks(range(len(data)), [one["name"] for one in data], fontsize=9)
        axes.set_title(title, fontsize=9, color=_INK)
        axes.margins(y=0.12)
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(length=0, labelsize=8)
    handles, labels = panels[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="lower center", ncols=4, frameon=False, fontsize=9)
    figure.tight_layout(rect=(0, 0.07, 1, 1))
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)
    plt.close(figure)
