"""Loading a shop's catalogue from a folder of CSV files: all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from daogou.catalog.catalog_writer import CatalogWriter, Progress
from daogou.catalog.csv_checks import check
from daogou.catalog.csv_files import read_file
from daogou.catalog.csv_problems import Problems
from daogou.catalog.csv_schema import FILES
from daogou.catalog.upsert import Counts
from daogou.errors import DataError


@dataclass(frozen=True)
class LoadReport:
    """What a load did to each kind of row; `version` is the catalogue's afterwards."""

    counts: dict[str, Counts] = field(default_factory=dict)
    version: int = 0

    @property
    def changes(self) -> int:
        """Rows added or changed."""
        return sum(count.added + count.changed for count in self.counts.values())


def load_catalog(
    session: Session, folder: Path, progress: Progress | None = None, now: datetime | None = None
) -> LoadReport:
    """Bring the catalogue to what the CSV files in `folder` say; the caller commits.

    Rows are told apart by their keys (SKU, code), so that loading twice changes nothing. What is
    not in the files is left as it is.

    Raises:
        DataError: a file, column or cell is wrong; each problem is told with file, line, column,
            value and remedy, and nothing was written.
    """
    if not folder.is_dir():
        raise DataError(f"{folder} is no folder. Give the one that holds products.csv.")
    tell = progress or _silent
    problems = Problems()
    rows = {}
    for step, (name, spec) in enumerate(FILES.items(), 1):
        rows[name] = read_file(folder, spec, problems)
        tell("reading", step, len(FILES))
    problems.give_up()
    check(session, rows, problems)
    problems.give_up()
    writer = CatalogWriter(session, rows, tell)
    version = writer.write(now or datetime.now(UTC))
    return LoadReport(writer.counts, version)


def _silent(step: str, done: int, total: int) -> None:
    """No progress is shown."""
