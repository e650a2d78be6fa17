"""`python -m daogou behavior …`: what shoppers did in a span of time."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.database import make_sessions
from daogou.errors import DataError
from daogou.migrations.ready import ready_engine
from daogou.serving.edge_secret import edge_secret
from daogou.settings import PROJECT_ROOT, get_settings
from daogou.simulation.owners import simulated_owners
from daogou.times import SHOP_ZONE, shop_day

_DAYS = 28


def register(commands: Any) -> None:
    """Add the command `behavior` to argparse's sub-parsers."""
    behavior = commands.add_parser(
        "behavior", help="what shoppers did: funnel, kinds, bought together"
    )
    actions = behavior.add_subparsers(required=True, metavar="ACTION")
    command = actions.add_parser(
        "report", help="funnel, kinds of visitors and what is bought together: pages, JSON, CSV"
    )
    command.add_argument(
        "--from",
        dest="since",
        metavar="DAY",
        type=date.fromisoformat,
        help=f"the first day, 2026-11-01 (default: {_DAYS} days up to the last one)",
    )
    command.add_argument(
        "--to",
        dest="until",
        metavar="DAY",
        type=date.fromisoformat,
        help="the last day (default: today)",
    )
    command.add_argument(
        "--folder",
        type=Path,
        default=PROJECT_ROOT / "var" / "report",
        help="where the files go (default: var/report)",
    )
    command.add_argument(
        "--simulated",
        action="store_true",
        help="count simulated shoppers as well (daogou simulate)",
    )
    command.set_defaults(run=_report)


def _report(arguments: argparse.Namespace) -> None:
    from daogou.behavior.reports.content import report_of
    from daogou.behavior.reports.writing import write_report

    since, until = span(arguments.since, arguments.until, shop_day(datetime.now(UTC)))
    sessions = make_sessions(ready_engine(get_settings().database_url))
    with sessions() as session:
        left_out = set() if arguments.simulated else simulated_owners(session)
        names = Pseudonyms(edge_secret(PROJECT_ROOT / "var")) if left_out else None
        report = report_of(session, since, until, left_out=left_out, names=names)
    for path in write_report(report, arguments.folder):
        print(path)


def span(first: date | None, last: date | None, today: date) -> tuple[datetime, datetime]:
    """From the beginning of the first day to the end of the last one, by the shop's clock.

    Raises:
        DataError: the last day is before the first one.
    """
    last = last or today
    first = first or last - timedelta(days=_DAYS - 1)
    if last < first:
        raise DataError(f"--to {last} is before --from {first}; give the earlier day first.")
    return _begin(first), _begin(last + timedelta(days=1))


def _begin(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=SHOP_ZONE).astimezone(UTC)
