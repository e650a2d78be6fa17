"""`python -m daogou simulate`: simulated shoppers in the demo shop."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import httpx
from sqlalchemy.orm import sessionmaker
from tqdm import tqdm

from benchmarks.machine import load, machine, versions
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.database import make_sessions
from daogou.demo.people import FOLDER
from daogou.demo.seeding import moved_before
from daogou.edge.tokens import Visitor, issue
from daogou.errors import DaogouError
from daogou.migrations import upgrade
from daogou.migrations.ready import ready_engine
from daogou.serving.edge_secret import edge_secret
from daogou.settings import PROJECT_ROOT, get_settings
from daogou.simulation.backdating import move_all
from daogou.simulation.crowd import Run, simulate
from daogou.simulation.demo_only import require_demo
from daogou.simulation.figures import ALL, as_json, failures, groups, rows_of
from daogou.simulation.forgetting import conversations_of, forget
from daogou.simulation.marks import broken
from daogou.simulation.page import page
from daogou.simulation.reading import reader_of
from daogou.simulation.same_shop import require_same_shop
from daogou.simulation.shopper import Shopper
from daogou.simulation.terminal import table, told_failures
from daogou.simulation.wording import read_words

_SEED: Final = 7


def register(commands: Any) -> None:
    """Add the command to argparse's sub-parsers."""
    text = "simulated shoppers visit the demo shop, talk to the assistant and rate it"
    parser = commands.add_parser("simulate", help=text, description=text)
    parser.add_argument("--shoppers", type=_count, default=50, metavar="N", help="how many (50)")
    parser.add_argument("--seed", type=int, help=f"the same seed sends the same shoppers ({_SEED})")
    parser.add_argument("--workers", type=_count, default=4, metavar="N", help="at a time (4)")
    parser.add_argument(
        "--server", default="http://127.0.0.1:8000", metavar="URL", help="the edge that runs"
    )
    parser.add_argument(
        "--think",
        type=_seconds,
        default=2.0,
        metavar="SECONDS",
        help="pause before an action, in the middle (2)",
    )
    parser.add_argument(
        "--days",
        type=_count,
        metavar="N",
        help="move what they left to moments of the past N days afterwards",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page there")
    parser.add_argument(
        "--min-success",
        type=_share,
        metavar="SHARE",
        help="end in an error where fewer than that share reach their goal (0.8)",
    )
    parser.add_argument(
        "--forget",
        action="store_true",
        help="delete all that simulated shoppers left (with --seed those of that one)",
    )
    parser.set_defaults(run=_run)


def _count(text: str) -> int:
    """At least 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return int(text)


def _seconds(text: str) -> float:
    """From 0 on."""
    return _number(text, float("inf"), "number of seconds")


def _share(text: str) -> float:
    """From 0 to 1."""
    return _number(text, 1, "share from 0 to 1")


def _number(text: str, most: float, called: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1
    if not 0 <= number <= most or number == float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no {called}")
    return number


@dataclass(frozen=True)
class _Shop:
    sessions: sessionmaker
    names: Pseudonyms
    secret: str


def _run(arguments: argparse.Namespace) -> None:
    shop = _shop()
    if arguments.forget:
        _forget(shop, arguments.server, arguments.seed)
        return
    seed = _SEED if arguments.seed is None else arguments.seed
    require_same_shop(arguments.server, shop.sessions, shop.secret)
    with shop.sessions() as session:
        unfinished = broken(session, seed)
    if unfinished:
        # A visit that broke off is made anew, from its beginning.
        _forget_talks(shop, arguments.server, unfinished)
        with shop.sessions.begin() as session:
            forget(session, shop.names, seed, unfinished)
    run = Run(
        server=arguments.server,
        seed=seed,
        count=arguments.shoppers,
        workers=arguments.workers,
        think=arguments.think,
        words=read_words(),
        reader=reader_of(),
    )
    with tqdm(total=run.count, desc="shoppers", file=sys.stderr) as bar:
        errors = asyncio.run(simulate(run, shop.sessions, _Told(bar)))
    if arguments.days:
        with shop.sessions.begin() as session:
            move_all(session, shop.names, arguments.days, datetime.now(UTC))
    _report(shop, run, arguments, errors)


def _report(shop: _Shop, run: Run, arguments: argparse.Namespace, errors: Sequence[str]) -> None:
    with shop.sessions() as session:
        rows = [one for one in rows_of(session, run.seed) if one.shopper < run.count]
    found, failed = groups(rows), failures(rows)
    print(table(found))
    print(told_failures(failed))
    for error in errors:
        print(f"broke off: {error}", file=sys.stderr)
    if arguments.json:
        told = {
            "seed": run.seed,
            "shoppers": run.count,
            "workers": run.workers,
            "think_s": run.think,
            "broke_off": list(errors),
            **as_json(rows),
            "machine": machine(),
            "load": load(),
            "versions": versions(("rasa", "onnxruntime", "sqlalchemy", "httpx")),
        }
        text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
        arguments.json.write_text(text, "utf-8")
    if arguments.html:
        told_run = f"Seed {run.seed}, {run.count} shoppers, {run.workers} at a time"
        arguments.html.write_text(page(found, failed, told_run), "utf-8")
    whole = next((one.success for one in found if one.goal == one.language == ALL), 0.0)
    if arguments.min_success is not None and whole < arguments.min_success:
        raise DaogouError(
            f"{whole:.0%} reached their goal, fewer than {arguments.min_success:.0%}; the table "
            "says which did not."
        )


def _forget(shop: _Shop, server: str, seed: int | None) -> None:
    with shop.sessions() as session:
        talks = conversations_of(session, seed)
    _forget_talks(shop, server, talks)
    with shop.sessions.begin() as session:
        gone = forget(session, shop.names, seed)
    print(f"Conversations forgotten: {len(talks)}")
    for name, number in sorted(gone.items()):
        print(f"{name:<24}{number:>7}")


def _forget_talks(shop: _Shop, server: str, conversations: Sequence[str]) -> None:
    """Has the edge delete the talks, in Rasa as well.

    Raises:
        DaogouError: the server is away; nothing is deleted then that it would have to.
    """
    with httpx.Client(base_url=server, trust_env=False, timeout=60) as http:
        for one in tqdm(conversations, desc="forgetting", leave=False, file=sys.stderr):
            token = issue(shop.secret, Visitor(one), datetime.now(UTC), 1)
            headers = {"Authorization": f"Bearer {token}"}
            try:
                http.delete("/api/messages", headers=headers).raise_for_status()
            except httpx.HTTPError as error:
                raise DaogouError(
                    f"{server} did not forget a conversation ({error}). Start the servers: what "
                    "Rasa remembers is deleted by it alone."
                ) from error


def _shop() -> _Shop:
    """The demo's database and secret.

    Raises:
        DataError: it is no demo's.
    """
    engine = ready_engine(get_settings().database_url)
    upgrade(engine)
    sessions = make_sessions(engine)
    with sessions() as session:
        require_demo(session, moved_before(session, FOLDER) is not None)
    secret = edge_secret(PROJECT_ROOT / "var")
    return _Shop(sessions, Pseudonyms(secret), secret)


class _Told:
    """Shows on a bar how visits end."""

    def __init__(self, bar: Any) -> None:
        self.bar = bar
        self.reached = 0

    def __call__(self, shopper: Shopper, ending: str) -> None:
        """A visit is over."""
        self.reached += ending == "reached"
        self.bar.update()
        self.bar.set_postfix_str(f"{self.reached} reached · {shopper.goal}: {ending}")
