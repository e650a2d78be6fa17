"""The figures as tables for a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from benchmarks.intent.report import aligned
from benchmarks.policy.contestants import TED

# Figure, its name in the table, factor and decimals.
ROWS: Final = (
    ("accuracy", "accuracy of actions, %", 100, 2),
    ("accuracy_acting", "… besides listening, %", 100, 2),
    ("macro_f1", "macro-F1 of actions, %", 100, 2),
    ("conversation_accuracy", "whole conversations right, %", 100, 2),
    ("calibration_error", "calibration error", 1, 3),
    ("training_s", "training, s", 1, 1),
    ("training_cpu_s", "training, s of processors", 1, 1),
    ("latency_median_ms", "latency, median, ms", 1, 2),
    ("latency_p95_ms", "latency, 95th percentile, ms", 1, 2),
    ("model_mb", "model, MB", 1, 2),
)
# Shares of TED's figure that are to be reached.
SHARES: Final = {"training_s": 0.5, "training_cpu_s": 0.5, "latency_median_ms": 0.3}


def report(content: Mapping[str, Any]) -> str:
    """A table for each data set."""
    return "\n\n".join(table(data) for data in content["data_sets"])


def table(data: Mapping[str, Any]) -> str:
    """A line a figure, a column a policy; where TED was measured, what is to be reached."""
    rows = data["rows"]
    ted = next((row["figures"] for row in rows if row["title"] == TED), None)
    lines = [["", *(row["title"] for row in rows), *(["to reach"] if ted else [])]]
    for key, title, factor, decimals in ROWS:
        line = [title, *(f"{factor * row['figures'][key]:.{decimals}f}" for row in rows)]
        if ted:
            line.append(to_reach(key, ted, factor, decimals))
        lines.append(line)
    return "\n".join(
        [
            f"{data['name']}, {data['splits']} split(s)",
            *aligned(lines),
            *(f"  {n}" for n in data["notes"]),
        ]
    )


def to_reach(key: str, ted: Mapping[str, float], factor: int, decimals: int) -> str:
    """What a figure is meant to be beside TED's."""
    if key in SHARES:
        return f"≤ {SHARES[key] * ted[key]:.{decimals}f}"
    return f"≥ {factor * ted[key]:.{decimals}f}" if key == "accuracy" else ""
