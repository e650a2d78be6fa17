"""The survey after a solved matter: when it is offered stands in offers.yml."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from actions.conditions import Value
from actions.known import Known
from actions.turn import Turn
from daogou.satisfaction import surveys
from daogou.satisfaction.solved import MATTERS, solved

# What was done by this message is not older.
_JUST: Final = timedelta(seconds=30)
# So long after a person gave the conversation back it is that person's help that is thanked for.
_AFTER_PERSON: Final = timedelta(minutes=30)
# Matters that end in an answer, by the slot `task`: solved when the shopper thanks for it.
_TOLD: Final = {"track": "tracking", "refund": "refund"}
WORDS: Final = (*MATTERS, *_TOLD.values(), "person")


def matter(known: Known) -> str | None:
    """The matter that is solved with this answer, one of `WORDS`; None where none is."""
    turn = known.turn
    order = turn.slot("verified_order")
    done = solved(turn.session, turn.conversation, order, turn.now - _JUST)
    if done or turn.intent != "thank":
        return done
    held = known.held
    if held.agent and held.state == "bot" and held.since and turn.now - held.since < _AFTER_PERSON:
        return "person"
    return _TOLD.get(str(turn.slot("task"))) if order else None


def _note(turn: Turn, value: Callable[[str], Value]) -> None:
    """`value` gives a signal's."""
    about = str(value("solved") or "other")
    surveys.offered(turn.session, turn.conversation, about, turn.now)


# What is written down when a response was offered, by its name.
NOTED: Final[Mapping[str, Callable[[Turn, Callable[[str], Value]], None]]] = {"utter_survey": _note}
