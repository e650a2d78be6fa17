"""What a check says."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file; `file` is relative to the project, lines count from 1."""

    file: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong.

    `places` are all the lines that take part, the one to change first. An error breaks training or
    what a customer sees; a warning is very likely a slip; a hint is worth a look.
    """

    code: str
    severity: Severity
    places: tuple[Place, ...]
    message: str
    remedy: str

    def to_dict(self) -> dict[str, Any]:
        """Types that JSON has, and each place as `file:line`."""
        return {**asdict(self), "places": [str(place) for place in self.places]}
