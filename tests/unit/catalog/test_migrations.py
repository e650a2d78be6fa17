"""The schema that the migrations make, and the models."""

from __future__ import annotations

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlalchemy.engine import Engine

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
    assert inspect(engine).get_table_names() == ["alembic_version"]
