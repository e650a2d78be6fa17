"""`python -m daogou benchmark reviews …`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from benchmarks.arguments import count

_ABOUT: Final = (
    "Sentiment and product category of Chinese shop reviews by the product's encoder, tuned with a "
    "head for each, beside TF-IDF with a linear model, and both together. A tenth is held out for "
    "the test and a twentieth to choose by; no text stands in two parts."
)
_DATA: Final = Path("../shared/data/reviews")


def register(kinds: Any) -> None:
    """Add `reviews` to argparse's sub-parsers."""
    reviews = kinds.add_parser(
        "reviews", help="sentiment and category of reviews, beside TF-IDF", description=_ABOUT
    )
    reviews.add_argument(
        "--data",
        type=Path,
        default=_DATA,
        metavar="DIR",
        help="folder of online_shopping_10_cats.zip (%(default)s)",
    )
    reviews.add_argument(
        "--texts",
        type=int,
        default=0,
        metavar="N",
        help="training texts that the network learns from (0: all)",
    )
    reviews.add_argument("--epochs", type=count, default=1, metavar="N", help="(1)")
    reviews.add_argument(
        "--layers", type=int, default=0, metavar="N", help="of the encoder, from below (0: all)"
    )
    reviews.add_argument(
        "--frozen-layers", type=int, default=6, metavar="N", help="that are not trained (6)"
    )
    reviews.add_argument(
        "--max-length", type=count, default=96, metavar="N", help="pieces of a text (96)"
    )
    reviews.add_argument("--seed", type=int, default=42, metavar="N", help="(42)")
    reviews.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    reviews.set_defaults(run=_reviews)


def _reviews(arguments: argparse.Namespace) -> None:
    from benchmarks.reviews import command

    command.run(arguments)
