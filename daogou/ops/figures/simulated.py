"""Conversations of simulated shoppers, which figures leave out unless they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daogou.ops.figures.selecting import spoken, within
from daogou.ops.scope import Scope
from daogou.simulation.tables import SimulatedConversation


def left_out(session: Session, scope: Scope) -> int:
    """How many simulated conversations fall into a scope, whether it counts them or not."""
    found = [
        *within(SimulatedConversation.at, scope),
        *spoken(SimulatedConversation.language, scope),
    ]
    return int(session.execute(select(func.count()).where(*found)).scalar_one())


def simulated_of(session: Session, conversations: Sequence[str]) -> set[str]:
    """Those of `conversations` that were a simulated shopper's."""
    known: Any = SimulatedConversation.conversation
    return set(session.execute(select(known).where(known.in_(conversations))).scalars())
