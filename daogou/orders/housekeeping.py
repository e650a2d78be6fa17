"""What has to be done from time to time, by a timer of the operator's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from daogou.orders.cancelling import close_unpaid
from daogou.orders.membership import refresh_levels
from daogou.orders.proof import forget_old_attempts
from daogou.orders.repeats import forget_done_messages


@dataclass(frozen=True)
class TidyReport:
    """What one round has done.

    The orders closed, how many notes of wrong proofs and of messages were forgotten, and how many
    customers have another level now.
    """

    closed: tuple[str, ...]
    forgotten: int
    levels: int


def tidy(session: Session, now: datetime) -> TidyReport:
    """Close orders that were not paid in time, forget old proofs and messages, note new levels."""
    return TidyReport(
        closed=tuple(close_unpaid(session, now)),
        forgotten=forget_old_attempts(session, now) + forget_done_messages(session, now),
        levels=refresh_levels(session, now),
    )
