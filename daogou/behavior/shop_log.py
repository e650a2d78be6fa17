"""The shop's events, goods and orders as tables for the analyses, on DuckDB within this process."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import ibis
import pyarrow as pa
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.behavior.analyses.log import BASKETS, EVENTS, GOODS
from daogou.behavior.tables import Event
from daogou.catalog.columns import PRODUCT, VARIANT
from daogou.orders.owners import conversation_owner, customer_owner
from daogou.orders.tables import Order, OrderLine
from daogou.text.language import LANGUAGES

# Rows that are in memory twice, as the database gives them and as columns.
_AT_ONCE: Final = 50_000


@dataclass(frozen=True)
class ShopLog:
    """Ibis tables: `events` as `log.EVENTS`, `goods` as `log.GOODS`."""

    events: Any
    goods: Any


def shop_log(
    session: Session,
    until: datetime,
    since: datetime | None = None,
    without: Collection[str] = (),
) -> ShopLog:
    """What happened before `until` and, where it is given, from `since` on.

    `without`: visitors who are left out, such as simulated ones.
    """
    engine = ibis.duckdb.connect()
    events = _events(session, since, until, frozenset(without))
    goods = session.execute(
        select(PRODUCT.code, PRODUCT.category_code, func.min(VARIANT.price))
        .join(VARIANT, VARIANT.product_code == PRODUCT.code, isouter=True)
        .group_by(PRODUCT.code, PRODUCT.category_code)
    )
    rows = [(code, category, None if low is None else float(low)) for code, category, low in goods]
    return ShopLog(
        engine.create_table("events", events), engine.create_table("goods", _columns(rows, GOODS))
    )


def shop_baskets(
    session: Session, since: datetime, until: datetime, without: Collection[str] = ()
) -> Any:
    """What was ordered together, of orders that were not cancelled: a table like `log.BASKETS`.

    `without`: owners (daogou.orders.owners) whose orders do not count.
    """
    lines = session.execute(
        select(
            *(OrderLine.order_number, OrderLine.product_code),
            *(Order.conversation, Order.customer_id),
        )
        .join(Order, Order.number == OrderLine.order_number)
        .where(
            Order.placed_at >= since,
            Order.placed_at < until,
            Order.status != "cancelled",
        )
        .distinct()
    )
    rows = [
        (line.order_number, line.product_code)
        for line in lines
        if conversation_owner(line.conversation) not in without
        and customer_owner(line.customer_id) not in without
    ]
    return ibis.duckdb.connect().create_table("baskets", _columns(rows, BASKETS))


def _events(
    session: Session, since: datetime | None, until: datetime, without: frozenset[str]
) -> pa.Table:
    query = select(
        *(Event.id, Event.visitor, Event.kind, Event.product, Event.value, Event.context, Event.at)
    ).where(Event.at < until)
    if since is not None:
        query = query.where(Event.at >= since)
    found = session.execute(query.execution_options(yield_per=_AT_ONCE))
    parts = [
        _columns([_flat(row) for row in rows if row.visitor not in without], EVENTS)
        for rows in found.partitions()
    ]
    return pa.concat_tables(parts) if parts else _columns([], EVENTS)


def _flat(row: Any) -> tuple[Any, ...]:
    context: Mapping[str, Any] = json.loads(row.context)
    language, fell_back = context.get("language"), context.get("fell_back")
    return (
        *(row.id, row.visitor, row.kind, row.product, row.value),
        language if language in LANGUAGES else None,
        fell_back if isinstance(fell_back, bool) else None,
        row.at.replace(tzinfo=None),
    )


def _columns(rows: Iterable[tuple[Any, ...]], schema: Any) -> pa.Table:
    arrow = schema.to_pyarrow()
    columns = zip(*rows, strict=True) if rows else [[] for _ in arrow]
    return pa.Table.from_arrays(
        [pa.array(column, field.type) for column, field in zip(columns, arrow, strict=True)],
        schema=arrow,
    )
