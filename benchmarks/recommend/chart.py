"""The figures as a chart: how well each method ranks, and how cost grows with the items."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

_INK: Final = "#2f3437"
_OURS, _THEIRS, _FUSION = "#5b7db1", "#b8bcc2", "#c8553d"
_LINES: Final = ("#b8bcc2", "#d99a6c", "#c9a227", "#7a9e7e", "#8e6c8a", "#5b7db1", "#c8553d")


def draw(content: Mapping[str, Any], path: Path) -> None:
    """Writes the chart as a picture; its kind is that of the file's ending (.png, .svg)."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    figure, (left, middle, right) = plt.subplots(
        1, 3, figsize=(12, 3.8), dpi=160, gridspec_kw={"width_ratios": [1.5, 1, 1]}
    )
    bars = [(f"{t} (published)", ndcg, _THEIRS) for t, (_, ndcg) in content["published"].items()]
    for row in content["rows"]:
        bars.append(
            (row["title"], row["ndcg_10"], _FUSION if row["title"].startswith("fusion") else _OURS)
        )
    drawn = left.barh([b[0] for b in bars], [b[1] for b in bars], color=[b[2] for b in bars])
    left.bar_label(drawn, [f"{b[1]:.4f}" for b in bars], padding=3, fontsize=7, color=_INK)
    left.axvline(content["to_reach"]["ndcg_10"], color=_INK, lw=0.8, ls=":")
    left.invert_yaxis()
    left.set_title("NDCG@10, last item against all", fontsize=9, color=_INK)
    left.margins(x=0.14)
    titles = list(dict.fromkeys(row["title"] for row in content["growth"]))
    for axes, key, title in (
        (middle, "training_cpu_s", "learning, s of processors\n(networks: an epoch)"),
        (right, "user_median_ms", "a user, ms"),
    ):
        for name, colour in zip(titles, _LINES, strict=False):
            points = [row for row in content["growth"] if row["title"] == name]
            axes.plot(
                [row["items"] for row in points],
                [row[key] for row in points],
                *("o-",),
                color=colour,
                label=name,
                ms=3,
                lw=1.4,
            )
        axes.set_xscale("log")
        axes.set_yscale("log")
        sizes = sorted({row["items"] for row in content["growth"]})
        axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
        axes.minorticks_off()
        axes.set_xlabel("items", fontsize=8, color=_INK)
        axes.set_title(title, fontsize=9, color=_INK)
    for axes in (left, middle, right):
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(length=0, labelsize=8)
    if titles:
        right.legend(fontsize=7, frameon=False)
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)
    plt.close(figure)
