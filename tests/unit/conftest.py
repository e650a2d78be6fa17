"""Databases for unit tests: SQLite in memory, and PostgreSQL where one answers; the model of rules
and stories, trained once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from filelock import FileLock
from hypothesis import settings
from sqlalchemy import MetaData, create_engine, text
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from daogou.catalog.loading import load_catalog
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade

# The first example of a test may have to read a dictionary, and no test asserts times.
settings.register_profile("unit", deadline=None)
settings.load_profile("unit")

SHOP = Path(__file__).parent / "catalog" / "data" / "shop"
POSTGRES = os.environ.get(
    "DAOGOU_TEST_POSTGRES", "postgresql://root@127.0.0.1:5432/test?connect_timeout=2"
)


class Databases:
    """Empty databases with the current schema, quickly: made once and copied or emptied after."""

    def __init__(self) -> None:
        self._templates: dict[bool, Engine] = {}
        self._postgres: Engine | None = None
        self._unreachable = self._emptying = self._filling = ""
        self._name = f"daogou_test_{uuid4().hex[:12]}"

    def sqlite(self, filled: bool) -> Engine:
        """A database in memory, with the small shop if `filled`."""
        if filled not in self._templates:
            template = make_engine("sqlite://") if not filled else self.sqlite(False)
            if filled:
                fill(template)
            else:
                upgrade(template)
            self._templates[filled] = template
        engine = make_engine("sqlite://")
        source, target = self._templates[filled].raw_connection(), engine.raw_connection()
        source.connection.backup(target.connection)
        source.close()
        target.close()
        return engine

    def postgresql(self, filled: bool) -> Engine:
        """This run's database on the server, emptied; the test is skipped where none answers."""
        if self._postgres is None and not self._unreachable:
            try:
                self._administer(f'CREATE DATABASE "{self._name}"')
            except OperationalError as error:
                self._unreachable = str(error.orig).strip()
            else:
                self._postgres = make_engine(
                    make_url(POSTGRES).set(database=self._name).render_as_string(False)
                )
                upgrade(self._postgres)
                self._emptying = emptying(self._postgres)
        if self._postgres is None:
            pytest.skip(f"no PostgreSQL answers: {self._unreachable}")
        with self._postgres.begin() as connection:
            connection.execute(text(self._emptying))
            if filled and self._filling:
                connection.execute(text(self._filling))
        if filled and not self._filling:
            fill(self._postgres)
            self._filling = kept(self._postgres)
        return self._postgres

    def close(self) -> None:
        """Drop what this run has made."""
        for engine in self._templates.values():
            engine.dispose()
        if self._postgres is not None:
            self._postgres.dispose()
            self._administer(f'DROP DATABASE "{self._name}"')

    def _administer(self, statement: str) -> None:
        engine = create_engine(POSTGRES, future=True, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


def emptying(engine: Engine) -> str:
    """SQL that leaves tables empty and numbers them from the start.

    TRUNCATE would do it too, but makes the files of every table and index anew, each time.
    """
    restart = (
        "SELECT setval(format('%I.%I', schemaname, sequencename), start_value, false) "
        "FROM pg_sequences WHERE last_value IS NOT NULL"
    )
    return "; ".join([*(f'DELETE FROM "{name}"' for name in reversed(tables(engine))), restart])


def kept(engine: Engine) -> str:
    """Keeps a copy of what the tables hold; gives the SQL that puts it back into empty ones."""
    back = []
    with engine.begin() as connection:
        connection.execute(text("CREATE SCHEMA kept"))
        for name in tables(engine):
            connection.execute(text(f'CREATE TABLE kept."{name}" AS TABLE public."{name}"'))
            back.append(f'INSERT INTO public."{name}" SELECT * FROM kept."{name}"')
        numbers = (
            "SELECT format('SELECT setval(%L, %s)', sequencename, last_value) "
            "FROM pg_sequences WHERE last_value IS NOT NULL"
        )
        back += connection.execute(text(numbers)).scalars()
    return "; ".join(back)


def tables(engine: Engine) -> list[str]:
    """The names of all tables, those that others refer to before these."""
    known = MetaData()
    known.reflect(engine)
    return [table.name for table in known.sorted_tables if table.name != "alembic_version"]


def fill(engine: Engine) -> None:
    """Load the small shop."""
    with make_sessions(engine).begin() as session:
        load_catalog(session, SHOP)


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """The databases of this run."""
    made = Databases()
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: Any, databases: Databases) -> Iterator[Engine]:
    """An empty database with the current schema, on each kind of database in turn."""
    made = getattr(databases, request.param)(filled=False)
    yield made
    if request.param == "sqlite":
        made.dispose()


@pytest.fixture
def sessions(engine: Engine) -> sessionmaker:
    """Sessions on an empty database."""
    return make_sessions(engine)


@pytest.fixture
def session(sessions: sessionmaker) -> Iterator[Session]:
    """A session on an empty database; nothing is committed unless the test does."""
    with sessions() as opened:
        yield opened


@pytest.fixture(params=["sqlite", "postgresql"])
def shop(request: Any, databases: Databases) -> Iterator[sessionmaker]:
    """Sessions on a database that holds the small shop of `tests/unit/catalog/data/shop`."""
    made = getattr(databases, request.param)(filled=True)
    yield make_sessions(made)
    if request.param == "sqlite":
        made.dispose()


@pytest.fixture
def shop_session(shop: sessionmaker) -> Iterator[Session]:
    """A session on the small shop."""
    with shop() as opened:
        yield opened


@pytest.fixture(scope="session")
def core_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of the rules and stories, without any understanding of language.

    The first of several processes trains it, for all of them.
    """
    # Rasa takes seconds to import, and few tests need it.
    from tests.unit.actions.talk import MODEL, train

    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    folder /= "core"
    with FileLock(f"{folder}.lock"), pytest.MonkeyPatch.context() as patch:
        patch.setenv("RASA_TELEMETRY_ENABLED", "false")
        if not (folder / MODEL).exists():
            folder.mkdir()
            patch.chdir(folder)
            train(folder)
    return folder / MODEL
