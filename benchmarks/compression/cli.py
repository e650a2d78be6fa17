"""`python -m daogou benchmark compression …`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

_TEXT = (
    "Size, latency on one thread and accuracy of the tuned network as it is, cut to fewer layers, "
    "taught to a smaller student, and pruned; beside character n-grams alone. The network that "
    "teaches is trained once."
)


def register(kinds: Any) -> None:
    """Add `compression` to argparse's sub-parsers."""
    parser = kinds.add_parser(
        "compression", help="smaller networks: size, latency and accuracy", description=_TEXT
    )
    data = parser.add_argument_group("data")
    data.add_argument("--train", type=Path, metavar="CSV", help="rows to train on")
    data.add_argument("--valid", type=Path, metavar="CSV", help="rows to choose by, if there are")
    data.add_argument("--test", type=Path, metavar="CSV", help="rows to report on")
    data.add_argument(
        "--shop", action="store_true", help="data/nlu, config.yml and tests/nlu instead"
    )
    what = parser.add_argument_group("networks")
    what.add_argument(
        "--layers", type=int, nargs="+", default=[6, 4, 3], metavar="N", help="kept (6 4 3)"
    )
    what.add_argument(
        "--only", action="append", default=[], metavar="ROW", help="a row's name (repeatable)"
    )
    what.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="of the classifier"
    )
    what.add_argument("--seed", type=int, default=42, metavar="SEED", help="(42)")
    out = parser.add_argument_group("figures")
    out.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    out.add_argument("--chart", type=Path, metavar="PNG", help="draw accuracy by latency here")
    out.add_argument(
        "--keep", type=Path, metavar="DIR", help="keep the models here, and go on with those there"
    )
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    from benchmarks.compression import command

    command.run(arguments)
