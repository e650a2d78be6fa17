"""Deleting all that simulated shoppers left, and nobody else's."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.orders.return_rules import OPEN
from daogou.orders.stock import put_back
from daogou.orders.tables import Customer, Order, OrderLine, ReturnRequest
from daogou.simulation.customers import EMAIL
from daogou.simulation.sweep import Traces, tables, theirs, traces
from daogou.simulation.tables import SimulatedConversation

_ANYBODY = EMAIL.format(seed="%", number="%")


def conversations_of(session: Session, seed: int | None) -> list[str]:
    """The marked conversations of a seed, of all seeds where it is None."""
    found = select(SimulatedConversation.conversation)
    if seed is not None:
        found = found.where(SimulatedConversation.seed == seed)
    return list(session.execute(found).scalars())


def forget(
    session: Session, names: Pseudonyms, seed: int | None, only: Sequence[str] | None = None
) -> dict[str, int]:
    """Delete the rows of all simulated shoppers of a seed; how many went, by table.

    With `only` those of these conversations. What was bought goes back into the stock. Customers
    who were prepared and never came go as well, where `only` does not say otherwise.
    """
    marked = select(SimulatedConversation.conversation, SimulatedConversation.customer)
    if seed is not None:
        marked = marked.where(SimulatedConversation.seed == seed)
    if only is not None:
        marked = marked.where(in_op(SimulatedConversation.conversation, list(only)))
    rows = session.execute(marked).all()
    people = {row.customer for row in rows if row.customer is not None}
    if only is None:
        like = _ANYBODY if seed is None else EMAIL.format(seed=seed, number="%")
        people |= set(
            session.execute(
                select(Customer.id).where(Customer.email.like(like))  # type: ignore[attr-defined]
            ).scalars()
        )
    left = traces(session, names, (row.conversation for row in rows), people)
    _restock(session, left)
    gone: dict[str, int] = {}
    # Rows that refer to others go first.
    for table in reversed(tables(session)):
        condition = theirs(table, left)
        if condition is not None:
            number = session.execute(delete(table).where(condition)).rowcount
            if number:
                gone[table.name] = int(number)
    session.execute(
        delete(SimulatedConversation).where(
            in_op(SimulatedConversation.conversation, list(left.conversations))
        )
    )
    return gone


def _restock(session: Session, left: Traces) -> None:
    """Put back what their orders and exchanges took out of the stock."""
    numbers = list(left.orders)
    taken = session.execute(
        select(OrderLine.sku, OrderLine.quantity)
        .join(Order, Order.number == OrderLine.order_number)
        .where(in_op(Order.number, numbers), Order.status != "cancelled")
    ).all()
    reserved = session.execute(
        select(ReturnRequest.new_sku, ReturnRequest.quantity).where(
            in_op(ReturnRequest.order_number, numbers),
            in_op(ReturnRequest.status, OPEN),
            ReturnRequest.new_sku.is_not(None),  # type: ignore[union-attr]
        )
    ).all()
    for sku, quantity in sorted([tuple(row) for row in (*taken, *reserved)]):
        put_back(session, sku, quantity)
