"""Reads of offers.yml what the shop's pages offer to who browses without writing.

The edge reads it, so nothing here knows of Rasa.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from actions.conditions import Condition, Kind, read_conditions
from actions.yaml_values import Reader, load

OFFERS: Final = Path(__file__).with_name("offers.yml")


@dataclass(frozen=True)
class PageSignal:
    """What is known of a visit without a conversation; `words` are those that it may give."""

    kind: Kind
    words: tuple[str, ...] = ()


PAGE_SIGNALS: Final[Mapping[str, PageSignal]] = {
    "cart": PageSignal("word", ("empty", "filled")),
    "products_viewed": PageSignal("number"),
    "bought": PageSignal("truth"),
    "purchase_intent": PageSignal("number"),
    "signed_in": PageSignal("truth"),
}


@dataclass(frozen=True)
class PageOffer:
    """A response that is shown beside the chat's button when all conditions hold."""

    say: str
    when: tuple[Condition, ...]


@lru_cache(maxsize=1)
def page_offer() -> PageOffer | None:
    """That of offers.yml, read once."""
    return read_page_offer(OFFERS)


def read_page_offer(path: Path) -> PageOffer | None:
    """The part `pages` of a file like offers.yml; None where it has none.

    Raises:
        ConfigurationError: a part is missing, of another kind, or unknown; which, and the remedy.
    """
    reader = Reader(path.name)
    given = reader.mapping(load(path), "").get("pages")
    if given is None:
        return None
    entry = reader.mapping(given, "pages", ("say", "when"))
    say = read_response(reader, entry.get("say"), "pages.say")
    return PageOffer(say, read_conditions(reader, entry.get("when"), "pages.when", PAGE_SIGNALS))


def read_response(reader: Reader, value: Any, place: str) -> str:
    """The name of a response.

    Raises:
        PlacedError: it is none.
    """
    if not isinstance(value, str) or not value.startswith("utter_"):
        raise reader.refuse(place, value, "Name a response of domain.yml: utter_….")
    return value
