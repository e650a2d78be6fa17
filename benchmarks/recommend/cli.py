"""`python -m daogou benchmark recommend …`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from benchmarks.arguments import count, picture

_ABOUT: Final = (
    "Which item does a user take next? Each user's last item is held out for the test and the one "
    "before for validation; the answer is ranked among all items that are not in the history. "
    "Popularity, like attributes, neighbours, sequential rules, a factorisation, a GRU, "
    "self-attention, and all of them together."
)
_DATA: Final = Path("../shared/data/recommend/beauty")
_ROWS: Final = (
    "popularity",
    "attributes",
    "item-kNN",
    "sequential rules",
    "ALS",
    "GRU",
    "self-attention",
)


def register(kinds: Any) -> None:
    """Add `recommend` to argparse's sub-parsers."""
    recommend = kinds.add_parser(
        "recommend", help="the next item of a user, beside published figures", description=_ABOUT
    )
    recommend.add_argument(
        "--data", type=Path, default=_DATA, metavar="DIR", help="folder of Beauty.txt (%(default)s)"
    )
    recommend.add_argument(
        "--row", action="append", default=[], choices=_ROWS, help="one method (repeatable; all)"
    )
    recommend.add_argument("--epochs", type=count, metavar="N", help="of the networks")
    recommend.add_argument("--seed", type=int, default=42, metavar="N", help="(42)")
    recommend.add_argument(
        "--no-growth", action="store_true", help="leave out the catalogues of other sizes"
    )
    recommend.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    recommend.add_argument("--chart", type=picture, metavar="PNG", help="draw them here")
    recommend.set_defaults(run=_recommend)


def _recommend(arguments: argparse.Namespace) -> None:
    from benchmarks.recommend import command

    command.run(arguments)
