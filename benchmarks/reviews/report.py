"""The figures as tables for a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from benchmarks.intent.report import aligned

# Figure, its name in the table, factor and decimals.
ROWS: Final = (
    ("sentiment_accuracy", "sentiment, accuracy, %", 100, 2),
    ("sentiment_macro_f1", "sentiment, macro-F1, %", 100, 2),
    ("category_accuracy", "category, accuracy, %", 100, 2),
    ("category_macro_f1", "category, macro-F1, %", 100, 2),
    ("training_s", "training, s", 1, 0),
    ("training_cpu_s", "… of processors", 1, 0),
    ("text_median_ms", "a text, median, ms", 1, 2),
    ("text_p95_ms", "a text, 95th percentile, ms", 1, 2),
)


def report(content: Mapping[str, Any]) -> str:
    """A column a reader; then the fusion by category."""
    data, rows = content["data"], content["rows"]
    lines = [["", *(row["title"] for row in rows), "to reach"]]
    for key, title, factor, decimals in ROWS:
        wanted = content["to_reach"].get(key)
        lines.append(
            [
                title,
                *(f"{factor * row[key]:.{decimals}f}" for row in rows),
                f"≥ {factor * wanted:.0f}" if wanted else "",
            ]
        )
    told = [
        f"{data['train']} reviews to learn from, {data['valid']} to choose by, {data['test']} to "
        f"score; {100 * data['positive']:.1f} % of these are positive",
        *aligned(lines),
    ]
    kinds = [["category", "reviews", "sentiment, %", "category, %"]]
    for name, of in rows[-1]["categories"].items():
        shares = (f"{100 * of[key]:.1f}" for key in ("sentiment_accuracy", "category_accuracy"))
        kinds.append([name, str(of["reviews"]), *shares])
    return "\n".join([*told, "", "fusion", *aligned(kinds)])
