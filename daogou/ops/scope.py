"""What figures are about: days of the calendar, a language, with simulated talk or without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from daogou.storefront.refusing import RefusedError
from daogou.text.language import LANGUAGES
from daogou.times import SHOP_ZONE, shop_day

SPANS: Final = {"today": 1, "7d": 7, "30d": 30, "90d": 90}
_USUAL: Final = "7d"
_MOST_DAYS: Final = 366
# So many days or fewer are drawn by the hour.
_HOURLY: Final = 2


@dataclass(frozen=True)
class Scope:
    """From the first to the last day, both whole; `language` None is both.

    `span` is the name of a usual length that ends today, empty where days were named.
    """

    first: date
    last: date
    language: str | None = None
    simulated: bool = False
    span: str = ""

    @property
    def since(self) -> datetime:
        """The first moment."""
        return datetime.combine(self.first, time(), SHOP_ZONE)

    @property
    def until(self) -> datetime:
        """The first moment that is no longer of it."""
        return datetime.combine(self.last + timedelta(days=1), time(), SHOP_ZONE)

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def by_hour(self) -> bool:
        """Whether it is drawn by the hour, not by the day."""
        return self.days <= _HOURLY

    @property
    def before(self) -> Scope:
        """As many days before, to compare with."""
        length = timedelta(days=self.days)
        return Scope(self.first - length, self.last - length, self.language, self.simulated)

    @property
    def asked(self) -> dict[str, str]:
        """The parameters of an address that ask for it."""
        days = {"from": str(self.first), "to": str(self.last)}
        told = {"span": self.span} if self.span else days
        told |= {"language": self.language} if self.language else {}
        return told | ({"simulated": "1"} if self.simulated else {})


def read_scope(asked: Mapping[str, str], now: datetime) -> Scope:
    """The scope that an address asks for: `span`, or `from` and `to`; `language`, `simulated`.

    Raises:
        RefusedError: a value cannot be used.
    """
    language = asked.get("language") or None
    if language not in (None, *LANGUAGES):
        raise RefusedError(
            400, "bad_parameter", name="language", value=language, known=", ".join(LANGUAGES)
        )
    simulated = asked.get("simulated") == "1"
    today = shop_day(now)
    span = asked.get("span") or ""
    if not span and (asked.get("from") or asked.get("to")):
        first, last = _days(asked, today)
        return Scope(first, last, language, simulated)
    span = span or _USUAL
    if span not in SPANS:
        raise RefusedError(
            400, "bad_parameter", name="span", value=span[:40], known=", ".join(SPANS)
        )
    return Scope(today - timedelta(days=SPANS[span] - 1), today, language, simulated, span)


def _days(asked: Mapping[str, str], today: date) -> tuple[date, date]:
    try:
        last = date.fromisoformat(asked.get("to") or str(today))
        first = date.fromisoformat(asked.get("from") or str(last))
    except ValueError as error:
        raise RefusedError(400, "bad_range", days=_MOST_DAYS) from error
    if not 0 <= (last - first).days < _MOST_DAYS or not 2000 <= first.year < 2200:
        raise RefusedError(400, "bad_range", days=_MOST_DAYS)
    return first, last
