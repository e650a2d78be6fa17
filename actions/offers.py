"""Reads offers.yml: what the assistant offers by itself, and on which signals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from actions.conditions import Condition, read_conditions
from actions.page_offer import OFFERS, read_response
from actions.signals import SIGNALS, Signal
from actions.yaml_values import Reader, load

_KEYS: Final = ("say", "when", "awaiting", "at_most", "not_while")
# Situations in which an offer may be kept back.
SITUATIONS: Final = ("form",)


@dataclass(frozen=True)
class Offer:
    """A response that is said when all conditions hold, at most `at_most` times a session.

    `awaiting`: what a "yes" to it belongs to, a value of the slot of that name; None where the
    buttons of the response are all.
    """

    name: str
    say: str
    when: tuple[Condition, ...]
    awaiting: str | None = None
    at_most: int = 1
    not_while: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def all_offers() -> tuple[Offer, ...]:
    """offers.yml, read once."""
    return read_offers(OFFERS)


def read_offers(path: Path, signals: Mapping[str, Signal] = SIGNALS) -> tuple[Offer, ...]:
    """A file like offers.yml; the first offer in it comes first.

    Raises:
        ConfigurationError: a part is missing, of another kind, or unknown; which, and the remedy.
    """
    reader = Reader(path.name)
    top = reader.mapping(load(path), "", {"offers", "pages"})
    entries = reader.mapping(top.get("offers"), "offers")
    return tuple(_offer(reader, str(name), entry, signals) for name, entry in entries.items())


def _offer(reader: Reader, name: str, value: Any, signals: Mapping[str, Signal]) -> Offer:
    place = f"offers.{name}"
    entry = reader.mapping(value, place, _KEYS)
    at_most = entry.get("at_most", 1)
    if not isinstance(at_most, int) or isinstance(at_most, bool) or at_most < 1:
        raise reader.refuse(f"{place}.at_most", at_most, "Write how often in a session: 1.")
    awaiting = entry.get("awaiting")
    if awaiting is not None and not isinstance(awaiting, str):
        remedy = "Name a value of the slot `awaiting`, or leave the line out."
        raise reader.refuse(f"{place}.awaiting", awaiting, remedy)
    return Offer(
        name=name,
        say=read_response(reader, entry.get("say"), f"{place}.say"),
        when=read_conditions(reader, entry.get("when"), f"{place}.when", signals),
        awaiting=awaiting,
        at_most=at_most,
        not_while=_situations(reader, entry.get("not_while", []), f"{place}.not_while"),
    )


def _situations(reader: Reader, value: Any, place: str) -> tuple[str, ...]:
    told = reader.words([value] if isinstance(value, str) else value, place)
    for situation in told:
        if situation not in SITUATIONS:
            remedy = f"Known situations are: {', '.join(SITUATIONS)}."
            raise reader.refuse(place, situation, remedy)
    return told
