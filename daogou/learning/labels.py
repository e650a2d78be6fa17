"""Decisions about messages: made, changed, listed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import delete, desc, func, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.check.repeated import sense
from daogou.database import insert_for
from daogou.learning.annotation import read
from daogou.learning.tables import LEARNED, LEFT_OUT, NEW, STATES, Label

_LONGEST_SENSE: Final = 512


def sense_of(text: str) -> str:
    """What a decision is kept under: near-same spellings have the same."""
    return (sense(text) or text.strip())[:_LONGEST_SENSE]


def decide(
    session: Session,
    written: str,
    label: str | None,
    by: str,
    now: datetime,
    *,
    said: str = "",
    understood: str | None = None,
    count: int = 1,
) -> None:
    """Keep that the annotated text `written` is an example of `label`; None leaves it out.

    `said` is the message as it was in the inbox, where a person has changed its words: it is
    decided as well. A decision that was made before gives way, unless its text was learned.
    """
    text, _ = read(written)
    _put(session, text, written, label, by, now, understood, count)
    if said and sense_of(said) != sense_of(text):
        _put(session, said, said, None, by, now, understood, count)


def _put(
    session: Session,
    text: str,
    written: str,
    label: str | None,
    by: str,
    now: datetime,
    understood: str | None,
    count: int,
) -> None:
    values = {
        "text": text,
        "annotated": written,
        "label": label,
        "understood": understood,
        "count": count,
        "by": by,
        "at": now,
        "state": LEFT_OUT if label is None else NEW,
    }
    statement = insert_for(session)(Label).values(sense=sense_of(text), **values)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["sense"], set_=values, where=Label.state != LEARNED
        )
    )


def take_back(session: Session, number: int) -> bool:
    """Delete a decision that is not learned yet; False where there is none."""
    done = session.execute(delete(Label).where(Label.id == number, Label.state != LEARNED))
    return bool(done.rowcount)


def decided(session: Session, state: str, limit: int | None = None) -> list[Label]:
    """The decisions of a state, the latest first."""
    statement = select(Label).where(Label.state == state).order_by(desc(Label.at), desc(Label.id))
    return list(session.execute(statement.limit(limit)).scalars())


def counts(session: Session) -> dict[str, int]:
    """How many decisions there are of each state."""
    rows = session.execute(select(Label.state, func.count()).group_by(Label.state)).all()
    return dict.fromkeys(STATES, 0) | dict(rows)


def decided_texts(session: Session) -> dict[str, str]:
    """The texts of all decisions by their sense."""
    return dict(session.execute(select(Label.sense, Label.text)).all())


def put_state(session: Session, numbers: Iterable[int], state: str) -> None:
    """Give decisions another state: learned, or new again."""
    session.execute(
        update(Label)
        .where(in_op(Label.id, list(numbers)))
        .values(state=state)
        .execution_options(synchronize_session=False)
    )
