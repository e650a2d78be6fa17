"""Doing once what a message that arrives twice asks for twice.

Most effects are safe by what they are: an order is cancelled or it is not, an emptied cart gives
the order that emptied it. Adding and taking out are not: `first_time` remembers what was done for
which message, in the transaction that does it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete
from sqlalchemy.orm import Session

from daogou.database import insert_for
from daogou.orders.tables import DoneMessage
from daogou.settings import get_settings

# After so long nobody sends a message again.
KEPT = timedelta(days=1)


def first_time(
    session: Session,
    owner: str,
    effect: str,
    words: str,
    now: datetime,
    *,
    message_id: str | None = None,
    pressed: bool = False,
) -> bool:
    """Whether `effect` was not done yet for this message of `owner`; it counts as done from now on.

    `message_id` is the id that the shopper's program gave the message: the same one is the same
    message for a day. Without one, and for a button that was `pressed`, the same `words` within
    `repeat_seconds` are the same message.
    """
    if message_id is not None and not _note(session, (owner, effect, "id", message_id), now, KEPT):
        return False
    if message_id is not None and not pressed:
        return True
    seconds = timedelta(seconds=get_settings().repeat_seconds)
    return _note(session, (owner, effect, "words", words), now, seconds)


def forget_done_messages(session: Session, now: datetime) -> int:
    """Remove what is too old to be sent again; how many."""
    removed: int = session.execute(
        delete(DoneMessage)
        .where(DoneMessage.done_at <= now - KEPT)
        .execution_options(synchronize_session=False)
    ).rowcount
    return removed


def _note(session: Session, parts: tuple[str, ...], now: datetime, within: timedelta) -> bool:
    """Note what was done; False where it was noted less than `within` ago.

    One conditional write: a second transaction waits for the first and then sees what it noted.
    """
    key = sha256("\0".join(parts).encode()).hexdigest()
    statement = insert_for(session)(DoneMessage).values(key=key, done_at=now)
    written: int = session.execute(
        statement.on_conflict_do_update(
            index_elements=["key"],
            set_={"done_at": now},
            where=DoneMessage.done_at <= now - within,
        )
    ).rowcount
    return written > 0
