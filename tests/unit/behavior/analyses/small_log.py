"""A log of a few visitors, written by hand."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import ibis
import pyarrow as pa

from daogou.behavior.analyses.log import EVENTS, GOODS

# A Friday, 16:00 by the shop's clock.
START = datetime(2026, 5, 1, 8)


def event(visitor: str, kind: str, minutes: float, **more: Any) -> dict[str, Any]:
    """An event so many minutes after the start."""
    empty = {"product": None, "value": None, "language": None, "fell_back": None}
    at = START + timedelta(minutes=minutes)
    return {**empty, "visitor": visitor, "kind": kind, "at": at, **more}


def table(events: list[dict[str, Any]]) -> Any:
    """The events as the analyses read them; their ids are their places."""
    rows = [{"id": place, **one} for place, one in enumerate(events, start=1)]
    return ibis.duckdb.connect().create_table(
        "events", pa.Table.from_pylist(rows, schema=EVENTS.to_pyarrow())
    )


def goods(engine: Any) -> Any:
    """Two cheap things and a dear one of a kind, and one that is alone."""
    rows = [
        {"product": "shoe", "category": "shoes", "price": 100.0},
        {"product": "boot", "category": "shoes", "price": 300.0},
        {"product": "lamp", "category": "light", "price": 50.0},
        {"product": "free", "category": "gifts", "price": 0.0},
    ]
    made = pa.Table.from_pylist(rows, schema=GOODS.to_pyarrow())
    return engine.get_backend().create_table("goods", made)
