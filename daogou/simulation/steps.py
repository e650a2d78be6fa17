"""What a plan may want to be done next."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import Any

from daogou.simulation.answer import Answer, Button
from daogou.simulation.evidence import Evidence

Facts = Mapping[str, str]


@dataclass(frozen=True)
class Say:
    """Say something until the answer does what it was said for.

    `act` names the words. `until` looks at an answer. `means`: intents of which the button is
    pressed where the assistant asks what was meant. `product`: the page that is open.
    """

    act: str
    until: Callable[[Answer], bool]
    facts: Facts = field(default_factory=dict)
    means: tuple[str, ...] = ()
    product: str | None = None


@dataclass(frozen=True)
class Press:
    """Press a button of the last answer."""

    button: Button
    until: Callable[[Answer], bool]
    act: str = "button"


@dataclass(frozen=True)
class Look:
    """Open a product's page; the answer is the product as the JSON API tells it."""

    code: str
    clicked: bool = True


@dataclass(frozen=True)
class Find:
    """Search on the pages; the answer is the list as the JSON API tells it."""

    query: str = ""
    filters: Facts = field(default_factory=dict)


@dataclass(frozen=True)
class Put:
    """Put a variant into the cart on its page; the answer says whether that was done."""

    sku: str


@dataclass(frozen=True)
class Order:
    """Order by the page; the answer is the number, None where it was refused."""

    facts: Facts


Step = Say | Press | Look | Find | Put | Order


class GivenUpError(Exception):
    """A step did not succeed, and the shopper has no patience left for it."""


Plan = Generator[Step, Any, Evidence]
