"""`python -m daogou benchmark policy …`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from benchmarks.arguments import count, picture

_ABOUT: Final = (
    "Train Rasa's TEDPolicy and the architectures of SessionPolicy in turn on the same "
    "conversations with the same history, and ask each what comes next: on the shop's own stories "
    "(cross-validation over conversations) and on CrossWOZ (fitted on val, scored on test)."
)
_DATA: Final = Path("../shared/data/dialogues/crosswoz")


def register(kinds: Any) -> None:
    """Add `policy` to argparse's sub-parsers."""
    policy = kinds.add_parser(
        "policy", help="the session policy beside Rasa's TEDPolicy", description=_ABOUT
    )
    policy.add_argument(
        "--data",
        type=Path,
        default=_DATA,
        metavar="DIR",
        help="the folder of CrossWOZ's val.json.zip and test.json.zip (%(default)s)",
    )
    policy.add_argument("--only", choices=("shop", "crosswoz"), help="one of the two")
    policy.add_argument(
        "--row",
        action="append",
        default=[],
        choices=("TEDPolicy", "gru", "transformer", "fusion"),
        help="one of the policies (repeatable; all)",
    )
    policy.add_argument("--ted-epochs", type=count, default=100, metavar="N", help="(100)")
    policy.add_argument("--max-history", type=count, default=6, metavar="N", help="(6)")
    policy.add_argument("--folds", type=count, default=5, metavar="N", help="of the shop (5)")
    policy.add_argument("--seed", type=int, default=42, metavar="N", help="(42)")
    policy.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="an option of our policy (repeatable)",
    )
    policy.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    policy.add_argument("--chart", type=picture, metavar="PNG", help="draw them here")
    policy.set_defaults(run=_policy)


def _policy(arguments: argparse.Namespace) -> None:
    from benchmarks.policy import command

    command.run(arguments)
