"""Files of a project, read again only when they change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, TypeVar

Stamp = tuple[tuple[str, int, int], ...]
T = TypeVar("T")

# What each group of a project consists of.
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "config": ("config.yml",),
    "endpoints": ("endpoints.yml",),
    "channels": ("credentials.yml",),
    "domain": ("domain.yml",),
    "nlu": ("data/nlu/**/*.yml",),
    "stories": ("data/rules/**/*.yml", "data/stories/**/*.yml"),
    "offers": ("actions/offers.yml",),
    "shop": ("actions/*.yml",),
    # The channel says a few things, too.
    "code": ("actions/**/*.py", "daogou/web/*.py"),
    # Texts are filled in by these, and by the facts with which an order's rule refuses.
    "filling": ("actions/**/*.py", "daogou/web/*.py", "daogou/orders/**/*.py"),
}


def members(root: Path, group: str) -> list[Path]:
    """The files of a group, in order."""
    return sorted(path for pattern in GROUPS[group] for path in root.glob(pattern))


def stamp(root: Path, groups: Iterable[str]) -> Stamp:
    """Changes when a file of the groups does."""
    found = []
    for group in groups:
        for path in members(root, group):
            try:
                state = path.stat()
            except FileNotFoundError:
                continue  # deleted since it was listed
            found.append((path.as_posix(), state.st_mtime_ns, state.st_size))
    return tuple(found)


class Memory:
    """Results by the state of the files that they were made from."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Stamp, Any]] = {}

    def recall(self, name: str, now: Stamp, make: Callable[[], T]) -> T:
        """What `make` gave when the files were as `now`, made anew where they have changed."""
        known = self._kept.get(name)
        if known is None or known[0] != now:
            self._kept[name] = known = (now, make())
        result: T = known[1]
        return result
