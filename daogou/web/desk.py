"""The shop's database as what faces the network needs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from sqlalchemy.orm import Session, sessionmaker

from daogou.catalog.lexicon_cache import LexiconCache
from daogou.database import aside, make_engine, make_sessions
from daogou.settings import get_settings

T = TypeVar("T")


class Desk:
    """The shop's database as the routes need it; its names of goods are read once."""

    def __init__(self, sessions: sessionmaker) -> None:
        self.sessions = sessions
        self.names = LexiconCache()

    async def do(self, work: Callable[[Session], T]) -> T:
        """The result of `work` in a transaction of its own, off the server's thread."""

        return await aside(self.sessions, work)


@lru_cache(maxsize=1)
def open_desk() -> Desk:
    """The desk of this process, opened when the first request needs it."""
    return Desk(make_sessions(make_engine(get_settings().database_url)))
