"""`python -m daogou converse`: do the conversations hold?"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tqdm import tqdm

from daogou.catalog.lexicon import load_lexicon
from daogou.converse.command import WRITERS, Wishes, check_wishes, converse
from daogou.database import make_engine, make_sessions
from daogou.demo.people import FOLDER
from daogou.demo.seeding import seed_demo
from daogou.demo.shop import ANCHOR
from daogou.errors import DataError
from daogou.migrations import upgrade
from daogou.serving.freshness import newest_model, why_train
from daogou.settings import PROJECT_ROOT
from daogou.times import SHOP_ZONE

# Afternoon in the shop, on the day that the demo's files are written for.
_NOW = datetime.combine(ANCHOR, time(14), SHOP_ZONE).astimezone(UTC)


def register(commands: Any) -> None:
    """Adds the command to the parser's sub-commands."""
    text = "play conversations against the trained model, the real actions and the demo shop"
    parser = commands.add_parser("converse", help=text, description=text)
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        default=[PROJECT_ROOT / "tests" / "conversations"],
        metavar="PATH",
        help="files or folders (tests/conversations)",
    )
    parser.add_argument(
        "--only",
        metavar="PATTERN",
        help="those whose file::name has this in it, or fits it where it has *",
    )
    parser.add_argument(
        "--model", type=Path, metavar="FILE", help="a .tar.gz (the newest in models/)"
    )
    parser.add_argument(
        "--workers", type=int, default=2, metavar="N", help="processes that play (2)"
    )
    for name, what in (
        ("--junit", "JUnit XML"),
        ("--html", "a page to read"),
        ("--json", "all there is to know"),
    ):
        parser.add_argument(name, type=Path, metavar="FILE", help=f"write {what} there as well")
    parser.add_argument(
        "--min-coverage",
        type=float,
        metavar="SHARE",
        help="fail where less than this share (0.95) of a kind is exercised by any conversation",
    )
    parser.add_argument("--show", action="store_true", help="print the conversations as they went")
    parser.set_defaults(run=_converse)


def _converse(arguments: argparse.Namespace) -> None:
    model = arguments.model or newest_model(PROJECT_ROOT)
    if model is None or not model.exists():
        raise DataError(
            f"{model or PROJECT_ROOT / 'models'}: there is no model. Train one with `make train`, "
            "or name one with --model."
        )
    wishes = Wishes(
        paths=arguments.paths,
        only=arguments.only,
        model=model,
        workers=arguments.workers,
        show=arguments.show,
        files={kind: path for kind in WRITERS if (path := getattr(arguments, kind))},
        min_coverage=arguments.min_coverage,
    )
    check_wishes(wishes)
    # No bar where nobody watches.
    bar = tqdm(file=sys.stderr, leave=False, unit=" conversations", disable=None)
    with _demo_shop() as shop, bar:
        _tell_age(arguments.model, shop)
        converse(wishes, PROJECT_ROOT, shop, _NOW, bar)


def _tell_age(model: Path | None, shop: Path) -> None:
    """Say where the newest model is older than what it is made from."""
    engine = make_engine(f"sqlite:///{shop}")
    with make_sessions(engine)() as session:
        reason = None if model else why_train(PROJECT_ROOT, load_lexicon(session).entries())
    engine.dispose()
    if reason:
        print(f"note: {reason}; `make train` makes a model that fits.", file=sys.stderr)


@contextmanager
def _demo_shop() -> Iterator[Path]:
    """The demo shop in a file, with the dates that its files have."""
    with TemporaryDirectory(prefix="daogou-shop-") as folder:
        shop = Path(folder) / "shop.db"
        engine = make_engine(f"sqlite:///{shop}")
        upgrade(engine)
        with make_sessions(engine).begin() as session:
            seed_demo(session, FOLDER, ANCHOR, now=_NOW)
        engine.dispose()
        yield shop
