"""`python -m daogou db …`: the database's schema."""

from __future__ import annotations

import argparse
from typing import Any

from daogou.migrations import upgrade
from daogou.migrations.ready import ready_engine
from daogou.settings import get_settings


def register(commands: Any) -> None:
    """Add the command `db` to argparse's sub-parsers."""
    database = commands.add_parser("db", help="create or update the database's tables")
    actions = database.add_subparsers(required=True, metavar="ACTION")
    newest = actions.add_parser("upgrade", help="bring the tables to the newest version")
    newest.set_defaults(run=_upgrade)


def _upgrade(_arguments: argparse.Namespace) -> None:
    engine = ready_engine(get_settings().database_url, with_schema=False)
    upgrade(engine)
    print(f"The tables in {engine.url.render_as_string(hide_password=True)} are up to date.")
