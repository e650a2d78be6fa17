"""Which section speaks of the same as an entry of the FAQ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Final

# So large a share of an entry's examples is answered by its twin.
_SHARE: Final = 0.5


def twins_of(answered: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Sections by entries, from the entry of each example and the section that answers it, if any.

    An entry whose examples are answered from many places, or from none, has no twin.
    """
    sections: dict[str, Counter[str | None]] = defaultdict(Counter)
    for entry, section in answered:
        sections[entry][section] += 1
    twins = {}
    for entry, counts in sections.items():
        known = [(count, section) for section, count in counts.items() if section]
        if known and max(known)[0] >= _SHARE * counts.total():
            twins[entry] = max(known)[1]
    return twins


def write_twins(path: Path, twins: dict[str, str]) -> None:
    """Writes a line for each entry: entry, tab, section."""
    lines = [f"{entry}\t{section}\n" for entry, section in sorted(twins.items())]
    path.write_text("".join(lines), "utf-8")


def read_twins(path: Path) -> dict[str, str]:
    """Reads what `write_twins` wrote.

    Raises:
        OSError, ValueError: the file is missing or damaged.
    """
    twins = {}
    for line in path.read_text("utf-8").splitlines():
        entry, section = line.split("\t")
        twins[entry] = section
    return twins
