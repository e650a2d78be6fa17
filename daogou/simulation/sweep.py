"""Whose rows are whose: every row in the shop's tables that a simulated shopper left.

The tables are read off the database itself, by the names of their columns, so that a table which is
added later is found as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import MetaData, Table, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.orders.owners import conversation_owner, customer_owner
from daogou.orders.tables import Order

# Tables of the shop itself and of SQLite, in which nobody's rows are.
_NOBODYS: Final = frozenset({"alembic_version", "simulated_conversation", "sqlite_sequence"})


@dataclass(frozen=True)
class Traces:
    """The names under which rows of some simulated shoppers stand."""

    conversations: frozenset[str]
    customers: frozenset[int]
    orders: frozenset[str]
    owners: frozenset[str]
    visitors: frozenset[str]

    def columns(self) -> Mapping[str, Iterable[Any]]:
        """Column → its values in rows of theirs."""
        return {
            "conversation": self.conversations,
            "customer_id": self.customers,
            "order_number": self.orders,
            "owner_key": self.owners,
            "visitor": self.visitors,
            # A wrong proof stands under who gave it, or under the order that it was for.
            "subject": {
                *(conversation_owner(one) for one in self.conversations),
                *(f"order:{one}" for one in self.orders),
            },
        }


def traces(
    session: Session, names: Pseudonyms, conversations: Iterable[str], customers: Iterable[int]
) -> Traces:
    """The traces of these conversations and simulated customers."""
    talks, people = frozenset(conversations), frozenset(customers)
    placed = session.execute(
        select(Order.number).where(
            or_(in_op(Order.conversation, list(talks)), in_op(Order.customer_id, list(people)))
        )
    ).scalars()
    owners = frozenset(
        [*(conversation_owner(one) for one in talks), *(customer_owner(one) for one in people)]
    )
    visitors = frozenset(names.visitor(owner) for owner in owners)
    return Traces(talks, people, frozenset(placed), owners, visitors)


def tables(session: Session) -> Sequence[Table]:
    """The tables of the database, those that others refer to first."""
    known = MetaData()
    known.reflect(session.connection())
    return [table for table in known.sorted_tables if table.name not in _NOBODYS]


def theirs(table: Table, left: Traces) -> Any | None:
    """The condition of their rows in a table; None where it can have none."""
    parts = [
        in_op(table.c[name], list(values))
        for name, values in left.columns().items()
        if name in table.c
    ]
    if table.name == "customer":
        parts.append(in_op(table.c.id, list(left.customers)))
    return or_(*parts) if parts else None
