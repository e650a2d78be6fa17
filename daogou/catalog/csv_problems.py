"""What is wrong with a catalogue's files, gathered so that a person can mend it all at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from daogou.errors import DataError

MOST_PROBLEMS: Final = 20


@dataclass
class Problems:
    """What is wrong with a catalogue, up to so many things that a person can mend them at once."""

    found: list[str] = field(default_factory=list)

    def add(
        self, file: str, line: int, column: str, value: object, wrong: str, remedy: str
    ) -> None:
        """Note one problem.

        Raises:
            DataError: it is one too many.
        """
        self.found.append(f"{file}, line {line}, column {column}: {value!r} {wrong}. {remedy}")
        if len(self.found) >= MOST_PROBLEMS:
            self.give_up()

    def add_file(self, file: str, wrong: str, remedy: str, line: int | None = None) -> None:
        """Note a problem of a whole file or line."""
        place = file if line is None else f"{file}, line {line}"
        self.found.append(f"{place}: {wrong}. {remedy}")
        if len(self.found) >= MOST_PROBLEMS:
            self.give_up()

    def give_up(self) -> None:
        """End the loading if there is any problem.

        Raises:
            DataError: with all problems, one a line.
        """
        if not self.found:
            return
        many = len(self.found)
        start = "1 problem" if many == 1 else f"{many} problems"
        if many >= MOST_PROBLEMS:
            start = f"the first {many} problems"
        raise DataError("\n  ".join([f"Nothing was loaded; {start}:", *self.found]))
