"""After each message: the conversation's score, and a look whether discontent piles up."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import sessionmaker

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.satisfaction.alarms import check_messages
from daogou.satisfaction.discontent import is_discontented, note
from daogou.satisfaction.models import Models
from daogou.satisfaction.scoring import update

logger = logging.getLogger(__name__)


def follower(sessions: sessionmaker, names: Pseudonyms | None, folder: Path) -> Follower:
    """What is called with the conversations that have new turns; it never fails.

    Where no model has been trained it does nothing.
    """
    return Follower(sessions, names, Models(folder))


class Follower:
    """Keeps the scores of conversations up to date."""

    def __init__(self, sessions: sessionmaker, names: Pseudonyms | None, models: Models) -> None:
        self._sessions = sessions
        self._names = names
        self._models = models

    def __call__(self, conversations: Iterable[str]) -> None:
        """Score these conversations anew; errors are logged."""
        try:
            models = self._models.fresh()
        except Exception:
            logger.exception("The models of satisfaction could not be read.")
            return
        if models.sentiment is None:
            return
        for conversation in conversations:
            try:
                with self._sessions.begin() as session:
                    talk = update(session, models, self._names, conversation)
                    last = talk.said[-1] if talk else None
                    if last and is_discontented(last) and note(session, conversation, last):
                        check_messages(session, datetime.now(UTC))
            except Exception:
                logger.exception("A conversation could not be scored.")
