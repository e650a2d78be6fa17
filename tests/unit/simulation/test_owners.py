"""Whom the shop's figures leave out."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from daogou.simulation.owners import simulated_owners
from daogou.simulation.tables import SimulatedConversation

NOW = datetime(2026, 5, 1, 16, tzinfo=UTC)


def test_simulated_shoppers_are_known(session: Session) -> None:
    assert simulated_owners(session) == set()
    for conversation, customer in (("s1", None), ("s2", 7)):
        session.add(
            SimulatedConversation(
                conversation=conversation,
                seed=1,
                shopper=len(conversation) + (customer or 0),
                goal="browse",
                language="zh",
                customer=customer,
                success=True,
                ending="reached",
                turns=3,
                misunderstood=0,
                waited=1.0,
                stars=5,
                rated=False,
                at=NOW,
            )
        )
    session.flush()
    assert simulated_owners(session) == {"conversation:s1", "conversation:s2", "customer:7"}
