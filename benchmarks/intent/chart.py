"""The figures as a bar chart: a group a data set, a bar a pipeline, beside what was published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.intent.references import REFERENCES

_NAMES: Final = {"accuracy": "accuracy", "macro_f1": "macro-F1"}
_PUBLISHED: Final = "published best of its class"
_BEFORE: Final = "DIET, measured before"
_COLOURS: Final = ("#c8553d", "#5b7db1", "#7a9e7e", "#8d6a9f")
_GREY: Final = "#b8bcc2"
_INK: Final = "#2f3437"


@dataclass(frozen=True)
class Bar:
    """A bar of a group, in percent; `std` is None for one seed, or for a published figure."""

    title: str
    value: float
    std: float | None = None


def bars(content: Mapping[str, Any]) -> dict[str, list[Bar]]:
    """The bars by group; a group is named after its data set and figure."""
    groups: dict[str, list[Bar]] = {}
    for entry in content["summary"]:
        # Trained for fewer epochs than Rasa's, to measure its speed: its accuracy says nothing.
        if entry["title"].startswith("DIET,"):
            continue
        name = entry["data_set"]
        reference = REFERENCES.get(name)
        figure = reference.figure if reference else "accuracy"
        found = entry["figures"][figure]
        std = None if found["std"] is None else 100 * found["std"]
        group = groups.setdefault(f"{name}\n{_NAMES[figure]}", [])
        group.append(Bar(entry["title"], 100 * found["mean"], std))
    for name, reference in REFERENCES.items():
        key = f"{name}\n{_NAMES[reference.figure]}"
        if key not in groups:
            continue
        if reference.diet and not any(bar.title.startswith("DIET") for bar in groups[key]):
            groups[key].append(Bar(_BEFORE, 100 * reference.diet))
        groups[key].append(Bar(_PUBLISHED, 100 * reference.published))
    return groups


def draw(content: Mapping[str, Any], path: Path) -> None:
    """Writes the chart as a picture; its kind is that of the file's ending (.png, .svg)."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    groups = bars(content)
    titles = list(dict.fromkeys(bar.title for group in groups.values() for bar in group))
    titles.sort(key=lambda title: (title == _PUBLISHED, title == _BEFORE))
    colours = dict(zip([t for t in titles if t != _PUBLISHED], _COLOURS * 9, strict=False))
    width = 0.82 / len(titles)
    figure, axes = plt.subplots(
        figsize=(max(5.5, 0.75 * len(groups) * (len(titles) + 0.6)), 4.4), dpi=160
    )
    for place, title in enumerate(titles):
        found = [
            (number + (place - (len(titles) - 1) / 2) * width, bar)
            for number, group in enumerate(groups.values())
            for bar in group
            if bar.title == title
        ]
        drawn = axes.bar(
            [x for x, _ in found],
            [bar.value for _, bar in found],
            width * 0.92,
            label=title,
            color=colours.get(title, _GREY),
        )
        axes.errorbar(
            [x for x, bar in found if bar.std],
            [bar.value for _, bar in found if bar.std],
            [bar.std for _, bar in found if bar.std],
            fmt="none",
            ecolor=_INK,
            elinewidth=1,
            capsize=2.5,
        )
        axes.bar_label(
            drawn, [f"{bar.value:.1f}" for _, bar in found], padding=4, fontsize=8.5, color=_INK
        )
    values = [bar.value for group in groups.values() for bar in group]
    # What lies far below every bar tells nothing; the axis says where it starts.
    start = max(0, 10 * (min(values) // 10 - 1))
    axes.set_ylim(start, min(109, max(values) + 6))
    axes.set_xticks(range(len(groups)), list(groups), fontsize=9)
    where = f", axis from {start:.0f}" if start else ""
    axes.set_ylabel(f"% on the test split{where}", color=_INK)
    axes.yaxis.grid(True, color="#e6e8ea")
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(length=0)
    axes.legend(
        loc="lower center", bbox_to_anchor=(0.5, 1.01), ncols=len(titles), frameon=False, fontsize=9
    )
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)
    plt.close(figure)
