"""Examples to stop, calibrate and weigh by, from a file."""

from __future__ import annotations

import csv
from collections.abc import Set
from pathlib import Path

from daogou.errors import ConfigurationError
from daogou.nlu.example import Example


def read_valid_data(path: str, labels: Set[str]) -> list[Example]:
    """The examples of a CSV file with columns text and intent; "" gives none.

    Raises:
        ConfigurationError: the file cannot be read, or names a label that is not trained.
    """
    if not path:
        return []
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ConfigurationError(
            f"valid_data: {path!r} cannot be read ({error}). Name a CSV file in UTF-8 with the "
            "columns text and intent, or leave the option out."
        ) from error
    examples: list[Example] = []
    for line, row in enumerate(rows, start=2):
        text, label = (row.get("text") or "").strip(), (row.get("intent") or "").strip()
        if not text or label not in labels:
            raise ConfigurationError(
                f"{path}, line {line}: text {text!r}, intent {label!r}. Give a text, and an intent "
                "that has training examples."
            )
        examples.append(Example(text, label))
    if not examples:
        raise ConfigurationError(f"valid_data: {path!r} has no rows. Add some, or leave it out.")
    return examples
