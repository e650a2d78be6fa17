"""Tables as pages, programs and spreadsheets are given them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

# What stands in a column; it is written after its kind.
KINDS: Final = ("text", "bucket", "moment", "count", "share", "milliseconds", "stars", "number")


@dataclass(frozen=True)
class Column:
    """A column; its words are `col_<name>`, `kind` is one of KINDS."""

    name: str
    kind: str

    @property
    def is_figure(self) -> bool:
        """Whether what stands in it is counted or measured."""
        return self.kind not in ("text", "bucket", "moment")


@dataclass(frozen=True)
class Table:
    """Rows of plain values, None where there is nothing; its words are `table_<name>`."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Any, ...]]

    def column(self, name: str) -> list[Any]:
        """The values of a column."""
        place = [column.name for column in self.columns].index(name)
        return [row[place] for row in self.rows]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see but names of rows, which stand first."""
        return not any(value for row in self.rows for value in row[1:])


def columns(**kinds: str) -> tuple[Column, ...]:
    """Columns by name and kind, in order."""
    return tuple(Column(name, kind) for name, kind in kinds.items())
