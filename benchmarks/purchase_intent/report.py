"""The figures as a table for a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from benchmarks.intent.report import aligned
from benchmarks.purchase_intent.figures import MEASURES

TO_REACH: Final = {"roc_auc": 0.937, "aupr": 0.754, "f1": 0.67}
_TITLES: Final = ("ROC AUC", "AUPR", "F1 of buyers", "Brier")


def report(content: Mapping[str, Any]) -> str:
    """A line a model; the mean over the outer folds, and in brackets all tested rows at once."""
    lines = [["", *_TITLES, "training s", "ms a session"]]
    for row in content["rows"]:
        told = [f"{row['mean'][name]:.4f} ({row['pooled'][name]:.4f})" for name in MEASURES]
        lines.append([row["title"], *told, f"{row['training_s']:.2f}", f"{row['session_ms']:.2f}"])
    reach = [f"≥ {TO_REACH[name]}" if name in TO_REACH else "" for name in MEASURES]
    lines.append(["to reach", *reach, "", ""])
    return "\n".join(
        [
            f"{content['tested']} sessions tested in {content['outer']} outer folds, "
            f"{content['inner']} inner folds each; {content['aside']} set aside for development; "
            f"{content['duplicates']} duplicated rows stay with their like",
            *aligned(lines),
        ]
    )
