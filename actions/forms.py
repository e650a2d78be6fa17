"""What forms have in common: telling an answer from a change of subject.

A form's validation action has the name `validate_<form>`. Rasa runs it when the form begins and
after each message. `read` finds answers in the message whatever intent it was taken for; only where
it finds none does the intent decide. Somebody who asks something else gets that answered by the
ordinary rules, and the form asks again.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any

from rasa_sdk.events import ActionExecutionRejected, SlotSet

from actions.base import Events, ShopAction
from actions.turn import Turn
from daogou.errors import ShopError

Answers = dict[str, Any]

# With these intents a message is meant as an answer even where none can be found in it.
MEANT_AS_ANSWER = frozenset({"inform", "affirm", "deny", "nlu_fallback", ""})
# With these it never is, whatever it looks like.
NEVER_ANSWER = frozenset({"stop", "request_human", "change_language"})


class Form(ShopAction):
    """Reads the answers to a form's questions."""

    @abstractmethod
    def begin(self, turn: Turn) -> Answers:
        """What is known before the first question; `requested_slot: None` ends the form at once.

        Raises:
            ShopError: the form's purpose is refused; it is told and the form ends.
        """

    @abstractmethod
    def read(self, turn: Turn, slot: str) -> Answers:
        """The answers in a message after the question for `slot`; empty where there is none.

        Raises:
            ShopError: the answer is refused; it is told and asked for again.
        """

    @abstractmethod
    def unclear(self, turn: Turn, slot: str) -> None:
        """Say that an answer to the question for `slot` was not understood."""

    @property
    def form(self) -> str:
        """The name of the form."""
        return str(self.name()).removeprefix("validate_")

    def slots(self, turn: Turn) -> list[str]:
        """The slots that the form fills, in order."""
        return list(turn.domain["forms"][self.form]["required_slots"])

    def act(self, turn: Turn) -> Events:
        """The events of the answers; none, or a rejection, where there was no answer."""
        slot = turn.slot("requested_slot")
        if slot not in self.slots(turn):
            return self._begin(turn)
        if turn.intent in NEVER_ANSWER:
            return []
        try:
            answers = self.read(turn, slot)
        except ShopError as error:
            turn.refuse(error)
            return [SlotSet(slot, None)]
        if answers:
            return _events(answers)
        if turn.intent in MEANT_AS_ANSWER:
            self.unclear(turn, slot)
            return [SlotSet(slot, None)]
        task = task_of(turn.domain, turn.intent)
        if task:
            return self.turn_to(task)
        return []

    def turn_to(self, task: str) -> Events:
        """Another matter of an order was brought up: the rules lead on from here."""
        return [SlotSet("task", task), ActionExecutionRejected(self.form)]

    def failed(self) -> Events:
        return [SlotSet("requested_slot", None)]

    def _begin(self, turn: Turn) -> Events:
        # Answers of an earlier, abandoned round are not those of this one.
        fresh: Answers = dict.fromkeys(self.slots(turn))
        try:
            fresh.update(self.begin(turn))
        except ShopError as error:
            turn.refuse(error)
            fresh["requested_slot"] = None
        return [*_events(fresh), SlotSet("awaiting", None)]


def task_of(domain: Mapping[str, Any], intent: str) -> str | None:
    """The matter of an order that an intent begins, as the slot `task` of domain.yml maps it."""
    for mapping in domain["slots"]["task"]["mappings"]:
        if mapping.get("intent") == intent:
            return str(mapping["value"])
    return None


def _events(answers: Answers) -> Events:
    return [SlotSet(name, value) for name, value in answers.items()]
