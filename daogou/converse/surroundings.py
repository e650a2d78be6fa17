"""What is so around a conversation, out of `metadata`: the time, who is signed in, the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Final

from daogou.converse.conversation import Surroundings
from daogou.converse.keys import known_keys
from daogou.converse.yaml_places import Written
from daogou.text.language import LANGUAGES
from daogou.times import SHOP_ZONE

_KEYS: Final = tuple(one.name for one in fields(Surroundings))
_FORM: Final = "%Y-%m-%d %H:%M"


def read_surroundings(written: Written | None) -> dict[str, Surroundings]:
    """By the name of their metadata: `- signed_in: {customer: 8888}`.

    Raises:
        DataError: there is anything else, or the time is none.
    """
    found = {}
    for item in written.items() if written else ():
        for name, given in item.pairs():
            keys = known_keys(given, _KEYS, {}, "metadata")
            if not keys:
                raise name.error(f"metadata says something of {', '.join(_KEYS)}.")
            found[name.text()] = Surroundings(
                now=_moment(keys["now"]) if "now" in keys else None,
                customer=keys["customer"].text() if "customer" in keys else None,
                product=keys["product"].text() if "product" in keys else None,
                language=_language(keys["language"]) if "language" in keys else None,
            )
    return found


def surroundings_of(name: Written | None, known: Mapping[str, Surroundings]) -> Surroundings:
    """Those that a conversation or a message names; empty where it names none.

    Raises:
        DataError: they are not defined.
    """
    if name is None:
        return Surroundings()
    if name.text() not in known:
        raise name.error(
            f"there is no metadata “{name.text()}”. Define it under `metadata` of this file."
        )
    return known[name.text()]


def _moment(written: Written) -> datetime:
    try:
        local = datetime.strptime(written.text(), _FORM)
    except ValueError as error:
        raise written.error(
            f"“{written.text()}” is no time. Write it as 2025-11-01 23:30, on the shop's clock."
        ) from error
    return local.replace(tzinfo=SHOP_ZONE).astimezone(UTC)


def _language(written: Written) -> str:
    if written.text() not in LANGUAGES:
        raise written.error(f"“{written.text()}” is not one of {', '.join(LANGUAGES)}.")
    return written.text()
