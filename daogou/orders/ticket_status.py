"""What became of a ticket, for whoever may hear about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import desc, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.orders.tables import Order, Ticket


@dataclass(frozen=True)
class TicketView:
    """A ticket free of its session; a complaint has a category and a promised moment."""

    id: str
    kind: str
    category: str | None
    status: str
    created_at: datetime
    answer_by: datetime | None

    def overdue(self, now: datetime) -> bool:
        """Whether the answer should have been there by now."""
        return self.status == "open" and self.answer_by is not None and self.answer_by < now


def tickets_of(
    session: Session, conversation: str, proved_order: str | None, customer: int | None = None
) -> tuple[TicketView, ...]:
    """The tickets that this conversation may hear about, the newest first.

    Its own, those about the order that was proved in it, and those about the orders of the customer
    whom the shop has signed in. Nobody else hears even which numbers there are.
    """
    own: list[Any] = [Ticket.conversation == conversation]
    if proved_order:
        own.append(Ticket.order_number == proved_order)
    if customer is not None:
        orders = select(Order.number).where(Order.customer_id == customer)
        own.append(in_op(Ticket.order_number, orders))
    found = session.execute(
        select(Ticket).where(or_(*own)).order_by(desc(Ticket.created_at), desc(Ticket.id))
    ).scalars()
    return tuple(ticket_view(ticket) for ticket in found)


def ticket_view(ticket: Ticket) -> TicketView:
    """A ticket free of its session."""
    return TicketView(
        id=ticket.id,
        kind=ticket.kind,
        category=ticket.category,
        status=ticket.status,
        created_at=ticket.created_at,
        answer_by=ticket.answer_by,
    )
