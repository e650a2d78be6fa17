"""What each learning changed, so that it can be taken back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from daogou.errors import DataError
from daogou.learning.nlu_files import Addition

FOLDER: Final = "var/learning"
_FILE: Final = "rounds.jsonl"


@dataclass(frozen=True)
class Round:
    """A model that was published, the one before it, and the examples that it learned.

    `labels` are numbers of the table `label`; the models are names of files in `models/`.
    """

    model: str
    before: str
    labels: tuple[int, ...]
    additions: tuple[Addition, ...]


def rounds(root: Path) -> list[Round]:
    """All that were not taken back, the last one at the end.

    Raises:
        DataError: the file is damaged.
    """
    path = root / FOLDER / _FILE
    if not path.is_file():
        return []
    try:
        return [_read(line) for line in path.read_text("utf-8").splitlines() if line]
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(
            f"{path}: cannot be read ({error!r}). Delete it: what was learned stays, and cannot be "
            "taken back by this command any more."
        ) from error


def note(root: Path, kept: list[Round]) -> None:
    """Write the rounds down."""
    path = root / FOLDER / _FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    lines = [json.dumps(asdict(one), ensure_ascii=False) for one in kept]
    partial.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    partial.replace(path)


def _read(line: str) -> Round:
    told = json.loads(line)
    additions = tuple(Addition(**one) for one in told["additions"])
    return Round(told["model"], told["before"], tuple(told["labels"]), additions)
