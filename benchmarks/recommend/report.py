"""The figures as tables for a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from benchmarks.intent.report import aligned

# Figure, its name in the table, decimals.
COLUMNS: Final = (
    ("hr_5", "HR@5", 4),
    ("ndcg_5", "NDCG@5", 4),
    ("hr_10", "HR@10", 4),
    ("ndcg_10", "NDCG@10", 4),
    ("mrr", "MRR", 4),
    ("training_s", "training, s", 1),
    ("training_cpu_s", "… of processors", 1),
    ("user_median_ms", "ms a user", 2),
    ("user_p95_ms", "p95", 2),
)


def report(content: Mapping[str, Any]) -> str:
    """How well each method ranks each user's last item, and what growth costs."""
    about = content["data"]
    lines = [["", *(name for _, name, _ in COLUMNS)]]
    for row in content["rows"]:
        lines.append([row["title"], *(f"{row[key]:.{places}f}" for key, _, places in COLUMNS)])
    for title, (hits, ndcg) in content["published"].items():
        lines.append([f"{title}, published", "", "", f"{hits:.4f}", f"{ndcg:.4f}", *[""] * 5])
    wanted = content["to_reach"]
    lines.append(
        ["to reach", "", "", f"{wanted['hr_10']:.4f}", f"{wanted['ndcg_10']:.4f}", *[""] * 5]
    )
    told = [f"{about['users']} users, {about['items']} items", *aligned(lines)]
    if content["growth"]:
        told += ["", *aligned(grown(content["growth"]))]
    return "\n".join(told)


def grown(rows: list[dict[str, Any]]) -> list[list[str]]:
    """Seconds of processors and milliseconds a user by the number of items."""
    sizes = sorted({row["items"] for row in rows})
    found = {(row["title"], row["items"]): row for row in rows}
    lines = [["seconds · ms a user", *(f"{size} items" for size in sizes)]]
    for title in dict.fromkeys(row["title"] for row in rows):
        cells = []
        for size in sizes:
            row = found.get((title, size))
            cells.append(
                f"{row['training_cpu_s']:.1f} · {row['user_median_ms']:.2f}" if row else "–"
            )
        lines.append([title, *cells])
    return lines
