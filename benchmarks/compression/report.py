"""The table for a terminal or a page of Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

_HEAD: Final = (
    *("network", "MB", "in archive", "ms median", "ms p95", "served ms", "training s"),
    *("valid", "valid served", "test", "test served"),
)


def table(content: Mapping[str, Any]) -> str:
    """A line for each row; accuracies in percent, latencies on one thread."""
    lines = [_line(_HEAD), _line(["---"] * len(_HEAD))]
    return "\n".join([*lines, *(_line(_cells(row)) for row in content["rows"])])


def _cells(row: Mapping[str, Any]) -> list[str]:
    alone, served = (row.get("latency", {}).get(way, {}) for way in ("network", "served"))
    return [
        row["name"],
        f"{row['network_mb']:.1f}",
        f"{row['archive_mb']:.1f}",
        _number(alone.get("median_ms"), 2),
        _number(alone.get("p95_ms"), 2),
        _number(served.get("median_ms"), 2),
        f"{row['training_s']:.0f}",
        *(_percent(row[part][way]) for part in ("valid", "test") for way in ("network", "served")),
    ]


def _line(cells: Any) -> str:
    return f"| {' | '.join(cells)} |"


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.2f}"
