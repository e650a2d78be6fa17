"""How fast the catalogue is searched: 100,000 generated products in SQLite, beside plain LIKE.

    python -m benchmarks.catalog_search [--products 100000] [--queries 40] [--json OUT]

The products are made of the demo shop's categories, brands, colours and attributes, the same ones
for the same seed, written as CSV and loaded like any shop's. Each query is asked of
`daogou.catalog.search` and, in the same run, of the peer: the same words with LIKE over names and
descriptions, the same price and stock, the same order. Times are of the whole call, cards included.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import platform
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import sqlalchemy
from sqlalchemy import text
from sqlalchemy.orm import Session
from tqdm import tqdm

from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon, load_lexicon
from daogou.catalog.loading import load_catalog
from daogou.catalog.query import EntityMention, criteria_from
from daogou.catalog.search import search
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
from daogou.settings import PROJECT_ROOT

SEED = 20251101
DEMO = PROJECT_ROOT / "data" / "catalog"
SHARED_FILES = ("categories.csv", "brands.csv", "colors.csv", "attributes.csv")
WORDS = (
    ("轻盈", "Airy"), ("经典", "Classic"), ("都市", "Urban"), ("森林", "Forest"),
    ("露营", "Camping"), ("旅行", "Travel"), ("通勤", "Commuter"), ("居家", "Cosy"),
    ("极简", "Minimal"), ("复古", "Retro"), ("月光", "Moonlight"), ("海盐", "Sea Salt"),
    ("晨雾", "Mist"), ("山野", "Trail"), ("学生", "Student"), ("商务", "Business"),
    ("少年", "Young"), ("云朵", "Cloud"), ("雪松", "Cedar"), ("宿舍", "Dorm"),
    ("竹影", "Bamboo"), ("星空", "Starry"), ("骑行", "Cycling"), ("出差", "Trip"),
    ("雨季", "Rainy"), ("冬日", "Winter Day"), ("夏夜", "Summer Night"), ("手作", "Handmade"),
    ("国风", "Oriental"), ("北欧", "Nordic"), ("日系", "Tokyo"), ("法式", "French"),
    ("运动", "Sporty"), ("亲子", "Family"), ("午后", "Afternoon"), ("清晨", "Morning"),
    ("假日", "Holiday"), ("节日", "Festive"), ("樱花", "Sakura"), ("薄荷", "Mint"),
    ("柠檬", "Lemon"), ("焦糖", "Caramel"), ("珍珠", "Pearl"), ("琥珀", "Amber"),
    ("青瓷", "Celadon"), ("墨韵", "Ink"), ("流光", "Glow"), ("极光", "Aurora"),
    ("深海", "Deep Sea"), ("沙漠", "Desert"), ("田园", "Garden"), ("工业", "Industrial"),
    ("未来", "Future"), ("童趣", "Playful"), ("静谧", "Quiet"), ("活力", "Lively"),
    ("优雅", "Elegant"), ("硬核", "Rugged"), ("便携", "Portable"), ("旗舰", "Flagship"),
)  # fmt: skip
SIZES = {
    "shoes": ("38", "39", "40", "41", "42", "43", "44"),
    "clothing": ("S", "M", "L", "XL"),
    "electronics": ("128GB", "256GB", "512GB"),
    "beauty": ("30ml", "50ml", "100ml"),
    "books": ("平装", "精装"),
}


@dataclass(frozen=True)
class Query:
    """One search: what is asked of ours, and the words and bounds that the peer looks for."""

    kind: str
    criteria: Callable[[], Criteria]
    words: tuple[str, ...]
    price_max: Decimal | None = None
    order: str = "popularity DESC"


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a CSV file of the demo shop."""
    with (DEMO / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def generate(folder: Path, count: int, rng: random.Random) -> None:
    """Write a shop of `count` products as CSV into `folder`."""
    for name in SHARED_FILES:
        (folder / name).write_bytes((DEMO / name).read_bytes())
    categories, brands = rows_of("categories.csv"), rows_of("brands.csv")
    colors, values = rows_of("colors.csv"), rows_of("attributes.csv")
    parents = {row["code"]: row["parent"] for row in categories}
    leaves = [row for row in categories if row["code"] not in parents.values()]
    products, variants, reviews = [], [], []
    for number in tqdm(range(count), desc="generating", file=sys.stderr):
        code = f"g{number:06d}"
        leaf, brand = rng.choice(leaves), rng.choice(brands)
        (zh, en), model = rng.choice(WORDS), rng.randint(1, 999)
        (zh2, en2), (zh3, en3) = rng.choice(WORDS), rng.choice(WORDS)
        chosen = {f"{row['name']}={row['code']}" for row in rng.sample(values, k=rng.randint(1, 4))}
        products.append(
            [
                code,
                f"{brand['name_zh']}{zh} {model} {leaf['name_zh']}",
                f"{brand['name_en']} {en} {model} {leaf['name_en']}",
                brand["code"],
                leaf["code"],
                f"{zh2}风格的{leaf['name_zh']}，{zh3}时也合适。",
                f"{leaf['name_en']} in {en2} style, made for {en3} days.",
                "|".join(sorted(chosen)),
                int(rng.paretovariate(0.7)) % 100_000,
                f"20{rng.randint(20, 25)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
            ]
        )
        base = round(10 ** rng.uniform(1.2, 3.8))
        sizes = next((SIZES[up] for up in ancestors(leaf["code"], parents) if up in SIZES), ("",))
        color = [row["code"] for row in rng.sample(colors, k=2)]
        for place, size in enumerate(rng.sample(sizes, k=min(len(sizes), 2))):
            for shade in color[: 1 + number % 2]:
                stock = 0 if rng.random() < 0.15 else rng.randint(1, 200)
                variants.append(
                    [f"{code}-{shade}-{place}", code, shade, size, base + 10 * place, stock]
                )
        if rng.random() < 0.5:
            reviews.append(
                [code, "买家", rng.choice((3, 4, 4, 5, 5, 5)), "不错", "zh", "2025-10-01"]
            )
    write(
        folder / "products.csv",
        "code,name_zh,name_en,brand,category,description_zh,description_en,attributes,sales,"
        "released_on",
        products,
    )
    write(folder / "variants.csv", "sku,product,color,size,price,stock", variants)
    write(folder / "reviews.csv", "product,author,rating,text,language,created_at", reviews)


def ancestors(code: str, parents: dict[str, str]) -> Iterator[str]:
    """A category and those above it."""
    while code:
        yield code
        code = parents.get(code, "")


def write(path: Path, header: str, rows: Sequence[Sequence[Any]]) -> None:
    """Write a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header.split(","), *rows])


def queries(lexicon: Lexicon, each: int, rng: random.Random) -> list[Query]:
    """`each` queries of every kind, in a mixed order."""
    categories = {row["code"]: row for row in rows_of("categories.csv")}
    parents = {code: row["parent"] for code, row in categories.items()}
    leaves = [code for code in categories if code not in parents.values()]
    roots = [code for code, parent in parents.items() if not parent]
    brands, colors = rows_of("brands.csv"), rows_of("colors.csv")
    values = rows_of("attributes.csv")

    def make(kind: str) -> Query:
        language = rng.choice(("zh", "en"))
        name = f"name_{language}"
        leaf, root = rng.choice(leaves), rng.choice(roots)
        brand, color, value = rng.choice(brands), rng.choice(colors), rng.choice(values)
        limit = Decimal(rng.choice((50, 100, 200, 500, 1000, 3000)))
        word = rng.choice(WORDS)[language == "en"]
        head = categories[leaf][name]
        if kind == "category":
            return Query(kind, lambda: Criteria(categories=(leaf,)), (head,))
        if kind == "family, price":
            asked = Criteria(categories=(root,), price_max=limit)
            return Query(kind, lambda: asked, (), limit)
        if kind == "category, brand":
            asked = Criteria(categories=(leaf,), brands=(brand["code"],))
            return Query(kind, lambda: asked, (head, brand[name]))
        if kind == "colour, size, price":
            sizes = [SIZES[up] for up in ancestors(leaf, parents) if up in SIZES]
            asked = Criteria(
                categories=(leaf,),
                colors=(color["code"],),
                sizes=(rng.choice(sizes[0]),) if sizes and language == "en" else (),
                price_max=limit,
                in_stock=True,
            )
            return Query(kind, lambda: asked, (head,), limit)
        if kind == "family, colour, price":
            asked = Criteria(
                categories=(root,), colors=(color["code"],), price_max=limit, sort="price_asc"
            )
            return Query(kind, lambda: asked, (), limit)
        if kind == "attributes":
            attribute = f"{value['name']}={value['code']}"
            asked = Criteria(categories=(leaf,), attributes=(attribute,), in_stock=True)
            return Query(kind, lambda: asked, (head,))
        if kind == "sorted":
            sort, order = rng.choice(
                (
                    ("price_asc", "price_min"),
                    ("price_desc", "price_min DESC"),
                    ("rating", "rating DESC"),
                    ("sales", "sales DESC"),
                    ("new", "released_on DESC"),
                )
            )
            asked = Criteria(categories=(rng.choice((leaf, root)),), sort=sort)  # type: ignore[arg-type]
            return Query(kind, lambda: asked, (head,), order=order)
        if kind == "text, one word":
            said = rng.choice((word, head[-1], head[:2])) if language == "zh" else word.lower()
            return Query(kind, lambda: Criteria(words=tuple(said.split())), (said,))
        if kind == "text, two words":
            both = (word.lower(), head.split()[-1].lower()) if language == "en" else (word, head)
            return Query(kind, lambda: Criteria(words=both), both)
        if kind == "text, filters":
            asked = Criteria(words=(word.lower(),), categories=(root,), price_max=limit)
            return Query(kind, lambda: asked, (word,), limit)
        if kind == "brand with a slip":
            slip = brand["name_en"][:2] + brand["name_en"][3] + brand["name_en"][2:3]
            said = slip + brand["name_en"][4:]
            mention = EntityMention("category", head)
            phrase = f"{said} {head}"
            return Query(kind, lambda: criteria_from(lexicon, [mention], phrase), (said, head))
        asked = Criteria(
            categories=(leaf,),
            colors=(color["code"],),
            sizes=("99",),
            brands=(brand["code"],),
            price_max=limit,
        )
        return Query("nothing fits", lambda: asked, (head, brand[name], "99"), limit)

    kinds = (
        "category", "family, price", "category, brand", "colour, size, price",
        "family, colour, price", "attributes", "sorted", "text, one word", "text, two words",
        "text, filters", "brand with a slip", "nothing fits",
    )  # fmt: skip
    made = [make(kind) for kind in kinds for _ in range(each)]
    rng.shuffle(made)
    return made


def peer(session: Session, query: Query) -> None:
    """The same search as one would write it without an index of words."""
    clauses, values = ["active"], {}
    for index, word in enumerate(query.words):
        columns = ("name_zh", "name_en", "description_zh", "description_en")
        clauses.append("(" + " OR ".join(f"{column} LIKE :w{index}" for column in columns) + ")")
        values[f"w{index}"] = f"%{word}%"
    if query.price_max is not None:
        clauses.append("price_min <= :upper")
        values["upper"] = str(int(query.price_max * 100))
    where = " AND ".join(clauses)
    session.execute(
        text(f"SELECT * FROM product WHERE {where} ORDER BY {query.order} LIMIT 5"), values
    ).all()
    session.execute(text(f"SELECT count(*) FROM product WHERE {where}"), values).scalar_one()


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that `call` takes."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def p95(times: Sequence[float]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=20, method="inclusive")[-1]


def summary(ours: Sequence[float], theirs: Sequence[float]) -> dict[str, float]:
    """One line of the report, in milliseconds."""
    return {
        "queries": len(ours),
        "median_ms": round(median(ours), 2),
        "p95_ms": round(p95(ours), 2),
        "like_median_ms": round(median(theirs), 2),
        "like_p95_ms": round(p95(theirs), 2),
        "times_faster_median": round(median(theirs) / median(ours), 1),
    }


def measure(sessions: Any, count: int, each: int) -> dict[str, dict[str, float]]:
    """Times of all queries, by kind."""
    rng = random.Random(SEED + 1)
    with sessions() as session:
        asked = queries(load_lexicon(session), each, rng)
    for query in tqdm(asked[: max(20, len(asked) // 10)], desc="warming up", file=sys.stderr):
        with sessions() as session:
            search(session, query.criteria())
            peer(session, query)
    ours: dict[str, list[float]] = {}
    theirs: dict[str, list[float]] = {}
    for query in tqdm(asked, desc=f"searching {count:,}", file=sys.stderr):
        with sessions() as session:
            ours.setdefault(query.kind, []).append(
                timed(lambda q=query, s=session: search(s, q.criteria()))  # type: ignore[misc]
            )
        with sessions() as session:
            theirs.setdefault(query.kind, []).append(
                timed(lambda q=query, s=session: peer(s, q))  # type: ignore[misc]
            )
    found = {kind: summary(ours[kind], theirs[kind]) for kind in ours}
    found["all"] = summary(
        [one for times in ours.values() for one in times],
        [one for times in theirs.values() for one in times],
    )
    return found


def table(found: dict[str, dict[str, float]]) -> str:
    """The report for a terminal."""
    lines = [f"{'':<24}{'queries':>8}{'median':>9}{'p95':>9}{'LIKE':>9}{'p95':>9}{'faster':>9}"]
    for kind, one in found.items():
        lines.append(
            f"{kind:<24}{one['queries']:>8.0f}{one['median_ms']:>9.1f}{one['p95_ms']:>9.1f}"
            f"{one['like_median_ms']:>9.1f}{one['like_p95_ms']:>9.1f}"
            f"{one['times_faster_median']:>8.1f}x"
        )
    return "\n".join(lines)


def main() -> None:
    """Generate, load, search, report."""
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    reader.add_argument("--products", type=int, default=100_000)
    reader.add_argument("--queries", type=int, default=40, help="queries of each kind")
    reader.add_argument("--json", type=Path, metavar="OUT", help="write the report as JSON")
    reader.add_argument(
        "--keep", type=Path, metavar="FILE", help="keep, and use again, this database"
    )
    arguments = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = arguments.keep or Path(folder) / "shop.db"
        fresh = not database.exists()
        engine = make_engine(f"sqlite:///{database}")
        sessions = make_sessions(engine)
        loading = 0.0
        if fresh:
            upgrade(engine)
            generate(Path(folder), arguments.products, random.Random(SEED))
            with sessions.begin() as session, tqdm(desc="loading", file=sys.stderr) as bar:

                def show(step: str, done: int, total: int) -> None:
                    bar.set_description(step)
                    bar.total, bar.n = total, done
                    bar.refresh()

                loading = timed(lambda: load_catalog(session, Path(folder), show)) / 1000
        found = measure(sessions, arguments.products, arguments.queries)
        engine.dispose()
    print(table(found))
    if arguments.json:
        report = {
            "benchmark": "catalog_search",
            "products": arguments.products,
            "seed": SEED,
            "loading_s": round(loading, 1),
            "results": found,
            "machine": {
                "system": platform.platform(),
                "processors": os.cpu_count(),
                "load": [round(one, 2) for one in os.getloadavg()],
            },
            "versions": {
                "python": platform.python_version(),
                "sqlite": sqlite3.sqlite_version,
                "sqlalchemy": sqlalchemy.__version__,
            },
        }
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
