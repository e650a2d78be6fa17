"""Labelled utterances as CSV files with the columns `text` and `intent`."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from daogou.errors import DataError

COLUMNS: Final = ("text", "intent")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Row:
    """An utterance and its intent, both without spaces around them, as Rasa reads them."""

    text: str
    intent: str


@dataclass(frozen=True)
class DataSet:
    """What is trained on, what a pipeline may choose by, and what is reported on."""

    name: str
    train: tuple[Row, ...]
    test: tuple[Row, ...]
    valid: tuple[Row, ...] = ()

    @cached_property
    def labels(self) -> frozenset[str]:
        """The intents that are trained."""
        return frozenset(row.intent for row in self.train)

    @cached_property
    def usable_valid(self) -> tuple[Row, ...]:
        """The validation rows whose intent is trained."""
        return tuple(row for row in self.valid if row.intent in self.labels)

    @cached_property
    def language(self) -> str:
        """ "zh" where a third of the letters trained on are Chinese characters, else "en"."""
        text = "".join(row.text for row in self.train)
        return "zh" if 3 * len(_HAN.findall(text)) >= max(len(_LETTER.findall(text)), 1) else "en"

    @cached_property
    def fingerprint(self) -> str:
        """A hash over all rows."""
        digest = hashlib.sha256()
        for part in (self.train, self.valid, self.test):
            for row in part:
                digest.update(f"{row.text}\0{row.intent}\n".encode())
            digest.update(b"\f")
        return digest.hexdigest()[:16]

    def notes(self, oos_label: str | None) -> list[str]:
        """What a reader of the figures should know of the data."""
        found = []
        unknown = [r for r in self.test if r.intent not in self.labels and r.intent != oos_label]
        if unknown:
            names = ", ".join(sorted({row.intent for row in unknown})[:5])
            found.append(
                f"{len(unknown)} test rows have an intent that is never trained and count as "
                f"wrong ({names})"
            )
        strange = len(self.valid) - len(self.usable_valid)
        if strange:
            found.append(
                f"{strange} validation rows have an intent that is never trained: left out"
            )
        seen = {row.text for row in self.train}
        known = sum(row.text in seen for row in self.test)
        if known:
            found.append(f"{known} test texts also stand in the training rows")
        if oos_label is not None and not any(row.intent == oos_label for row in self.test):
            found.append(f"no test row has the label {oos_label!r}")
        return found


def read_data_set(name: str, train: Path, test: Path, valid: Path | None = None) -> DataSet:
    """Reads the files of a data set.

    Raises:
        DataError: a file cannot be read as documented, or fewer than two intents are trained.
    """
    made = DataSet(name, read_rows(train), read_rows(test), read_rows(valid) if valid else ())
    if len(made.labels) < 2:
        raise DataError(
            f"{train}: all rows have the intent {next(iter(made.labels))!r}; a classifier needs "
            "at least two. Add rows of other intents."
        )
    return made


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of one file in UTF-8; columns besides `text` and `intent` are passed over.

    Raises:
        DataError: the file is missing, empty or damaged, or a row lacks its text or intent.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = tuple(_rows(path, csv.DictReader(stream, strict=True)))
    except FileNotFoundError:
        raise DataError(
            f"{path}: no such file. Give a CSV file with the columns text,intent."
        ) from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path}: not a CSV file in UTF-8 ({error}). Save it as one.") from error
    if not rows:
        raise DataError(f"{path}: no rows below the header. Add rows of text and intent.")
    return rows


def _rows(path: Path, reader: csv.DictReader[str]) -> Iterator[Row]:
    header = reader.fieldnames
    if header is None:
        raise DataError(f"{path}: the file is empty. The first line must be: text,intent")
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise DataError(
            f"{path}, line 1: the column {' and '.join(missing)} is missing among "
            f"{', '.join(map(repr, header))}. The first line must name text,intent."
        )
    for found in reader:
        place = f"{path}, line {reader.line_num}"
        if None in found:
            raise DataError(f"{place}: more fields than the header. Quote texts that hold a comma.")
        for column in COLUMNS:
            if not (found[column] or "").strip():
                raise DataError(f"{place}: the {column} is empty. Fill it in or drop the row.")
        yield Row(found["text"].strip(), found["intent"].strip())
