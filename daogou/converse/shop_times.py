"""The time in the shop when a conversation begins, out of `metadata`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from daogou.converse.keys import known_keys
from daogou.converse.yaml_places import Written
from daogou.times import SHOP_ZONE

_FORM: Final = "%Y-%m-%d %H:%M"


def read_times(written: Written | None) -> dict[str, datetime]:
    """Moments by the name of their metadata: `- at_night: {now: "2025-11-01 23:30"}`.

    Raises:
        DataError: there is anything but `now`, or that is no time.
    """
    found = {}
    for item in written.items() if written else ():
        for name, given in item.pairs():
            keys = known_keys(given, ("now",), {}, "metadata")
            if "now" not in keys:
                raise name.error("metadata says the time in the shop here: give it `now`.")
            found[name.text()] = _moment(keys["now"])
    return found


def time_of(name: Written | None, times: Mapping[str, datetime]) -> datetime | None:
    """The moment that a conversation names; None where it names none.

    Raises:
        DataError: it is not defined.
    """
    if name is None:
        return None
    if name.text() not in times:
        raise name.error(
            f"there is no metadata “{name.text()}”. Define it under `metadata` of this file."
        )
    return times[name.text()]


def _moment(written: Written) -> datetime:
    try:
        local = datetime.strptime(written.text(), _FORM)
    except ValueError as error:
        raise written.error(
            f"“{written.text()}” is no time. Write it as 2025-11-01 23:30, on the shop's clock."
        ) from error
    return local.replace(tzinfo=SHOP_ZONE).astimezone(UTC)
