"""`python -m daogou benchmark purchase-intent`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from benchmarks.arguments import count, picture

_DATA: Final = Path("../shared/data/behavior/online_shoppers_intention.csv")
_ABOUT: Final = (
    "Which sessions end in a purchase, on the UCI data set Online Shoppers Purchasing Intention: "
    "seven kinds of models and their fusion in nested cross-validation."
)


def register(kinds: Any) -> None:
    """Adds `purchase-intent` to the kinds of benchmarks."""
    parser = kinds.add_parser(
        "purchase-intent", help="which sessions end in a purchase", description=_ABOUT
    )
    parser.add_argument("--data", type=Path, default=_DATA, metavar="CSV", help="(%(default)s)")
    parser.add_argument("--outer", type=count, default=5, metavar="N", help="outer folds (5)")
    parser.add_argument("--inner", type=count, default=3, metavar="N", help="inner folds (3)")
    parser.add_argument("--seed", type=int, default=42, metavar="N", help="(42)")
    parser.add_argument("--workers", type=count, default=1, metavar="N", help="processes (1)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    parser.add_argument("--chart", type=picture, metavar="PNG", help="draw them here")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    # scikit-learn and LightGBM take seconds to import.
    from benchmarks.purchase_intent import command

    command.run(
        arguments.data,
        arguments.outer,
        arguments.inner,
        arguments.seed,
        arguments.workers,
        arguments.json,
        arguments.chart,
    )
