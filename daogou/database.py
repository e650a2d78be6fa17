"""Engine, sessions and the declarative base that all tables share."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import MetaData, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.orm import Session, declarative_base, sessionmaker
from sqlalchemy.pool import QueuePool, StaticPool

T = TypeVar("T")

# Named constraints: Alembic can only alter what has a name, and SQLite names nothing itself.
NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Base: Any = declarative_base(metadata=MetaData(naming_convention=NAMING))


def make_engine(url: str) -> Engine:
    """An engine for `url`; a SQLite file's folder is made, an in-memory one serves all threads."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(url, future=True, pool_pre_ping=True)
    if parsed.database in (None, "", ":memory:"):
        engine = create_engine(
            url, future=True, connect_args={"check_same_thread": False}, poolclass=StaticPool
        )
    else:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        # Kept open: SQLite reads the whole schema for a new connection, and writes its log back
        # into the file when the last one is closed.
        engine = create_engine(
            url,
            future=True,
            connect_args={"timeout": 15, "check_same_thread": False},
            poolclass=QueuePool,
            max_overflow=-1,
        )

    @event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys=ON")
        # Readers go on while one writer commits.
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.close()

    return engine


def make_sessions(engine: Engine) -> sessionmaker:
    """A factory of sessions: `with sessions.begin() as session:` is one transaction."""
    return sessionmaker(engine, future=True, expire_on_commit=False)


async def aside(sessions: sessionmaker, work: Callable[[Session], T]) -> T:
    """The result of `work` in a transaction of its own, off the event loop."""

    def run() -> T:
        with sessions.begin() as session:
            return work(session)

    return await asyncio.to_thread(run)


def insert_for(session: Session) -> Any:
    """The `insert` of the session's database: the one that knows ON CONFLICT."""
    name = session.get_bind().dialect.name
    return sqlite.insert if name == "sqlite" else postgresql.insert
