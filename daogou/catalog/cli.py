"""`python -m daogou catalog …`: load a shop's CSV files, and see what a shopper would be shown."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from tqdm import tqdm

from daogou.catalog.cards import ProductCard
from daogou.catalog.describe import yuan
from daogou.catalog.lexicon import Lexicon, load_lexicon
from daogou.catalog.loading import LoadReport, load_catalog
from daogou.catalog.mentions import Mention
from daogou.catalog.query import criteria_from
from daogou.catalog.search import COUNTED_UP_TO, SearchResult, search
from daogou.database import make_sessions
from daogou.migrations.ready import ready_engine
from daogou.settings import get_settings
from daogou.text.language import detect

FindEntities = Callable[[str, Lexicon], Iterable[Mention]]


def register(commands: Any, find_entities: FindEntities) -> None:
    """Add the command `catalog` to argparse's sub-parsers.

    `find_entities` reads the names, prices and sizes in a text, as the assistant would.
    """
    catalog = commands.add_parser("catalog", help="load or search the shop's catalogue")
    actions = catalog.add_subparsers(required=True, metavar="ACTION")

    load = actions.add_parser("load", help="load a folder of CSV files into the database")
    load.add_argument("folder", type=Path, metavar="DIR", help="the folder with products.csv")
    load.set_defaults(run=_load)

    find = actions.add_parser("search", help="show the products that the assistant would find")
    find.add_argument("text", help="what a shopper might write")
    find.add_argument("--json", action="store_true", help="print JSON instead of a table")
    find.add_argument("--limit", type=_positive, default=5, metavar="N", help="products shown (5)")
    find.add_argument("--lang", choices=("zh", "en"), help="language of the names shown")
    find.set_defaults(run=lambda arguments: _search(arguments, find_entities))


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return int(text)


def _load(arguments: argparse.Namespace) -> None:
    sessions = make_sessions(ready_engine(get_settings().database_url))
    with _Bars() as bars, sessions.begin() as session:
        report = load_catalog(session, arguments.folder, bars)
    print(report_table(report))


def _search(arguments: argparse.Namespace, find_entities: FindEntities) -> None:
    sessions = make_sessions(ready_engine(get_settings().database_url))
    language = arguments.lang or detect(arguments.text) or "zh"
    with sessions() as session:
        lexicon = load_lexicon(session)
        mentions = list(find_entities(arguments.text, lexicon))
        criteria = criteria_from(lexicon, mentions, arguments.text)
        result = search(session, criteria, limit=arguments.limit)
    described = criteria.describe(language, lexicon)
    if arguments.json:
        print(json.dumps(_as_json(result, described), ensure_ascii=False, indent=2))
    else:
        print(result_table(result, described, language))


class _Bars:
    """A progress bar for each step of a load, one after the other, on standard error."""

    def __init__(self) -> None:
        self._step = ""
        self._bar: Any = None

    def __enter__(self) -> _Bars:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` are done in `step`."""
        if step != self._step:
            self.__exit__()
            self._step = step
            self._bar = tqdm(total=total, desc=f"{step:<12}", file=sys.stderr, leave=False)
        self._bar.update(done - self._bar.n)


def report_table(report: LoadReport) -> str:
    """What a load did, as a table for a terminal."""
    lines = [f"{'':<12}{'added':>9}{'changed':>9}{'unchanged':>11}{'left':>9}"]
    lines += [
        f"{kind:<12}{count.added:>9}{count.changed:>9}{count.unchanged:>11}{count.left:>9}"
        for kind, count in report.counts.items()
    ]
    lines.append(f"Catalogue version {report.version}.")
    return "\n".join(lines)


def result_table(result: SearchResult, described: str, language: str) -> str:
    """A page of results for a terminal."""
    many = f"{result.total}+" if result.total >= COUNTED_UP_TO else str(result.total)
    lines = [f"{described or '*'}: {many}"]
    if result.relaxed:
        lines.append(f"(given up: {', '.join(result.relaxed)})")
    lines += [_line(place, card, language) for place, card in enumerate(result.items, 1)]
    return "\n".join(lines)


def _line(place: int, card: ProductCard, language: str) -> str:
    stars = "" if card.rating is None else f"  ★{card.rating:.1f} ({card.rating_count})"
    sold_out = "" if card.in_stock else ("  缺货" if language == "zh" else "  sold out")
    name = card.name.get(language)
    return f"{place}. {name}  ¥{yuan(card.price)}{stars}{sold_out}  [{card.matched_sku}]"


def _as_json(result: SearchResult, described: str) -> dict[str, Any]:
    return {
        "criteria": result.criteria.to_dict(),
        "described": described,
        "total": result.total,
        "relaxed": list(result.relaxed),
        "items": [
            {
                "code": card.code,
                "sku": card.matched_sku,
                "name": vars(card.name),
                "brand": vars(card.brand),
                "category": vars(card.category),
                "price": str(card.price),
                "price_min": str(card.price_min),
                "price_max": str(card.price_max),
                "rating": card.rating,
                "rating_count": card.rating_count,
                "in_stock": card.in_stock,
                "colors": [vars(color) for color in card.colors],
                "sizes": list(card.sizes),
                "image": card.image,
            }
            for card in result.items
        ],
    }
