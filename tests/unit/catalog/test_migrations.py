"""The schema that the migrations make, and the models."""

from __future__ import annotations

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError

from daogou.database import Base, make_engine
from daogou.migrations import config, is_modelled, upgrade


def test_models_and_migrations_agree(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": is_modelled, "compare_type": True}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_upgrading_twice_does_nothing(engine: Engine) -> None:
    upgrade(engine)
    assert inspect(engine).has_table("product_fts")


def test_downgrade_leaves_nothing() -> None:
    engine = make_engine("sqlite://")
    upgrade(engine)
    with engine.begin() as connection:
        command.downgrade(config(connection), "base")
    # SQLite keeps its own table of numbers that are given once.
    left = set(inspect(engine).get_table_names()) - {"sqlite_sequence"}
    assert left == {"alembic_version"}


def test_messages_keep_their_numbers_and_rules_when_numbers_are_given_once() -> None:
    engine = make_engine("sqlite://")
    upgrade(engine, "0015")
    row = (
        "INSERT INTO chat_message (conversation, sender, client_id, state, body, context, at) "
        "VALUES ('c', '{}', '{}', 'waiting', '{{}}', '{{}}', '2026-01-01 00:00:00')"
    )
    with engine.begin() as connection:
        connection.exec_driver_sql(row.format("shopper", "m1"))
        connection.exec_driver_sql(row.format("shopper", "m2"))
        before = {index["name"] for index in inspect(connection).get_indexes("chat_message")}
    upgrade(engine)
    with engine.begin() as connection:
        assert {i["name"] for i in inspect(connection).get_indexes("chat_message")} == before
        connection.exec_driver_sql("DELETE FROM chat_message WHERE client_id = 'm2'")
        connection.exec_driver_sql(row.format("shopper", "m3"))
        told = connection.exec_driver_sql("SELECT id, client_id FROM chat_message").fetchall()
        assert told == [(1, "m1"), (3, "m3")]
    for sender, client in (("nobody", "m4"), ("shopper", "m3")):
        with pytest.raises(IntegrityError), engine.begin() as connection:
            connection.exec_driver_sql(row.format(sender, client))
