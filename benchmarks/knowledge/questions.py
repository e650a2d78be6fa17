"""Questions with the section that answers each, from a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from daogou.errors import DataError

NONE: Final = "none"
_COLUMNS: Final = ("id", "language", "question", "expected")


@dataclass(frozen=True)
class Question:
    """`expected` is the key of a section ("shipping#upstairs"), None where no document answers."""

    id: str
    language: str
    text: str
    expected: str | None


def read_questions(path: Path, keys: Collection[str]) -> list[Question]:
    """The questions of a file with the columns id, language, question, expected.

    Raises:
        DataError: the file lacks a column, or a row names a section that is none of `keys`.
    """
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error}). Name a CSV file.") from error
    questions = []
    for line, row in enumerate(rows, 2):
        missing = [column for column in _COLUMNS if not row.get(column)]
        if missing:
            raise DataError(f"{path}:{line}: no {missing[0]}. Columns: {', '.join(_COLUMNS)}.")
        expected = None if row["expected"] == NONE else row["expected"]
        if expected and expected not in keys:
            raise DataError(
                f"{path}:{line}: {expected!r} is no section. Write <document>#<id>, or {NONE!r}."
            )
        questions.append(Question(row["id"], row["language"], row["question"], expected))
    if not questions:
        raise DataError(f"{path}: no questions.")
    return questions
