"""`python -m daogou orders …`: what an operator does for the orders."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from daogou.database import make_sessions
from daogou.migrations.ready import ready_engine
from daogou.orders.housekeeping import tidy
from daogou.settings import get_settings


def register(commands: Any) -> None:
    """Add the command `orders` to argparse's sub-parsers."""
    orders = commands.add_parser("orders", help="look after the orders")
    actions = orders.add_subparsers(required=True, metavar="ACTION")
    command = actions.add_parser(
        "tidy",
        help="close unpaid orders, note new membership levels; for a timer, every few minutes",
    )
    command.set_defaults(run=_tidy)


def _tidy(_arguments: argparse.Namespace) -> None:
    sessions = make_sessions(ready_engine(get_settings().database_url))
    with sessions.begin() as session:
        report = tidy(session, datetime.now(UTC))
    print(f"Orders closed: {', '.join(report.closed) or 'none'}")
