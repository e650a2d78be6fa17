"""What has to be done from time to time, by a timer of the operator's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from daogou.orders.cancelling import close_unpaid
from daogou.orders.membership import refresh_levels
from daogou.orders.proof import forget_old_attempts


@dataclass(frozen=True)
class TidyReport:
    """What one round has done.

    The orders closed, how many counts of wrong proofs were forgotten, and how many customers have
    another level now.
    """

    closed: tuple[str, ...]
    forgotten: int
    levels: int


def tidy(session: Session, now: datetime) -> TidyReport:
    """Close the orders that were not paid in time, forget old wrong proofs, note new levels."""
    return TidyReport(
        closed=tuple(close_unpaid(session, now)),
        forgotten=forget_old_attempts(session, now),
        levels=refresh_levels(session, now),
    )
