"""What the assistant is made of, as far as conversations can exercise it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from daogou.converse.conversation import (
    ActionExecuted,
    BotDidNotUtter,
    BotUttered,
    Conversation,
    Expectation,
    Place,
    SlotWasNotSet,
    SlotWasSet,
)
from daogou.errors import DataError


@dataclass(frozen=True)
class Inventory:
    """Names of the domain; `responses` with the languages that each has.

    `known_actions`, `known_slots` are all that may be named, Rasa's own included; `actions` and
    `slots` those of the domain's file. `rules` and `stories` come with their places.
    """

    intents: frozenset[str]
    entities: frozenset[str]
    slots: frozenset[str]
    forms: frozenset[str]
    actions: frozenset[str]
    responses: dict[str, frozenset[str]]
    rules: dict[str, Place]
    stories: dict[str, Place]
    known_actions: frozenset[str]
    known_slots: frozenset[str]


def check_names(conversations: Sequence[Conversation], inventory: Inventory) -> None:
    """See to it that all expectations speak of what there is: a slip would never be noticed else.

    Raises:
        DataError: names the first that is unknown.
    """
    for conversation in conversations:
        for expectation in _all(conversation):
            _check(expectation, inventory)


def _all(conversation: Conversation) -> Iterator[Expectation]:
    yield from conversation.fixtures
    for turn in conversation.turns:
        yield from turn.expectations


def _check(expected: Expectation, inventory: Inventory) -> None:
    if isinstance(expected, ActionExecuted):
        kind, name, known = "action", expected.name, inventory.known_actions
    elif isinstance(expected, (SlotWasSet, SlotWasNotSet)):
        kind, name, known = "slot", expected.name, inventory.known_slots
    else:
        message = expected.unwanted if isinstance(expected, BotDidNotUtter) else expected
        assert isinstance(message, BotUttered)
        if message.response is None:
            return
        shared = {response.split("/")[0] for response in inventory.responses}
        kind, name = "response", message.response
        known = frozenset(shared | set(inventory.responses))
    if name not in known:
        near = get_close_matches(name, known, 1)
        meant = f"Did you mean `{near[0]}`?" if near else "Look into domain.yml."
        raise DataError(f"{expected.place}: the model knows no {kind} `{name}`. {meant}")
