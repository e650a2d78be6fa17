"""Which matter a conversation has just brought to its end, as the shop's tables say."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy import literal, select, union_all
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import label

from daogou.orders.tables import Invoice, Order, PriceAdjustment, ReturnRequest, Ticket

# mypy takes a column for the value that a row has there.
_ORDER: Final[Any] = Order

MATTERS: Final = (
    *("order", "cancellation", "address", "invoice", "return", "exchange"),
    *("price_protection", "ticket"),
)


def solved(session: Session, conversation: str, order: str | None, since: datetime) -> str | None:
    """One of `MATTERS` that was done from `since` on; None where none was. One query.

    `order` is the number of the order whose proof the conversation has made.
    """
    found: list[tuple[str, Any]] = [
        (
            "order",
            select(_ORDER.number).where(
                _ORDER.conversation == conversation, _ORDER.placed_at >= since
            ),
        )
    ]
    if order:
        own = _ORDER.number == order
        found += [
            ("cancellation", select(_ORDER.number).where(own, _ORDER.cancelled_at >= since)),
            ("address", select(_ORDER.number).where(own, _ORDER.address_changed_at >= since)),
            ("invoice", _of(Invoice, order, Invoice.requested_at, since)),
            *(
                (kind, _of(ReturnRequest, order, ReturnRequest.created_at, since, kind))
                for kind in ("return", "exchange")
            ),
            (
                "price_protection",
                _of(PriceAdjustment, order, PriceAdjustment.created_at, since),
            ),
        ]
    # A wish for a person is answered by that person, and not solved by being noted.
    complaint = select(Ticket.id).where(
        Ticket.conversation == conversation, Ticket.kind != "human", Ticket.created_at >= since
    )
    found.append(("ticket", complaint))
    parts = [
        query.with_only_columns(label("matter", literal(matter)), label("place", literal(place)))
        for place, (matter, query) in enumerate(found)
    ]
    first = union_all(*parts).order_by("place").limit(1)
    done: str | None = session.execute(first).scalar()
    return done


def _of(table: Any, order: str, at: Any, since: datetime, kind: str | None = None) -> Any:
    query = select(table.id).where(table.order_number == order, at >= since)
    return query if kind is None else query.where(table.kind == kind)
