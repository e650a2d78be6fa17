"""Marking conversations as simulated, from their first moment on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.simulation.shopper import Shopper
from daogou.simulation.tables import SimulatedConversation
from daogou.simulation.visiting import Visit


def mark(
    session: Session, shopper: Shopper, conversation: str, customer: int | None, now: datetime
) -> None:
    """Note that this conversation is a simulated shopper's, before a word is said in it."""
    session.add(
        SimulatedConversation(
            conversation=conversation,
            seed=shopper.seed,
            shopper=shopper.number,
            goal=shopper.goal,
            language=shopper.language,
            customer=customer,
            success=False,
            ending="left",
            turns=0,
            misunderstood=0,
            waited=0.0,
            stars=1,
            rated=False,
            at=now,
        )
    )


def note(
    session: Session, conversation: str, visit: Visit, success: bool, stars: int, rated: bool
) -> None:
    """Note how a marked conversation went."""
    row = session.get(SimulatedConversation, conversation)
    assert row is not None, "it is marked before it begins"
    row.success, row.ending = success, visit.ending
    row.turns, row.misunderstood, row.waited = visit.turns, visit.misunderstood, visit.waited
    row.stars, row.rated = stars, rated
    row.stuck = json.dumps(visit.stuck, ensure_ascii=False)


def finished(session: Session, seed: int) -> set[int]:
    """The shoppers of a seed whose visits are over."""
    found = session.execute(
        select(SimulatedConversation.shopper).where(
            SimulatedConversation.seed == seed, SimulatedConversation.ending != "left"
        )
    )
    return set(found.scalars())


def broken(session: Session, seed: int) -> Sequence[str]:
    """Conversations of a seed that broke off."""
    found = session.execute(
        select(SimulatedConversation.conversation).where(
            SimulatedConversation.seed == seed, SimulatedConversation.ending == "left"
        )
    )
    return list(found.scalars())
