"""The figures as a table for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from benchmarks.intent.references import (
    CALIBRATION_ERROR,
    LATENCY_SHARE,
    REFERENCES,
    Reference,
)

# Figure, its name in the table, factor and decimals.
ROWS: Final = (
    ("accuracy", "accuracy, %", 100, 2),
    ("macro_f1", "macro-F1, %", 100, 2),
    ("accuracy_with_oos", "accuracy with out-of-scope rows, %", 100, 2),
    ("oos_auroc", "out-of-scope AUROC, %", 100, 2),
    ("oos_recall", "out-of-scope recall at 95 % kept, %", 100, 2),
    ("calibration_error", "calibration error", 1, 3),
    ("latency_median_ms", "latency, median, ms", 1, 2),
    ("latency_p95_ms", "latency, 95th percentile, ms", 1, 2),
    ("training_s", "training, s", 1, 1),
    ("loading_s", "loading, s", 1, 1),
    ("model_mb", "model, MB", 1, 1),
    ("training_peak_mb", "peak memory of training, MB", 1, 0),
    ("serving_peak_mb", "peak memory of serving, MB", 1, 0),
)
Entry = Mapping[str, Any]


def report(content: Mapping[str, Any]) -> str:
    """A table for each data set of a results file."""
    names = list(dict.fromkeys(entry["data_set"] for entry in content["summary"]))
    tables = [
        table([entry for entry in content["summary"] if entry["data_set"] == name])
        for name in names
    ]
    return "\n\n".join(tables)


def table(entries: Sequence[Entry]) -> str:
    """The table of one data set: a line a figure, a column a pipeline."""
    first = entries[0]
    reference = REFERENCES.get(first["data_set"])
    heads = ["", *(_head(entry) for entry in entries)]
    if reference:
        heads += ["published", "to reach"]
    lines = [heads]
    for key, title, factor, decimals in ROWS:
        if not any(key in entry["figures"] for entry in entries):
            continue
        line = [title, *(_cell(entry, key, factor, decimals) for entry in entries)]
        if reference:
            line += [published(reference, key), to_reach(reference, key, entries)]
        lines.append(line)
    rows = first["rows"]
    told = [
        f"{first['data_set']}: {rows['train']:,} training, {rows['valid']:,} validation and "
        f"{rows['test']:,} test rows, {first['labels']} intents",
        *aligned(lines),
        *(f"  {note}" for note in first["notes"]),
    ]
    if reference:
        told.append(f"  published: {reference.by}")
        if reference.diet and all(entry["pipeline"] != "diet" for entry in entries):
            told.append(f"  DIET as measured before: {100 * reference.diet:.1f}")
    return "\n".join(told)


def published(reference: Reference, key: str) -> str:
    """The published figure."""
    return f"{100 * reference.published:.2f}" if key == reference.figure else ""


def to_reach(reference: Reference, key: str, entries: Sequence[Entry]) -> str:
    """What a figure is meant to be."""
    if key == reference.figure:
        return f"≥ {100 * reference.to_reach:.1f}"
    if key == "calibration_error":
        return f"≤ {CALIBRATION_ERROR}"
    if key == "training_s" and reference.train_s:
        return f"≤ {reference.train_s:.0f}"
    diet = [entry["figures"] for entry in entries if entry["pipeline"] == "diet"]
    if key == "latency_median_ms" and diet:
        return f"≤ {LATENCY_SHARE * diet[0][key]['mean']:.2f}"
    return ""


def aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    """Columns of equal width, the first to the left and the others to the right."""
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    return [
        "  ".join(
            [f"{line[0]:<{widths[0]}}"]
            + [f"{cell:>{width}}" for cell, width in zip(line[1:], widths[1:], strict=True)]
        ).rstrip()
        for line in lines
    ]


def _head(entry: Entry) -> str:
    count = len(entry["seeds"])
    seeds = f" ({count} seeds)" if count > 1 else ""
    return f"{entry['title']}{seeds}"


def _cell(entry: Entry, key: str, factor: int, decimals: int) -> str:
    found = entry["figures"].get(key)
    if found is None:
        return "–"
    value = f"{factor * found['mean']:.{decimals}f}"
    if found["std"] is None:
        return value
    return f"{value} ± {factor * found['std']:.{decimals}f}"
