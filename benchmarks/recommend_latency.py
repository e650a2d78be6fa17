"""How fast products are recommended: 100,000 generated products in SQLite, beside a full scan.

    python -m benchmarks.recommend_latency [--products 100000] [--asks 100] [--json OUT]

The products are those of `benchmarks.catalog_search`, some of them new. What shoppers did is drawn
at random: each within three neighbouring kinds of goods, a few goods of which most want, so that
some stand in the same baskets; pages of goods are asked about in the same way. The texts' vectors
are drawn around a centre for each category, for what is measured is serving. A call is everything
that a page needs: the shopper's steps, cart and orders read, all sources asked, ranked, reasons and
cards. The peer, asked for the same products in the same run, compares a product with all others by
numpy and scikit-learn's NearestNeighbors, and reads the cards of the nearest: no stock, no shopper,
no reason.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final, TypeVar

import numpy as np
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import eq
from tqdm import tqdm

from benchmarks.catalog_search import generate
from benchmarks.machine import load, machine, versions
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.tables import Consent, Event
from daogou.catalog.card_reader import read_cards
from daogou.catalog.criteria import Criteria
from daogou.catalog.loading import load_catalog
from daogou.catalog.tables import Category, Product
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
from daogou.orders.tables import Customer, Order, OrderLine
from daogou.recommend.asking import Ask, Shopper
from daogou.recommend.building.build import build
from daogou.recommend.index import Array, read_vectors
from daogou.recommend.index_file import IndexFile
from daogou.recommend.knobs import NEW_DAYS, Shelf
from daogou.recommend.recommender import Recommender
from daogou.times import shop_day

T = TypeVar("T")

SEED: Final = 20251101
WIDTH: Final = 384
SHOPPERS: Final = 20_000
# One in so many products of a kind has come in of late.
NEW: Final = 50
NAMES: Final = Pseudonyms("a-secret-of-the-benchmark-alone")
SHELVES: Final[tuple[Shelf, ...]] = (
    *("similar", "alternatives", "together", "for_you", "popular", "new", "advice"),
)


def goods_by_kind(session: Session) -> dict[str, list[str]]:
    """The products of each category, those that most want first."""
    found: dict[str, list[str]] = {}
    query = select(Product.code, Product.category_code).order_by(
        Product.category_code, Product.code
    )
    for code, kind in session.execute(query):
        found.setdefault(kind, []).append(code)
    return found


def wanted(rng: random.Random, goods: Sequence[str]) -> str:
    """One of `goods`; the first ones are wanted by many."""
    return goods[int(rng.paretovariate(0.8)) % len(goods)]


def fill(session: Session, rng: random.Random, now: datetime) -> None:
    """New goods, and orders and events of `SHOPPERS` shoppers, each drawn to a few kinds."""
    by_kind = goods_by_kind(session)
    kinds = sorted(by_kind)
    today = shop_day(now)
    for goods in by_kind.values():
        for code in rng.sample(goods, len(goods) // NEW):
            day = today - timedelta(days=rng.randrange(NEW_DAYS))
            session.execute(update(Product).where(eq(Product.code, code)).values(released_on=day))
    events, consents, customers, orders, lines = [], [], [], [], []
    money = dict.fromkeys(("subtotal", "discount", "shipping_fee", "total"), Decimal(0))
    for who in tqdm(range(SHOPPERS), desc="shoppers", file=sys.stderr):
        first = rng.randrange(len(kinds))
        liked = [kinds[(first + step) % len(kinds)] for step in range(3)]
        visitor = NAMES.visitor(f"customer:{who}")
        consents.append({"visitor": visitor, "analytics": True, "at": now})
        phone = f"1{who:010d}"
        customers.append({"id": who, "name": "某人", "phone": phone, "joined_at": now})
        for step in range(rng.randint(5, 30)):
            code = wanted(rng, by_kind[rng.choice(liked)])
            at = now - timedelta(days=rng.uniform(0, 60))
            event = {"visitor": visitor, "client_id": str(step), "source": "page", "at": at}
            events.append({**event, "kind": "view", "product": code, "context": "{}"})
        for basket in range(rng.randint(0, 4)):
            number = f"{who}-{basket}"
            at = now - timedelta(days=rng.uniform(0, 150))
            order = {"number": number, "customer_id": who, "status": "completed", "placed_at": at}
            orders.append({**order, "recipient": "某人", "phone": phone, "street": "路", **money})
            for kind in liked[: rng.randint(1, 3)]:
                code = wanted(rng, by_kind[kind])
                line = {"order_number": number, "sku": code, "product_code": code, "quantity": 1}
                names = {"name_zh": code, "name_en": code, "unit_price": Decimal(1)}
                lines.append({**line, **names})
    for table, rows in (
        *((Consent, consents), (Event, events), (Customer, customers)),
        *((Order, orders), (OrderLine, lines)),
    ):
        session.execute(insert(table), rows)


def embed_around(kinds: dict[str, int]) -> Callable[[Sequence[str]], Array]:
    """Vectors around a centre for each kind of goods, which a text names."""
    rng = np.random.default_rng(SEED)
    centres = rng.normal(size=(len(kinds), WIDTH)).astype(np.float32)

    def embed(texts: Sequence[str]) -> Array:
        rows = [next((n for name, n in kinds.items() if name in text), 0) for text in texts]
        noise = rng.normal(size=(len(texts), WIDTH)).astype(np.float32)
        return np.asarray(centres[rows] + noise)

    return embed


def asks(rng: random.Random, by_kind: dict[str, list[str]], each: int) -> list[Ask]:
    """`each` asks of every list, in a mixed order."""
    now, kinds = datetime.now(UTC), sorted(by_kind)
    made = []
    for shelf in SHELVES:
        for _ in range(each):
            criteria = Criteria()
            if shelf == "advice":
                bound = Decimal(rng.choice((200, 500, 1000, 3000)))
                criteria = Criteria(categories=(rng.choice(kinds),), price_max=bound)
            shopper = Shopper(f"customer:{rng.randrange(SHOPPERS)}")
            product = wanted(rng, by_kind[rng.choice(kinds)])
            made.append(Ask(shelf, now, shopper, criteria, product, 6))
    rng.shuffle(made)
    return made


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that `call` takes."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def clocked(call: Callable[[], T]) -> tuple[T, tuple[float, float]]:
    """What `call` gives, and its milliseconds: by the clock, and of the processor."""
    start, used = time.perf_counter(), time.process_time()
    found = call()
    busy = (time.process_time() - used) * 1000
    return found, ((time.perf_counter() - start) * 1000, busy)


def summary(times: Sequence[tuple[float, float]]) -> dict[str, float]:
    """Median and 95th percentile, in milliseconds by the clock and of the processor.

    On a machine that others use as well the latter says what is ours.
    """
    found: dict[str, float] = {"asks": len(times)}
    for name, values in zip(("", "cpu_"), zip(*times, strict=True), strict=True):
        found[f"median_{name}ms"] = round(median(values), 2)
        found[f"p95_{name}ms"] = round(quantiles(values, n=20, method="inclusive")[-1], 2)
    return found


def measure(
    sessions: Any, path: Path, each: int
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """Times of ours by list, of the peers by name, and how many products each list had."""
    from sklearn.neighbors import NearestNeighbors  # type: ignore[import-untyped]

    recommender = Recommender(IndexFile(path), NAMES)
    with sessions() as session:
        codes = list(session.execute(select(Product.code).order_by(Product.code)).scalars())
        by_kind = goods_by_kind(session)
    vectors = read_vectors(path).vectors.astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    brute = NearestNeighbors(n_neighbors=7, algorithm="brute", metric="cosine").fit(vectors)
    place = {code: row for row, code in enumerate(codes)}

    def ours(session: Session, ask: Ask) -> int:
        shopper = recommender.shopper(session, ask.shopper.key, ask.now)
        found = recommender.recommend(
            session, Ask(ask.shelf, ask.now, shopper, ask.criteria, ask.product, ask.limit)
        )
        return len(found)

    def scan(session: Session, ask: Ask) -> None:
        near = vectors @ vectors[place[ask.product or ""]]
        best = np.argpartition(-near, 7)[:7]
        read_cards(session, [codes[row] for row in best[np.argsort(-near[best])]])

    def neighbours(session: Session, ask: Ask) -> None:
        row = vectors[place[ask.product or ""]][None]
        read_cards(session, [codes[one] for one in brute.kneighbors(row)[1][0]])

    rng = random.Random(SEED + 1)
    asked = asks(rng, by_kind, each)
    for ask in tqdm(asks(rng, by_kind, 5), desc="warming up", file=sys.stderr):
        with sessions() as session:
            ours(session, ask)
            scan(session, ask)
            neighbours(session, ask)
    times: dict[str, list[tuple[float, float]]] = {}
    shown: dict[str, list[int]] = {}
    for ask in tqdm(asked, desc="recommending", file=sys.stderr):
        with sessions() as session:
            count, took = clocked(partial(ours, session, ask))
        times.setdefault(ask.shelf, []).append(took)
        shown.setdefault(ask.shelf, []).append(count)
        if ask.shelf == "similar":
            for name, peer in (("numpy scan", scan), ("NearestNeighbors", neighbours)):
                with sessions() as session:
                    _, took = clocked(partial(peer, session, ask))
                times.setdefault(name, []).append(took)
    found = {name: summary(times[name]) for name in (*SHELVES, "numpy scan", "NearestNeighbors")}
    found["all lists"] = summary([one for shelf in SHELVES for one in times[shelf]])
    return found, {name: round(sum(one) / len(one), 2) for name, one in shown.items()}


def table(found: dict[str, dict[str, float]]) -> str:
    """The report for a terminal."""
    lines = [f"{'':<20}{'asks':>7}{'median ms':>11}{'p95 ms':>9}{'of CPU':>9}{'p95':>9}"]
    for name, one in found.items():
        lines.append(
            f"{name:<20}{one['asks']:>7.0f}{one['median_ms']:>11.1f}{one['p95_ms']:>9.1f}"
            f"{one['median_cpu_ms']:>9.1f}{one['p95_cpu_ms']:>9.1f}"
        )
    return "\n".join(lines)


def main() -> None:
    """Generate, load, build, ask, report."""
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    reader.add_argument("--products", type=int, default=100_000)
    reader.add_argument("--asks", type=int, default=100, help="asks of each list")
    reader.add_argument("--json", type=Path, metavar="OUT", help="write the report as JSON")
    reader.add_argument(
        "--keep", type=Path, metavar="FILE", help="keep, and use again, this database and its index"
    )
    arguments = reader.parse_args()
    rng, now = random.Random(SEED), datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        database = arguments.keep or Path(folder) / "shop.db"
        path = database.with_suffix(".npz")
        fresh = not database.exists()
        engine = make_engine(f"sqlite:///{database}")
        sessions = make_sessions(engine)
        if fresh:
            upgrade(engine)
            generate(Path(folder), arguments.products, rng)
            with sessions.begin() as session:
                load_catalog(session, Path(folder))
            with sessions.begin() as session:
                fill(session, rng, now)
        building = 0.0
        if not path.exists():
            with sessions() as session, tqdm(file=sys.stderr, leave=False) as bar:
                names = session.execute(select(Category.name_zh)).scalars()
                embed = embed_around({name: row for row, name in enumerate(sorted(names))})

                def tell(step: str, done: int, total: int) -> None:
                    bar.set_description(step, refresh=False)
                    bar.total, bar.n = total, done
                    bar.refresh()

                building = timed(lambda: build(session, path, embed, "drawn", now, tell)) / 1000
        found, shown = measure(sessions, path, arguments.asks)
        size = path.stat().st_size
        engine.dispose()
    print(table(found))
    if arguments.json:
        report = {
            "benchmark": "recommend_latency",
            "products": arguments.products,
            "shoppers": SHOPPERS,
            "seed": SEED,
            "build_without_embedding_s": round(building, 1),
            "index_mb": round(size / 1e6, 1),
            "results": found,
            "products_shown": shown,
            "machine": {**machine(), "load": load()},
            "versions": versions(["numpy", "scikit-learn", "sqlalchemy"]),
        }
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
