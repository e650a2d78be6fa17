"""The names of the catalogue and the known words as files of a trained model."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from daogou.errors import DataError

# Not .json: a bare `rasa test` walks the training cache and reads every such file.
_NAMES: Final = "names.tsv"
_WORDS: Final = "known_words.txt"


def write_names(
    folder: Path, entries: Iterable[tuple[str, str, str]], known: Iterable[str]
) -> None:
    """Write (kind, code, surface) and the words that are no slips into `folder`."""
    lines = "".join("\t".join(entry) + "\n" for entry in sorted(entries))
    (folder / _NAMES).write_text(lines, "utf-8")
    (folder / _WORDS).write_text("\n".join(sorted(known)), "utf-8")


def read_names(folder: Path) -> tuple[list[tuple[str, str, str]], frozenset[str]]:
    """What `write_names` wrote.

    Raises:
        DataError: the files are missing or damaged.
    """
    try:
        entries = _entries((folder / _NAMES).read_text("utf-8"))
        return entries, frozenset((folder / _WORDS).read_text("utf-8").splitlines())
    except (OSError, ValueError) as error:
        raise DataError(
            f"{folder}: the names of the catalogue cannot be read ({error}). "
            "Train a new model with `rasa train`."
        ) from error


def _entries(content: str) -> list[tuple[str, str, str]]:
    if not content.endswith("\n"):
        raise ValueError(f"{_NAMES} is cut off")
    parted = (line.split("\t") for line in content.splitlines())
    return [(kind, code, surface) for kind, code, surface in parted]
