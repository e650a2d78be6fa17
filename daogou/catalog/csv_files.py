"""Reading the CSV files of a catalogue, with every problem told."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import process

from daogou.catalog.csv_cells import CellError
from daogou.catalog.csv_problems import Problems
from daogou.catalog.csv_schema import FileSpec


@dataclass(frozen=True)
class Row:
    """A row that could be read: its place and its values by column."""

    line: int
    values: dict[str, Any]


def read_file(folder: Path, spec: FileSpec, problems: Problems) -> list[Row]:
    """The readable rows of a file; whatever is wrong goes to `problems`."""
    path = folder / spec.name
    if not path.is_file():
        if spec.needed:
            problems.add_file(
                spec.name,
                f"is not in {folder}",
                f"Add it with the columns {','.join(spec.columns)}.",
            )
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            try:
                return list(_rows(reader, spec, problems))
            except csv.Error as error:
                problems.add_file(
                    spec.name,
                    f"is no valid CSV ({error})",
                    'Write a quote within a cell as "" and put the cell in quotes.',
                    reader.line_num,
                )
    except UnicodeDecodeError:
        problems.add_file(spec.name, "is not written in UTF-8", "Save it as CSV UTF-8.")
    return []


def _rows(reader: Any, spec: FileSpec, problems: Problems) -> Iterator[Row]:
    header = [column.strip() for column in next(reader, [])]
    if not _header_fits(header, spec, problems):
        return
    seen: dict[tuple[Any, ...], int] = {}
    before = reader.line_num
    for cells in reader:
        # A quoted cell may go over several lines; the row is where it begins.
        line, before = before + 1, reader.line_num
        if not any(content.strip() for content in cells):
            continue
        if len(cells) != len(header):
            problems.add_file(
                spec.name,
                f"{len(cells)} cells instead of {len(header)}",
                "Put a cell that holds a comma in double quotes.",
                line,
            )
            continue
        values = _values(dict(zip(header, cells, strict=True)), line, spec, problems)
        if values is None:
            continue
        key = tuple(values[column] for column in spec.key)
        if key in seen:
            said = cells[header.index(spec.key[-1])]
            problems.add(
                spec.name,
                line,
                "+".join(spec.key),
                said,
                f"stands in line {seen[key]} already",
                "Remove one of the two rows.",
            )
            continue
        seen[key] = line
        yield Row(line, values)


def _header_fits(header: Sequence[str], spec: FileSpec, problems: Problems) -> bool:
    before = len(problems.found)
    if len(header) == 1 and any(mark in header[0] for mark in ";\t"):
        problems.add_file(spec.name, "is not separated by commas", "Save it as CSV with commas.", 1)
        return False
    for column in header:
        if column in spec.columns:
            continue
        near = process.extractOne(column, list(spec.columns))
        meant = f"Rename it to {near[0]}" if near and near[1] >= 60 else "Remove it"
        known = ", ".join(spec.columns)
        problems.add(
            spec.name, 1, column, column, "is no known column", f"{meant}; known are {known}."
        )
    for column in sorted({column for column in header if header.count(column) > 1}):
        problems.add(spec.name, 1, column, column, "stands twice", "Remove one of the columns.")
    for column, wanted in spec.columns.items():
        if wanted.needed and column not in header:
            problems.add(spec.name, 1, column, column, "is missing", "Add the column.")
    return len(problems.found) == before


def _values(
    cells: dict[str, str], line: int, spec: FileSpec, problems: Problems
) -> dict[str, Any] | None:
    values: dict[str, Any] = {}
    for column, wanted in spec.columns.items():
        content = cells.get(column, "").strip()
        try:
            values[column] = wanted.parse(content)
        except CellError as error:
            problems.add(spec.name, line, column, content, error.wrong, error.remedy)
    return values if len(values) == len(spec.columns) else None
