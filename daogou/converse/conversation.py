"""Conversations as data: what a shopper says, and what is expected after it."""

from __future__ import annotations

from dataclasses import dataclass
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
class Turn:
    """A message and what is expected before the next.

    `steps` are expectations written as steps of their own: their messages come in this order.
    `asserted` are those below the message: in any order, unless `in_order`.
    """

    place: Place
    user: str
    steps: tuple[Expectation, ...] = ()
    asserted: tuple[Expectation, ...] = ()
    in_order: bool = False

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
