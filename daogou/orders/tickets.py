"""Handing something to the people of the shop."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import desc, select, update
from sqlalchemy.orm import Session

from daogou.errors import ShopError
from daogou.orders.complaint_words import complaint_category
from daogou.orders.numbering import next_id
from daogou.orders.tables import TICKET_KINDS, Order, Ticket
from daogou.settings import get_settings


def open_ticket(
    session: Session,
    conversation: str,
    kind: str,
    text: str,
    order_number: str | None = None,
    *,
    now: datetime,
    customer_id: int | None = None,
) -> Ticket:
    """A ticket of kind "complaint", "human" or "other" with the shopper's words.

    Sent twice, the first one is given back. Who asks for a human again while the first request is
    open gets that one, with the new words added. A complaint gets a category and the moment by
    which it is answered (`complaint_answer_hours` from now). An order number that does not exist is
    left out: whether it does is not for everybody to know. `customer_id` is for a proven identity
    only.

    Raises:
        ShopError: `bad_text`.
        ValueError: another kind.
    """
    if kind not in TICKET_KINDS:
        raise ValueError(f"Ticket kind {kind!r} is none of {', '.join(TICKET_KINDS)}")
    words = text.strip()
    if not words:
        raise ShopError("bad_text")
    # Numbering first: whoever sends the same at this moment waits here and then finds this ticket.
    identifier = next_id(session, "T", Ticket, now)
    order = session.get(Order, order_number) if order_number else None
    number = order.number if order else None
    same: list[Any] = [
        Ticket.conversation == conversation,
        Ticket.kind == kind,
        Ticket.status == "open",
    ]
    if kind != "human":
        same += [Ticket.text == words, Ticket.order_number == number]
    present: Ticket | None = (
        session.execute(select(Ticket).where(*same).order_by(desc(Ticket.created_at)).limit(1))
        .scalars()
        .first()
    )
    if present is not None:
        if words not in present.text.split("\n"):
            present.text = f"{present.text}\n{words}"
            session.flush()
        return present
    complaint = kind == "complaint"
    ticket = Ticket(
        id=identifier,
        conversation=conversation,
        customer_id=customer_id,
        order_number=number,
        kind=kind,
        category=complaint_category(words) if complaint else None,
        text=words,
        status="open",
        answer_by=now + timedelta(hours=get_settings().complaint_answer_hours)
        if complaint
        else None,
        created_at=now,
    )
    session.add(ticket)
    session.flush()
    return ticket


def add_to_complaint(
    session: Session, conversation: str, text: str, order_number: str | None, now: datetime
) -> Ticket | None:
    """The open complaint of this conversation with `text` added; None where there is none.

    One of another order, or of more than a day ago, is another matter.
    """
    found: Ticket | None = (
        session.execute(
            select(Ticket)
            .where(
                Ticket.conversation == conversation,
                Ticket.kind == "complaint",
                Ticket.status == "open",
                Ticket.created_at > now - timedelta(days=1),
            )
            .order_by(desc(Ticket.created_at), desc(Ticket.id))
            .limit(1)
        )
        .scalars()
        .first()
    )
    words = text.strip()
    if (
        found is None
        or not words
        or (order_number and found.order_number not in (None, order_number))
    ):
        return None
    order = session.get(Order, order_number) if order_number else None
    if found.order_number is None and order is not None:
        found.order_number = order.number
    if words not in found.text.split("\n"):
        found.text = f"{found.text}\n{words}"
    if found.category in (None, "other"):
        found.category = complaint_category(words)
    session.flush()
    return found


def close_requests(session: Session, conversation: str) -> int:
    """Close the open requests for a human of a conversation; how many there were."""
    closed: int = session.execute(
        update(Ticket)
        .where(Ticket.conversation == conversation, Ticket.kind == "human", Ticket.status == "open")
        .values(status="closed")
        .execution_options(synchronize_session=False)
    ).rowcount
    return closed
