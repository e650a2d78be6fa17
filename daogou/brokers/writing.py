"""Turns into the shop's database: each once, and as an event where the visitor has agreed."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.orm import Session, sessionmaker

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.recording import Happening, NoConsentError, record
from daogou.brokers.reading import ToldTurn
from daogou.turns.keeping import add

logger = logging.getLogger(__name__)

SOURCE: Final = "conversation"

Write = Callable[[Sequence[ToldTurn]], None]


class DownError(Exception):
    """The database does not take anything now; later it may."""


def writer(sessions: sessionmaker, names: Pseudonyms | None) -> Write:
    """Writes turns down; without `names` (no secret is set) no events.

    What it does raises `DownError` where the database is away. A turn that the database refuses
    for what is in it is left out, and the log says so.
    """

    def write(turns: Sequence[ToldTurn]) -> None:
        try:
            _together(sessions, names, turns)
        except (OperationalError, InterfaceError) as error:
            raise DownError(" ".join(str(error.orig).split())) from error
        except Exception:
            if len(turns) == 1:
                logger.exception("A turn could not be written down, and is left out.")
                return
            for turn in turns:
                write([turn])

    return write


def followed(write: Write, follow: Callable[[Iterable[str]], None]) -> Write:
    """Writes turns down, and then tells `follow` which conversations have new ones."""

    def written(turns: Sequence[ToldTurn]) -> None:
        write(turns)
        follow(dict.fromkeys(str(turn.row["conversation"]) for turn in turns))

    return written


def _together(sessions: sessionmaker, names: Pseudonyms | None, turns: Sequence[ToldTurn]) -> None:
    with sessions.begin() as session:
        for turn in turns:
            if add(session, dict(turn.row)) and names:
                _as_event(session, names, turn)


def _as_event(session: Session, names: Pseudonyms, turn: ToldTurn) -> None:
    visitor, visit = names.visitor(turn.owner), names.session(turn.row["conversation"])
    try:
        record(session, visitor, visit, SOURCE, [happening(turn.row)])
    except NoConsentError:
        return


def happening(row: Any) -> Happening:
    """A turn as an event: what it was about and how it went, and nothing of what was said."""
    actions = json.loads(row["actions"])
    told = {
        "intent": row["intent"],
        "confidence": row["confidence"],
        "in_scope": row["in_scope"],
        "fell_back": row["fell_back"],
        "action": actions[-1] if actions else None,
        "answer_ms": row["answer_ms"],
        "language": row["language"],
    }
    # A page's ids have no slash: it can take no message's place.
    return Happening(
        "message", row["at"], f"turn/{row['message']}"[:64], row["product"], context=told
    )
