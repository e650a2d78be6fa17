"""Small data sets as CSV, and a results file as the benchmark writes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes `lines` to a file below a folder of the test's own."""

    def to(name: str, *lines: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return path

    return to


def run(name: str, pipeline: str, seed: int, accuracy: float, **figures: Any) -> dict[str, Any]:
    """A finished run as `benchmarks.intent.run` makes it."""
    return {
        "data_set": name,
        "data": f"hash of {name}",
        "oos_label": None,
        "pipeline": pipeline,
        "title": {"daogou": "Daogou", "diet": "DIET"}.get(pipeline, pipeline),
        "options": {},
        "source": "",
        "seed": seed,
        "rows": {"train": 8954, "valid": 1076, "test": 1076},
        "labels": 64,
        "notes": [],
        "figures": {"accuracy": accuracy, "macro_f1": accuracy - 0.01, **figures},
    }
