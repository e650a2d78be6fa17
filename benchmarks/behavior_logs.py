"""Generated logs of shoppers' events, of any length, made in columns and written as Parquet.

Four kinds of visitors (who look around, who fill carts and leave, who buy, who ask the assistant)
with tastes of their own; a third of those who buy one of a pair of goods take the other one too.
Nothing is drawn from real people, and no accuracy is claimed from it: it is for seconds and memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from daogou.behavior.analyses.log import EVENTS, GOODS

_KINDS: Final = np.array(
    ["view", "search", "click", "cart_add", "cart_remove", "message", "purchase"]
)
_PURCHASE: Final = 6
# Of a kind of visitor: how many of a hundred visitors; sessions on top of the first; events of a
# session; shares of kinds of events; of how many sessions one ends with an order.
_VISITORS: Final = (
    (55, 1.0, 5.0, (0.62, 0.16, 0.22, 0.00, 0.00, 0.00), 0.01),
    (20, 2.0, 9.0, (0.50, 0.12, 0.18, 0.16, 0.04, 0.00), 0.04),
    (15, 4.0, 7.0, (0.48, 0.14, 0.18, 0.15, 0.02, 0.03), 0.35),
    (10, 2.0, 8.0, (0.36, 0.08, 0.14, 0.06, 0.01, 0.35), 0.12),
)
_GOODS: Final = 2_000
_CATEGORIES: Final = 40
_DAYS: Final = 180
_START: Final = np.datetime64("2026-01-01T00:00:00", "us")
# Rows that are in memory at once.
_CHUNK: Final = 1_000_000


def write_log(folder: Path, events: int, seed: int) -> None:
    """Write `events.parquet` with so many rows, and `goods.parquet`."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    goods = _goods(random)
    pq.write_table(goods, folder / "goods.parquet")
    prices = goods["price"].to_numpy()
    schema = EVENTS.to_pyarrow()
    with pq.ParquetWriter(folder / "events.parquet", schema, coerce_timestamps="us") as file:
        for first, rows in _chunks(events):
            file.write_table(_events(random, prices, first, rows).cast(schema))


def _chunks(events: int) -> Iterator[tuple[int, int]]:
    for first in range(0, events, _CHUNK):
        yield first, min(_CHUNK, events - first)


def _goods(random: Any) -> pa.Table:
    of = np.arange(_GOODS) % _CATEGORIES
    usual = np.exp(random.normal(5, 0.8, _CATEGORIES))
    price = np.round(usual[of] * np.exp(random.normal(0, 0.4, _GOODS)), 2)
    return pa.table(
        [
            pa.array([f"product-{number}" for number in range(_GOODS)]),
            pa.array([f"category-{number}" for number in of]),
            pa.array(price),
        ],
        names=list(GOODS.names),
    )


def _events(random: Any, prices: Any, first: int, rows: int) -> pa.Table:
    """`rows` events of visitors of their own; their ids begin with `first`."""
    # Some more visitors than are needed: the rows are cut to their number.
    visitors = rows // 12 + 20
    shares = np.array([one[0] for one in _VISITORS]) / 100
    kind_of = random.choice(len(_VISITORS), visitors, p=shares)
    english = random.random(visitors) < 0.25
    taste = random.integers(0, _CATEGORIES, visitors)

    more = np.array([one[1] for one in _VISITORS])[kind_of]
    visitor = np.repeat(np.arange(visitors), 1 + random.poisson(more))
    kind = kind_of[visitor]
    begins = _begins(random, len(visitor))
    steps = 1 + random.poisson(np.array([one[2] for one in _VISITORS])[kind])
    ordered = random.random(len(visitor)) < np.array([one[4] for one in _VISITORS])[kind]
    lines = np.where(ordered, 1 + random.poisson(0.6, len(visitor)), 0)

    length = steps + lines
    session = np.repeat(np.arange(len(visitor)), length)
    place = np.arange(len(session)) - np.repeat(np.cumsum(length) - length, length)
    bought = place >= steps[session]
    shares_of = np.cumsum([one[3] for one in _VISITORS], axis=1)
    event = (random.random(len(session))[:, None] > shares_of[kind[session]]).sum(axis=1)
    event = np.where(bought, _PURCHASE, np.minimum(event, _PURCHASE - 1))
    pause = np.where(bought & (place > steps[session]), 0, random.exponential(55e6, len(session)))
    at = _START + _within(begins, session, pause, length).astype("timedelta64[us]")

    product = _products(random, taste[visitor[session]])
    # Half of an order's further lines are the other one of the pair.
    follows = bought & (place > steps[session]) & (random.random(len(session)) < 0.5)
    paired = np.roll(product, 1) ^ 1
    product = np.where(follows, paired, product)

    cut = slice(0, rows)
    none = np.isin(event, (1, 5))[cut]
    carts = np.isin(event, (3, 4, 6))[cut]
    results = random.poisson(4, rows).astype(float)
    value = np.where(carts, prices[product[cut]], results)
    message = (event == 5)[cut]
    names = np.array([f"{first:08x}{number:024x}" for number in range(visitors)])
    return pa.table(
        [
            pa.array(np.arange(first + 1, first + 1 + rows)),
            _coded(visitor[session][cut], names),
            _coded(event[cut], _KINDS),
            _coded(product[cut], np.array([f"product-{n}" for n in range(_GOODS)]), none),
            pa.array(value, mask=~(carts | (event == 1)[cut])),
            _coded(english[visitor[session]][cut].astype(int), np.array(["zh", "en"])),
            pa.array(random.random(rows) < 0.08, mask=~message),
            pa.array(at[cut]),
        ],
        names=list(EVENTS.names),
    )


def _begins(random: Any, sessions: int) -> Any:
    """Microseconds from the start: evenings and weekends have more."""
    day = random.integers(0, _DAYS, sessions)
    weekday = (day + 3) % 7 < 5
    day = np.where(weekday & (random.random(sessions) < 0.15), day - (day + 3) % 7 + 5, day)
    hour = np.clip(random.normal(12, 4, sessions), 0, 23.9)
    return (np.clip(day, 0, _DAYS - 1) * 86_400e6 + hour * 3_600e6).astype("int64")


def _within(begins: Any, session: Any, pause: Any, length: Any) -> Any:
    """When each event was: its session's beginning and the pauses up to it."""
    passed = np.cumsum(pause)
    first = np.cumsum(length) - length
    return begins[session] + (passed - np.repeat(passed[first], length)).astype("int64")


def _products(random: Any, taste: Any) -> Any:
    """Few goods are wanted often; half of what is looked at is of the visitor's category."""
    rank = np.minimum(random.zipf(1.3, len(taste)) - 1, _GOODS // _CATEGORIES - 1)
    other = random.integers(0, _CATEGORIES, len(taste))
    category = np.where(random.random(len(taste)) < 0.5, taste, other)
    return rank * _CATEGORIES + category


def _coded(codes: Any, names: Any, empty: Any = None) -> pa.Array:
    indices = pa.array(codes.astype("int32"), mask=empty)
    return pa.DictionaryArray.from_arrays(indices, pa.array(names)).cast(pa.string())
