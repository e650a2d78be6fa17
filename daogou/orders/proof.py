"""Whether somebody may hear about an order: its number with the end of a telephone of its own.

A number that does not exist and wrong digits look the same from outside, in the answer, in the
counting and in the work done. Wrong proofs are counted for the conversation and, because a guesser
can open one conversation after another, for the number as well.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, delete, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.database import insert_for
from daogou.orders.proof_phones import proves
from daogou.orders.tables import ProofAttempt
from daogou.settings import get_settings

# A number may be tried from so many conversations before it is locked for all: more than one, so
# that a stranger's guesses in one conversation do not shut the owner out.
CONVERSATIONS_PER_NUMBER = 5

_NUMBER = re.compile(r"\d{8}-\d{4}")


@dataclass(frozen=True)
class ProofResult:
    """The outcome of one proof; `attempts_left` is 0 and `locked_until` set when `locked`."""

    ok: bool
    attempts_left: int
    locked: bool
    locked_until: datetime | None = None


def prove(
    session: Session,
    conversation: str,
    order_number: str,
    phone_last4: str,
    now: datetime,
    *,
    buyer: bool = False,
) -> ProofResult:
    """Check a claim to an order, or with `buyer` to be who has bought it (see `proof_phones`).

    An attempt is counted before it is compared, so that guesses sent at the same moment do not
    slip past the limit. Counting starts anew when the lock, or as long a pause, is over.
    """
    settings = get_settings()
    number = unicodedata.normalize("NFKC", order_number).strip()
    limits = {f"conversation:{conversation}": settings.max_proof_attempts}
    if _NUMBER.fullmatch(number):
        # Only what could be a number is counted: the table cannot be filled with nonsense.
        limits[f"order:{number}"] = settings.max_proof_attempts * CONVERSATIONS_PER_NUMBER
    pause = timedelta(minutes=settings.proof_lock_minutes)
    left = settings.max_proof_attempts
    for subject, limit in limits.items():
        count = _count(session, subject, limit, now, pause)
        if count.failed > limit:
            # What a locked conversation sends is not even counted for the number.
            return ProofResult(False, 0, True, count.last_at + pause)
        left = min(left, limit - count.failed)
    if proves(session, number, phone_last4, buyer=buyer):
        session.execute(
            delete(ProofAttempt)
            .where(in_op(ProofAttempt.subject, list(limits)))
            .execution_options(synchronize_session=False)
        )
        return ProofResult(True, settings.max_proof_attempts, False)
    if left:
        return ProofResult(False, left, False)
    return ProofResult(False, 0, True, now + pause)


def forget_old_attempts(session: Session, now: datetime) -> int:
    """Remove the counts whose time is over; how many."""
    pause = timedelta(minutes=get_settings().proof_lock_minutes)
    removed: int = session.execute(
        delete(ProofAttempt)
        .where(ProofAttempt.last_at <= now - pause)
        .execution_options(synchronize_session=False)
    ).rowcount
    return removed


def _count(session: Session, subject: str, limit: int, now: datetime, pause: timedelta) -> Any:
    """One attempt more for `subject`: `failed` and `last_at` with it.

    Attempts beyond the limit leave `last_at` alone: knocking on does not prolong the lock.
    """
    old = ProofAttempt.last_at <= now - pause
    statement = insert_for(session)(ProofAttempt).values(subject=subject, failed=1, last_at=now)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["subject"],
            set_={
                "failed": case((old, 1), else_=ProofAttempt.failed + 1),
                "last_at": case(
                    (old, now), (ProofAttempt.failed < limit, now), else_=ProofAttempt.last_at
                ),
            },
        )
    )
    return session.execute(
        select(ProofAttempt.failed, ProofAttempt.last_at).where(ProofAttempt.subject == subject)
    ).one()
