"""`python -m daogou demo …`: fill the database with the demo shop, and orders to try it with."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from tqdm import tqdm

from daogou.catalog.tables import Product
from daogou.database import make_sessions
from daogou.demo.orders_to_try import OrderToTry, orders_to_try
from daogou.demo.people import FOLDER
from daogou.demo.seeding import SeedReport, moved_before, seed_demo
from daogou.demo.shop import ANCHOR
from daogou.errors import DataError
from daogou.migrations import upgrade
from daogou.migrations.ready import ready_engine
from daogou.orders.tables import Order
from daogou.settings import get_settings
from daogou.times import shop_day


def register(commands: Any) -> None:
    """Add the command `demo` to argparse's sub-parsers."""
    demo = commands.add_parser("demo", help="fill the database with the demo shop")
    actions = demo.add_subparsers(required=True, metavar="ACTION")

    seed = actions.add_parser("seed", help="load catalogue, customers and orders of the demo shop")
    seed.add_argument(
        "--folder", type=Path, default=FOLDER, metavar="DIR", help="another folder of CSV files"
    )
    seed.add_argument(
        "--keep-dates",
        action="store_true",
        help=f"keep the files' dates instead of moving {ANCHOR} to today",
    )
    seed.add_argument(
        "--if-empty", action="store_true", help="do nothing where there are products or orders"
    )
    seed.set_defaults(run=_seed)

    orders = actions.add_parser("orders", help="show orders to try the assistant with")
    orders.add_argument("--json", action="store_true", help="print JSON instead of a table")
    orders.set_defaults(run=_orders)


def _seed(arguments: argparse.Namespace) -> None:
    now = datetime.now(UTC)
    today = ANCHOR if arguments.keep_dates else shop_day(now)
    engine = ready_engine(get_settings().database_url, with_schema=False)
    upgrade(engine)
    with make_sessions(engine).begin() as session:
        if arguments.if_empty and not _is_empty(session):
            return
        with tqdm(file=sys.stderr, leave=False) as bar:
            report = seed_demo(session, arguments.folder, today, _Steps(bar), now)
    print(seed_table(report))


def _orders(arguments: argparse.Namespace) -> None:
    sessions = make_sessions(ready_engine(get_settings().database_url))
    with sessions() as session:
        moved = moved_before(session, FOLDER)
        found = [] if moved is None else orders_to_try(session, moved)
    if not found:
        raise DataError("No orders of the demo shop are there. Run: python -m daogou demo seed")
    if arguments.json:
        print(json.dumps([asdict(order) for order in found], ensure_ascii=False, indent=2))
    else:
        print(orders_table(found))


def seed_table(report: SeedReport) -> str:
    """What a seeding did, as a table for a terminal."""
    lines = [f"{'':<16}{'added':>8}{'left':>8}"]
    for kind, count in report.catalog.counts.items():
        lines.append(f"{kind:<16}{count.added:>8}{count.changed + count.unchanged:>8}")
    for kind, seeded in report.people.items():
        lines.append(f"{kind:<16}{seeded.added:>8}{seeded.left:>8}")
    lines.append("Orders to try: python -m daogou demo orders")
    return "\n".join(lines)


def orders_table(orders: list[OrderToTry]) -> str:
    """Orders to try, as a table for a terminal."""
    lines = [f"{'order':<15}{'digits':<8}{'state':<11}try"]
    lines += [
        f"{order.number:<15}{order.last4:<8}{order.status:<11}{order.says}  [{order.goods.zh}]"
        for order in orders
    ]
    return "\n".join(lines)


def _is_empty(session: Session) -> bool:
    """Whether there is neither a product nor an order."""
    return not any(
        session.execute(select(column).limit(1)).first() for column in (Product.code, Order.number)
    )


class _Steps:
    """Shows the steps of a seeding on a bar."""

    def __init__(self, bar: Any) -> None:
        self.bar = bar

    def __call__(self, step: str, done: int, total: int) -> None:
        """`done` of `total` are done in `step`."""
        self.bar.set_description(step, refresh=False)
        self.bar.total = total
        self.bar.n = done
        self.bar.refresh()
