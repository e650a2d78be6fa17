"""What `python -m daogou benchmark recommend` does once its words are read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from benchmarks.intent.results import write_json
from benchmarks.machine import load, machine, versions
from benchmarks.recommend.chart import draw
from benchmarks.recommend.contestants import PUBLISHED, TO_REACH, contestants
from benchmarks.recommend.data import Split, read
from benchmarks.recommend.fusion import Fusion
from benchmarks.recommend.growth import growth
from benchmarks.recommend.measure import fitted, milliseconds, ranked
from benchmarks.recommend.method import Method
from benchmarks.recommend.report import report
from benchmarks.recommend.sequence import SequenceModel

_PACKAGES: Final = ("torch", "implicit", "numpy", "scipy")


def run(arguments: argparse.Namespace) -> None:
    """Measures what the command line asks for, and prints the tables.

    Raises:
        DataError: the data is absent or damaged.
    """
    data = read(arguments.data)
    methods = [
        method
        for method in contestants(arguments.seed, arguments.epochs)
        if not arguments.row or method.title in arguments.row
    ]
    content: dict[str, Any] = {
        "benchmark": "recommend",
        "machine": machine(),
        "versions": versions(_PACKAGES),
        "options": {
            "seed": arguments.seed,
            **{m.title: vars(m.options) for m in methods if isinstance(m, SequenceModel)},
        },
        "data": {
            "name": arguments.data.name,
            "users": len(data.test.answers),
            "items": data.material.items,
        },
        "published": PUBLISHED,
        "to_reach": TO_REACH,
        "rows": [],
        "growth": [],
    }
    parts = [("rows", measured(data, methods))]
    if not arguments.no_growth:
        parts.append(("growth", growth(data.material, arguments.seed)))
    for part, rows in parts:
        for row in rows:
            content[part].append(row)
            content["when"] = datetime.now(UTC).isoformat(timespec="seconds")
            tell(f"{row['title']}: {row['training_s']:.0f} s")
            if arguments.json:
                write_json(arguments.json, content)
    print(report(content))
    if arguments.chart:
        draw(content, arguments.chart)


def measured(data: Split, methods: list[Method]) -> Iterator[dict[str, Any]]:
    """A row for each method, and one for their fusion, once they have learned.

    The seconds of the fusion are those of all its methods and of finding the weights.
    """
    rows = []
    for method in methods:
        rows.append(_row(method, data, fitted(method, data.material)))
        yield rows[-1]
    if len(methods) > 1:
        fusion = Fusion(methods)
        spent = fitted(fusion, data.material)
        for key in spent:
            spent[key] = round(spent[key] + sum(row[key] for row in rows), 2)
        yield _row(fusion, data, spent)


def _row(method: Method, data: Split, spent: dict[str, float]) -> dict[str, Any]:
    notes: dict[str, Any] = {"load": load()}
    if isinstance(method, Fusion):
        titles = [one.title for one in method.methods]
        notes["weights"] = dict(zip(titles, method.weights.round(3).tolist(), strict=True))
    if isinstance(method, SequenceModel):
        notes["epochs"] = method.epochs
    if chosen := getattr(method, "chosen", None):
        notes["chosen"] = chosen
    return {
        "title": method.title,
        **ranked(method, data.test),
        "validation_ndcg_10": ranked(method, data.material.validation)["ndcg_10"],
        **spent,
        **milliseconds(method, data.test),
        **notes,
    }


def tell(line: str) -> None:
    """A line of progress."""
    print(line, file=sys.stderr, flush=True)
