"""What `python -m daogou benchmark reviews` does once its words are read."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from benchmarks.intent.results import write_json
from benchmarks.machine import load, machine, versions
from benchmarks.reviews.data import Split, read, split
from benchmarks.reviews.linear import Linear
from benchmarks.reviews.measure import (
    by_category,
    confusions,
    figures,
    milliseconds,
    positive_share,
)
from benchmarks.reviews.network import Network
from benchmarks.reviews.readers import Fusion, Labels, Opinions, Reader
from benchmarks.reviews.report import report
from daogou.nlu.options import ClassifierOptions

_PACKAGES: Final = ("torch", "transformers", "onnxruntime", "scikit-learn", "numpy")
TO_REACH: Final = {"sentiment_accuracy": 0.95, "category_accuracy": 0.90}


def run(arguments: argparse.Namespace) -> None:
    """Measures what the command line asks for, and prints the tables.

    Raises:
        DaogouError: the data is absent or damaged, or an option cannot be used.
    """
    parts = split(read(arguments.data), seed=arguments.seed)
    labels = Labels.of(parts.train)
    options = network_options(arguments)
    content: dict[str, Any] = {
        "benchmark": "reviews",
        "machine": machine(),
        "versions": versions(_PACKAGES),
        "options": {
            "seed": arguments.seed,
            "network_texts": arguments.texts or len(parts.train),
            "network": options.to_dict(),
        },
        "data": {
            "name": arguments.data.name,
            "train": len(parts.train),
            "valid": len(parts.valid),
            "test": len(parts.test),
            "positive": positive_share(parts.test, labels),
        },
        "to_reach": TO_REACH,
        "rows": [],
    }
    readers: list[Reader] = [Linear(arguments.seed), Network(options, arguments.texts)]
    said: list[tuple[Opinions, Opinions]] = []
    for reader in readers:
        row, *told = measured(reader, parts, labels)
        said.append((told[0], told[1]))
        content["rows"].append(row)
        _keep(content, arguments)
    content["rows"].append(together(said, content["rows"], parts, labels))
    _keep(content, arguments)
    print(report(content))


def network_options(arguments: argparse.Namespace) -> ClassifierOptions:
    """How the network is tuned: a head a question, no tags, a fixed number of epochs."""
    return ClassifierOptions.from_config(
        {
            "entities": False,
            "layers": arguments.layers,
            "frozen_layers": arguments.frozen_layers,
            "epochs": arguments.epochs,
            "max_length": arguments.max_length,
            "learning_rate": 2e-4,
            "label_smoothing": 0.05,
            "averaging": 0.99,
            "seed": arguments.seed,
        }
    )


def measured(
    reader: Reader, parts: Split, labels: Labels
) -> tuple[dict[str, Any], Opinions, Opinions]:
    """A reader's row, and what it says of the validation's and of the test's texts."""
    busy, clock, processors = load(), time.perf_counter(), time.process_time()
    reader.fit(parts.train, parts.valid, labels)
    spent = {
        "training_s": round(time.perf_counter() - clock, 1),
        "training_cpu_s": round(time.process_time() - processors, 1),
    }
    tell(f"{reader.title}: {spent['training_s']:.0f} s")
    valid, test = (reader.opinions([e.text for e in part]) for part in (parts.valid, parts.test))
    row = {
        "title": reader.title,
        **figures(test, parts.test, labels),
        "validation": figures(valid, parts.valid, labels),
        **spent,
        **milliseconds(reader, parts.test),
        "load": busy,
    }
    if chosen := getattr(reader, "chosen", None):
        row["chosen"] = chosen
    return row, valid, test


def together(
    said: Sequence[tuple[Opinions, Opinions]],
    rows: Sequence[dict[str, Any]],
    parts: Split,
    labels: Labels,
) -> dict[str, Any]:
    """The row of all readers in one; costs are sums."""
    fusion = Fusion([valid for valid, _ in said], parts.valid, labels)
    test = fusion.heard([one for _, one in said])
    titles = [row["title"] for row in rows]
    costs = ("training_s", "training_cpu_s", "text_median_ms", "text_p95_ms")
    return {
        "title": fusion.title,
        **figures(test, parts.test, labels),
        **{key: round(sum(row[key] for row in rows), 2) for key in costs},
        "weights": {
            question: dict(zip(titles, weights.round(3).tolist(), strict=True))
            for question, weights in fusion.weights.items()
        },
        "categories": by_category(test, parts.test, labels),
        "confusions": confusions(test, parts.test, labels),
    }


def tell(line: str) -> None:
    """A line of progress."""
    print(line, file=sys.stderr, flush=True)


def _keep(content: dict[str, Any], arguments: argparse.Namespace) -> None:
    content["when"] = datetime.now(UTC).isoformat(timespec="seconds")
    if arguments.json:
        write_json(arguments.json, content)
