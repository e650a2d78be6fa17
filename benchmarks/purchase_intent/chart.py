"""Precision over recall of every model, as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.purchase_intent.nested import FUSION

_INK: Final = "#2f3437"
_COLOURS: Final = (
    *("#9aa0a6", "#c9a66b", "#b58db6", "#7a9e7e", "#6fa8a8", "#5b7db1", "#31497a", "#c8553d"),
)


def draw(content: Mapping[str, Any], path: Path) -> None:
    """Writes the chart; its kind is that of the file's ending (.png, .svg)."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(7.5, 5), dpi=160)
    for row, colour in zip(content["rows"], _COLOURS, strict=False):
        axes.plot(
            row["curve"]["recall"],
            row["curve"]["precision"],
            color=colour,
            linewidth=2.4 if row["title"] == FUSION else 1.2,
            label=f"{row['title']}  {row['pooled']['aupr']:.3f}",
        )
    axes.axhline(content["bought"] / content["tested"], color="#d0d3d6", linewidth=1)
    axes.set(xlabel="recall of buyers", ylabel="precision", xlim=(0, 1), ylim=(0, 1.02))
    axes.set_title("sessions that end in a purchase: pooled outer folds, AUPR", color=_INK)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, fontsize=8, loc="lower left")
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)
    plt.close(figure)
