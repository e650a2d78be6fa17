"""Conversations as data: what a shopper says, and what is expected after it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Final


class Anything:
    """Stands for any value of a slot but none."""

    def __repr__(self) -> str:
        return "anything"

    def __eq__(self, other: object) -> bool:
        # Conversations travel between processes, so that identity says nothing.
        return isinstance(other, Anything)

    def __hash__(self) -> int:
        return hash(Anything)


ANYTHING: Final = Anything()


@dataclass(frozen=True)
class Place:
    """A line of a file."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Button:
    """A button of a message; None is not looked at."""

    title: str | None
    payload: str | None


@dataclass(frozen=True)
class ActionExecuted:
    """The action ran."""

    place: Place
    name: str


@dataclass(frozen=True)
class SlotWasSet:
    """The slot was given the value."""

    place: Place
    name: str
    value: Any


@dataclass(frozen=True)
class SlotWasNotSet:
    """The slot was not given the value."""

    place: Place
    name: str
    value: Any


@dataclass(frozen=True)
class BotUttered:
    """One message has all of these; None and no buttons are not looked at."""

    place: Place
    response: str | None = None
    text: str | None = None
    pattern: str | None = None
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True)
class BotDidNotUtter:
    """No message has all of these."""

    place: Place
    unwanted: BotUttered


Expectation = ActionExecuted | SlotWasSet | SlotWasNotSet | BotUttered | BotDidNotUtter


@dataclass(frozen=True)
class Surroundings:
    """What a message brings along besides its words; None where nothing is said of it.

    `now` is the time in the shop when the conversation begins; `customer` are the last digits of
    the telephone of the customer whom the shop has signed in; `product` is the code of the product
    whose page is open, `language` that of the page.
    """

    now: datetime | None = None
    customer: str | None = None
    product: str | None = None
    language: str | None = None

    def then(self, other: Surroundings) -> Surroundings:
        """These, with what `other` says in place of it."""
        told = {one.name: getattr(other, one.name) for one in fields(other)}
        return replace(self, **{name: value for name, value in told.items() if value})

    @property
    def page(self) -> dict[str, str]:
        """What the page tells, as the edge passes it on."""
        told = {"product": self.product, "language": self.language}
        return {key: value for key, value in told.items() if value}


@dataclass(frozen=True)
class Turn:
    """A message and what is expected before the next.

    `steps` are expectations written as steps of their own: their messages come in this order.
    `asserted` are those below the message: in any order, unless `in_order`. `around` is what the
    message brings along besides its words.
    """

    place: Place
    user: str
    steps: tuple[Expectation, ...] = ()
    asserted: tuple[Expectation, ...] = ()
    in_order: bool = False
    around: Surroundings = field(default_factory=Surroundings)

    @property
    def expectations(self) -> tuple[Expectation, ...]:
        """All of them."""
        return self.steps + self.asserted


@dataclass(frozen=True)
class Conversation:
    """A test case. `fixtures` are slots with their values from the beginning.

    `now` is the time in the shop when it begins, where it is not the usual one.
    """

    place: Place
    name: str
    topic: str
    fixtures: tuple[SlotWasSet, ...]
    turns: tuple[Turn, ...]
    now: datetime | None = None

    @property
    def id(self) -> str:
        """Its file and name."""
        return f"{self.place.path}::{self.name}"
