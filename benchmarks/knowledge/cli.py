"""`python -m daogou benchmark knowledge`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any


def register(kinds: Any) -> None:
    """Adds `knowledge` to the kinds of benchmarks."""
    parser = kinds.add_parser("knowledge", help="questions that the shop's documents answer")
    parser.add_argument("--questions", type=Path, metavar="CSV", help="instead of the held-out set")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    parser.add_argument("--mistakes", action="store_true", help="print what went wrong")
    parser.add_argument(
        "--calibrate", action="store_true", help="fit the threshold on the development set instead"
    )
    parser.add_argument(
        "--routes",
        action="store_true",
        help="who answers in the whole pipeline instead",
    )
    parser.set_defaults(run=_run)


def _run(arguments: Namespace) -> None:
    # ONNX Runtime and jieba are slow to import.
    from benchmarks.knowledge import command

    if arguments.calibrate:
        command.calibrate()
    elif arguments.routes:
        from benchmarks.knowledge.routes import measure_routes, routes_table

        print(routes_table(measure_routes([command.ROUTES, command.DEV])))
    else:
        command.run(arguments.questions or command.HELD_OUT, arguments.json, arguments.mistakes)
