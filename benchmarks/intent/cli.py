"""`python -m daogou benchmark intent …` and `… benchmark chart …`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from benchmarks.arguments import count, picture

_INTENT = (
    "Train and test on labelled utterances (CSV with the columns text,intent), ours and, with "
    "--baseline diet, Rasa's default pipeline; every training and every test in a process of its "
    "own. Accuracy, macro-F1, calibration, out-of-scope figures, time, size, memory, latency."
)


def register(kinds: Any) -> None:
    """Add `intent` and `chart` to argparse's sub-parsers."""
    intent = kinds.add_parser(
        "intent",
        help="accuracy, calibration and speed of the intent classifier",
        description=_INTENT,
    )
    data = intent.add_argument_group("data")
    data.add_argument("--train", type=Path, metavar="CSV", help="rows to train on")
    data.add_argument("--valid", type=Path, metavar="CSV", help="rows to choose by, if there are")
    data.add_argument("--test", type=Path, metavar="CSV", help="rows to report on")
    data.add_argument(
        "--suite", type=Path, metavar="DIR", help="a folder of data sets instead, each a folder"
    )
    data.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="of the suite (repeatable)"
    )
    data.add_argument(
        "--ten-shot", action="store_true", help="the suite's train_10shot.csv files as well"
    )
    data.add_argument("--oos-label", metavar="L", help="the label of rows that are out of scope")

    what = intent.add_argument_group("pipelines")
    what.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="an option of our classifier (repeatable)",
    )
    what.add_argument(
        "--seeds", type=count, default=1, metavar="N", help="runs with seeds of their own (1)"
    )
    what.add_argument("--first-seed", type=int, default=42, metavar="SEED", help="(42)")
    what.add_argument("--baseline", choices=("diet",), help="measure Rasa's default as well")
    what.add_argument(
        "--baseline-epochs", type=count, default=100, metavar="N", help="of DIET (100)"
    )
    what.add_argument(
        "--baseline-seeds", type=count, metavar="N", help="seeds of DIET (as many as --seeds)"
    )

    out = intent.add_argument_group("figures")
    out.add_argument("--json", type=Path, metavar="OUT", help="write them here after every run")
    out.add_argument(
        "--resume", action="store_true", help="keep the runs of --json that would be the same"
    )
    out.add_argument("--chart", type=picture, metavar="PNG", help="draw them here")
    intent.set_defaults(run=_intent)

    chart = kinds.add_parser("chart", help="draw the figures of `benchmark intent`")
    chart.add_argument("--json", type=Path, required=True, metavar="FILE", help="of `intent`")
    chart.add_argument("--png", type=picture, required=True, metavar="FILE", help="the picture")
    chart.set_defaults(run=_chart)


def _intent(arguments: argparse.Namespace) -> None:
    from benchmarks.intent import command

    command.run(arguments)


def _chart(arguments: argparse.Namespace) -> None:
    from benchmarks.intent import command

    command.draw_chart(arguments)
