"""The database's schema, version by version (Alembic)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection, Engine

FOLDER = Path(__file__).parent
# Made by hand in the migrations and by the databases themselves; no model stands behind them.
UNMODELLED = ("product_fts", "sqlite_")


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the schema behind `engine` to `revision`, creating it where there is none."""
    with engine.begin() as connection:
        command.upgrade(config(connection), revision)


def behind(connection: Connection) -> str | None:
    """What the schema is where it is not the one of this program: "older" or "newer".

    None where it is, and where no migration has made it.
    """
    present = MigrationContext.configure(connection).get_current_revision()
    versions = ScriptDirectory.from_config(config())
    if present is None or present == versions.get_current_head():
        return None
    return "older" if present in {one.revision for one in versions.walk_revisions()} else "newer"


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, without a file; `connection` is what the migrations run on."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def is_modelled(item: Any, name: str | None, kind: str, _reflected: bool, _compare_to: Any) -> bool:
    """Whether a model should stand behind a table or index (Alembic's `include_object`)."""
    table = name if kind == "table" else getattr(getattr(item, "table", None), "name", "")
    return not (table or "").startswith(UNMODELLED)
