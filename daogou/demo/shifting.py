"""Moving the demo's dates, which are relative to `daogou.demo.shop.ANCHOR`, to the present."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True)
class Shift:
    """By how much everything is moved; no moment ends up after `latest`, if that is given."""

    by: timedelta
    latest: datetime | None = None

    def moment(self, cell: str) -> datetime | None:
        """A moment of a CSV file; None for an empty cell."""
        if not cell:
            return None
        moved = datetime.fromisoformat(cell) + self.by
        return min(moved, self.latest) if self.latest else moved

    def known_moment(self, cell: str) -> datetime:
        """A moment that is always there.

        Raises:
            ValueError: the cell is empty.
        """
        moved = self.moment(cell)
        if moved is None:
            raise ValueError("A date is missing")
        return moved

    def day(self, cell: str) -> date | None:
        """A calendar day; None for an empty cell."""
        return date.fromisoformat(cell) + self.by if cell else None

    def number(self, cell: str) -> str:
        """An order number, whose first part is a day: 20251101-0042."""
        day, _, running = cell.partition("-")
        return f"{datetime.strptime(day, '%Y%m%d') + self.by:%Y%m%d}-{running}"

    def identifier(self, cell: str) -> str:
        """The identifier of a return or a ticket, with a day inside: R2510280001."""
        return f"{cell[0]}{datetime.strptime(cell[1:7], '%y%m%d') + self.by:%y%m%d}{cell[7:]}"
