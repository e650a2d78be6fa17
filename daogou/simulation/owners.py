"""Whom figures of the shop leave out: simulated shoppers."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.orders.owners import conversation_owner, customer_owner
from daogou.simulation.tables import SimulatedConversation

_KNOWN: Final[Any] = SimulatedConversation


def simulated_owners(session: Session) -> set[str]:
    """Simulated shoppers (daogou.orders.owners): conversations, and the customers they were."""
    owners: set[str] = set()
    for conversation, customer in session.execute(select(_KNOWN.conversation, _KNOWN.customer)):
        owners.add(conversation_owner(conversation))
        if customer is not None:
            owners.add(customer_owner(customer))
    return owners
