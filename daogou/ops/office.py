"""What the operator's pages work with."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session, sessionmaker

from daogou.database import aside
from daogou.ops.later import Later
from daogou.ops.memory import Memory
from daogou.ops.rasa_desk import RasaDesk
from daogou.settings import Settings

T = TypeVar("T")


class Limit(Protocol):
    """How often something may happen, a key each; the edge's rate limit is one."""

    def ahead(self, key: str) -> float:
        """Seconds until it may happen again; 0 now."""

    def wait(self, key: str) -> float:
        """The same, and it counts."""


@dataclass(frozen=True)
class Office:
    """The shop's database, the desk at which a person speaks, and how often a token may be tried.

    `settings` has an `ops_token` and an `edge_secret`.
    """

    settings: Settings
    sessions: sessionmaker
    desk: RasaDesk
    attempts: Limit
    memory: Memory = field(default_factory=Memory)
    later: Later = field(default_factory=Later)

    async def do(self, work: Callable[[Session], T]) -> T:
        """The result of `work` in a transaction of its own, off the event loop."""
        return await aside(self.sessions, work)

    async def recall(self, key: Hashable, work: Callable[[Session], T]) -> T:
        """What `work` says, or has said lately under the same key while nothing was written."""
        return await self.do(lambda session: self.memory.get(session, key, work))

    @property
    def secret(self) -> str:
        """What the edge signs with, and makes pseudonyms of."""
        assert self.settings.edge_secret, "the edge is not made without one"
        return self.settings.edge_secret

    @property
    def token(self) -> str:
        """What opens the pages."""
        assert self.settings.ops_token, "there are no such pages without one"
        return self.settings.ops_token
