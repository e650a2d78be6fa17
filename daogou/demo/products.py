"""Composes ``products.csv`` and ``variants.csv`` of the demo shop from the written lists.

Run ``python -m daogou.demo.products``. The same lists give the same bytes on every machine: what is
not written by hand (stock, sales, release date) is drawn from a hash of the code.
"""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from daogou.demo import apparel, beauty, books, electronics, home
from daogou.demo.item import Item, Shelf
from daogou.demo.names import short_names
from daogou.demo.vocabulary import read_vocabulary

DIRECTORY = Path(__file__).resolve().parents[2] / "data" / "catalog"
SHELF: Shelf = {
    **electronics.SHELF,
    **apparel.SHELF,
    **home.SHELF,
    **beauty.SHELF,
    **books.SHELF,
}
LAST_RELEASE = date(2025, 10, 31)
RELEASE_DAYS = 720
# Chance that a variant of an ordinary product has run out.
SOLD_OUT = 0.045
# The product that each brand is known for: it always has stock and sells well.
FLAGSHIPS = frozenset(
    {
        "boomi-go", "caiyi-nine", "denimco-501", "dengyu-eye", "guobao-nonstick",
        "hanbit-book-14", "heyan-amino", "jingfeng-v8", "keyzen-k87", "lingbu-air-2", "lumina-27",
        "luosi-smooth", "maguang-python-start", "maozhi-longstaple", "mianshe-basic",
        "mianyan-hydrating", "mihe-ih", "muchuang-blackout", "muliang-cashmere", "nahe-fold",
        "northpeak-polar", "padora-pad-11", "petitfox-hoodie", "pixora-m50",
        "qinghe-letters-stars", "qingtian-spf50", "shellup-clear", "shiguang-watch-s",
        "shiye-changan-day", "shuisheng-17", "shuiyue-hyaluronic", "suyi-french",
        "tangshe-cotton", "tinglan-air", "trailox-gt", "voltora-20000", "weimian-memory",
        "wutong-seventh-guest", "wuxiang-whitetea", "xiaoniao-moon-bakery", "xinglan-x5",
        "xingzhe-city", "yanhuo-for-one", "yunji-soothing", "yunyue-pro-3", "zhuqi-velvet",
        "zuoan-ergo",
    }
)  # fmt: skip

Row = dict[str, str]


def compose(directory: Path = DIRECTORY) -> dict[str, str]:
    """The text of the two files, by file name; raises ``ValueError`` that names the product."""
    vocabulary = read_vocabulary(directory)
    items = sorted(
        ((item, category) for category, items in SHELF.items() for item in items),
        key=lambda pair: pair[0].code,
    )
    names = short_names([item for item, _ in items], vocabulary)
    products = []
    variants = []
    for item, category in items:
        brand = vocabulary.brand(item)
        rows = list(_variants(item))
        variants += rows
        products.append(
            {
                "code": item.code,
                "name_zh": item.name_zh,
                "name_en": item.name_en,
                "brand": brand.code,
                "category": vocabulary.category(category),
                "description_zh": item.about_zh,
                "description_en": item.about_en,
                "attributes": "|".join(vocabulary.attributes(item)),
                "synonyms_zh": "|".join(names[item.code].zh),
                "synonyms_en": "|".join(names[item.code].en),
                "sales": str(_sales(item, Decimal(rows[0]["price"]))),
                "released_on": _released_on(item),
                "image": f"/images/{item.code}.svg",
            }
        )
    variants.sort(key=lambda row: row["sku"])
    for row in variants:
        if row["color"]:
            vocabulary.color(row["color"], row["product"])
    return {"products.csv": _text(products), "variants.csv": _text(variants)}


def write(directory: Path = DIRECTORY) -> dict[str, int]:
    """Write both files into the directory; returns the number of data rows of each."""
    counts = {}
    for name, text in compose(directory).items():
        (directory / name).write_text(text, encoding="utf-8", newline="\n")
        counts[name] = sum(1 for _ in csv.reader(io.StringIO(text))) - 1
    return counts


def _variants(item: Item) -> Iterator[Row]:
    for color in item.colors.split() or [""]:
        for size, price in _options(item):
            sku = "-".join(part for part in (item.code, color, size) if part).upper()
            yield {
                "sku": sku,
                "product": item.code,
                "color": color,
                "size": size,
                "price": f"{price:.2f}",
                "stock": str(_stock(item, sku, price)),
            }


def _options(item: Item) -> Iterator[tuple[str, Decimal]]:
    """Sizes and prices as written in ``Item.options``."""
    waiting: list[str] = []
    for word in item.options.split():
        size, at, price = word.partition("@")
        first, dash, last = size.partition("-")
        if dash and first.isdigit():
            waiting += [str(number) for number in range(int(first), int(last) + 1)]
        elif size or not waiting:
            waiting.append(size)
        if at:
            for name in waiting:
                yield name, Decimal(price)
            waiting = []
    if waiting:
        raise ValueError(f"{item.code}: no price after {waiting[0]!r}; write for example '@99'")


def _stock(item: Item, sku: str, price: Decimal) -> int:
    if item.sold_out:
        return 0
    random = Random(sku)
    most = 240 if price < 200 else 120 if price < 1000 else 50
    if item.code in FLAGSHIPS:
        return random.randint(20, most)
    if random.random() < SOLD_OUT:
        return 0
    few = random.random() < 0.15
    return random.randint(1, 5) if few else random.randint(6, most)


def _sales(item: Item, price: Decimal) -> int:
    random = Random(f"sales {item.code}")
    # Sales spread over two orders of magnitude, and dear things sell less.
    flagship = item.code in FLAGSHIPS
    magnitude = random.uniform(3.4, 4.0) if flagship else random.uniform(1.9, 3.6)
    return int(10**magnitude * (150 / float(price)) ** 0.3)


def _released_on(item: Item) -> str:
    if item.released:
        return item.released
    days = Random(f"release {item.code}").randrange(RELEASE_DAYS)
    return (LAST_RELEASE - timedelta(days=days)).isoformat()


def _text(rows: Iterable[Row]) -> str:
    rows = list(rows)
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def main() -> None:
    """Parse the command line and write the files."""
    parser = argparse.ArgumentParser(
        prog="python -m daogou.demo.products",
        description="Write products.csv and variants.csv of the demo shop.",
    )
    parser.add_argument("directory", nargs="?", type=Path, default=DIRECTORY)
    for name, count in write(parser.parse_args().directory).items():
        print(f"{name}: {count} rows")


if __name__ == "__main__":
    main()
