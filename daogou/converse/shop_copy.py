"""A shop's database that is as on the first day for each conversation."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def restore(seeded: Path, working: Path) -> None:
    """Make `working` what `seeded` is, whoever has it open.

    SQLite's online backup: connections to `working` see the new content in their next transaction,
    which copying the file below them would not give.
    """
    with (
        closing(sqlite3.connect(f"file:{seeded}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(working, timeout=15)) as target,
    ):
        source.backup(target)
