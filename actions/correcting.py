"""Corrections of the earlier answers of a form (see corrections.py for their wording)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, ClassVar, Final

from rasa_sdk.events import SlotSet

from actions.base import Events, ShopAction
from actions.corrections import Correction
from actions.turn import Turn
from daogou.errors import ShopError

Answers = dict[str, Any]
CONFIRMED: Final = "confirmed"
AGAIN: Final = SlotSet("asking", "again")


class Correcting(ShopAction):
    """The part of a form that lets earlier answers be corrected."""

    # Answers that hold only as long as another one does: that one first.
    depends: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    @abstractmethod
    def slots(self, turn: Turn) -> list[str]:
        """The slots that the form fills, in order."""

    @abstractmethod
    def read(self, turn: Turn, slot: str) -> Answers:
        """The answers in a message after the question for `slot`; empty where there is none.

        Raises:
            ShopError: the answer is refused; it is told and asked for again.
        """

    def find(self, turn: Turn) -> Answers:
        """The answers that can be known by their looks, whatever was asked.

        Raises:
            ShopError: as `read`.
        """
        del turn
        return {}

    def corrected(self, turn: Turn, slot: str, said: Correction) -> Events:
        """The events of a correction; none where the message corrects nothing."""
        named = said.named if said.named != slot else None
        answers: Answers = {}
        if said.part:
            try:
                answers = self._right_answer(turn.only(said.part), slot, said)
            except ShopError as error:
                turn.refuse(error)
                return self._ask_anew(turn, named or slot)
        if answers:
            return events_of(self.changed(turn, answers))
        if turn.intent == "stop":
            return []
        if named and said.part and turn.slot(named) is None:
            # Nothing to correct yet: the message is read as any other.
            return []
        if named:
            return self._ask_anew(turn, named)
        if said.part or not said.wrong or said.named:
            return []
        if slot == CONFIRMED:
            return [SlotSet("asking", "change")]
        before = self._answered_before(turn, slot)
        return self._ask_anew(turn, before[0]) if before else []

    def _right_answer(self, turn: Turn, slot: str, said: Correction) -> Answers:
        """What the corrected part says: the answer that is named, else what can be recognised."""
        found = self.find(turn)
        if found or not said.explicit:
            return found
        if said.named:
            return self.read(turn, said.named)
        for open_slot in () if slot == CONFIRMED else (slot, *self._answered_before(turn, slot)):
            with suppress(ShopError):
                if answers := self.read(turn, open_slot):
                    return answers
        return {}

    def changed(self, turn: Turn, answers: Answers) -> Answers:
        """`answers`, without those that no longer hold, and the summary to be shown anew."""
        gone = {
            below: None
            for slot in answers
            for below in self.depends.get(slot, ())
            if answers[slot] != turn.slot(slot)
        }
        summary = {CONFIRMED: None} if CONFIRMED in self.slots(turn) else {}
        return {**summary, **gone, **answers}

    def _ask_anew(self, turn: Turn, slot: str) -> Events:
        """The question for `slot` once more, before all others."""
        return events_of({**self.changed(turn, {slot: None}), "requested_slot": slot})

    def _answered_before(self, turn: Turn, slot: str) -> list[str]:
        """The slots that were filled before the question for `slot`, the last one first."""
        slots = self.slots(turn)
        return [
            name for name in reversed(slots[: slots.index(slot)]) if turn.slot(name) is not None
        ]


def events_of(answers: Answers) -> Events:
    """The events that write answers down; the next question is asked in full."""
    events = [SlotSet(name, value) for name, value in answers.items()]
    return events if "asking" in answers else [*events, SlotSet("asking", "first")]
