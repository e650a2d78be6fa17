"""What happened in a conversation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from daogou.converse.conversation import Button, Conversation, Place


@dataclass(frozen=True)
class Ran:
    """An action ran."""

    name: str


@dataclass(frozen=True)
class SetSlot:
    """A slot was given a value."""

    name: str
    value: Any


@dataclass(frozen=True)
class Said:
    """The assistant sent a message; `language` is that of its answers at this moment."""

    text: str
    response: str | None
    buttons: tuple[Button, ...]
    card: str | None
    language: str | None


Happening = Ran | SetSlot | Said


@dataclass(frozen=True)
class Played:
    """A message of the shopper and what followed, in order.

    `called` are the actions that the action server was asked for, those that check a form's slots
    too; `errors` what was logged as an error meanwhile.
    """

    user: str
    intent: str
    confidence: float
    entities: tuple[str, ...]
    happened: tuple[Happening, ...]
    loop: str | None
    called: tuple[str, ...]
    seconds: float
    errors: tuple[str, ...] = ()

    @property
    def messages(self) -> list[Said]:
        """What the assistant sent."""
        return [one for one in self.happened if isinstance(one, Said)]

    @property
    def is_payload(self) -> bool:
        """Whether a button was pressed instead of words written."""
        return self.user.startswith("/")


@dataclass(frozen=True)
class Failure:
    """What was expected at a place, and what came."""

    place: Place
    expected: str
    came: str


@dataclass(frozen=True)
class Outcome:
    """A conversation as it went; it ends with the first turn that fails.

    `rules` and `stories` are the names of those that it exercised; `opened` is what happened
    before the first message.
    """

    conversation: Conversation
    played: tuple[Played, ...] = ()
    failures: tuple[Failure, ...] = ()
    rules: frozenset[str] = field(default_factory=frozenset)
    stories: frozenset[str] = field(default_factory=frozenset)
    opened: tuple[Happening, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether all that was expected came."""
        return not self.failures

    @property
    def seconds(self) -> float:
        """The time of all its turns."""
        return sum(turn.seconds for turn in self.played)

    def happenings(self) -> Iterator[Happening]:
        """What happened, from the opening to the last turn."""
        yield from self.opened
        for turn in self.played:
            yield from turn.happened
