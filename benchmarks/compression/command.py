"""What `python -m daogou benchmark compression` does once its words are read."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from benchmarks.compression.chart import draw
from benchmarks.compression.material import Material, of_files, of_shop
from benchmarks.compression.measure import Read, figures_of, latencies, one_core, readers
from benchmarks.compression.ngrams import Ngrams
from benchmarks.compression.report import table
from benchmarks.compression.rows import NGRAMS, rows
from benchmarks.compression.workshop import Workshop
from benchmarks.intent.pipelines import read_options
from benchmarks.intent.results import write_json
from benchmarks.machine import load, machine, versions
from daogou.errors import ConfigurationError

_PACKAGES: Final = ("torch", "transformers", "onnxruntime", "tokenizers", "numpy", "scikit-learn")


def run(arguments: argparse.Namespace) -> None:
    """Makes and measures what the command line asks for, and prints the table.

    Raises:
        DaogouError: something asked for is not there or cannot be used.
    """
    # No report of this run to an outside host.
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    files = (arguments.train, arguments.valid, arguments.test)
    if arguments.shop and any(files):
        raise ConfigurationError("--shop brings its files: leave --train, --valid, --test out.")
    options = {**read_options(arguments.set), "seed": arguments.seed}
    material = of_shop(options) if arguments.shop else of_files(*files, options)
    with ExitStack() as stack:
        folder = arguments.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        content = compared(material, folder, arguments.layers, arguments.only, arguments.json)
    print(table(content))
    if arguments.chart:
        draw(content, arguments.chart)


def compared(
    material: Material, folder: Path, layers: list[int], only: list[str], path: Path | None
) -> dict[str, Any]:
    """All figures; after every row they are written to `path`, so that a run cut off keeps them.

    Latency is measured at the end, of all networks in turn.
    """
    content = _about(material)
    workshop = Workshop(material, folder)
    read: dict[tuple[str, str], Read] = {}
    folders: dict[str, Path] = {}

    def add(name: str, kind: str, figures: dict[str, Any]) -> None:
        content["rows"].append({"name": name, "kind": kind, **figures})
        print(f"{name}: {figures['test']['network']:.4f}", file=sys.stderr)
        if path:
            write_json(path, content)

    for row in rows(workshop, layers, only):
        folders[row.name] = workshop.model(row.name, row.make, row.quantise)
        add(row.name, row.kind, figures_of(folders[row.name], material.valid, material.test))
    if not only or NGRAMS in only:
        ngrams = Ngrams.fit(material)
        add(NGRAMS, NGRAMS, ngrams.figures(material, workshop.folder / NGRAMS))
        read[NGRAMS, "network"] = lambda text: ngrams.intents([text])
    with one_core():
        content["load"] = load()
        for name, place in folders.items():
            read.update({(name, way): one for way, one in readers(place).items()})
        for (name, way), found in latencies(read, [e.text for e in material.test]).items():
            row_of = next(one for one in content["rows"] if one["name"] == name)
            row_of.setdefault("latency", {})[way] = found
    if path:
        write_json(path, content)
    return content


def _about(material: Material) -> dict[str, Any]:
    return {
        "benchmark": "compression",
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "versions": versions(_PACKAGES),
        "data": {
            "name": material.name,
            **{part: len(getattr(material, part)) for part in ("train", "valid", "test")},
        },
        "options": material.options.to_dict(),
        "rows": [],
    }
