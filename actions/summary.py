"""The summary before a form's effect: every answer on a line, and buttons that change one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.answers import answer_book
from actions.base import Events, ShopAction
from actions.turn import Button, Turn


class AskConfirmed(ShopAction):
    """Sums up what a form knows and asks for a yes; after "that's wrong" asks which answer.

    The response `utter_confirm_<form>` gets `lines` and the facts of `facts`; `order` names the
    answers in the order in which they are told. A subclass gives the name,
    `action_ask_<form>_confirmed`.
    """

    form: str
    order: Sequence[str] = ()

    def facts(self, turn: Turn) -> dict[str, Any]:
        """What the response may name besides `lines`."""
        del turn
        return {}

    def shown(self, turn: Turn, slot: str) -> str | None:
        """An answer as the shopper reads it, None where it is left out."""
        value = turn.slot(slot)
        return None if value in (None, "") else str(value)

    def act(self, turn: Turn) -> Events:
        buttons = change_buttons(turn, self.order)
        if turn.slot("asking") == "change":
            turn.say("utter_change_what", buttons=buttons)
            return []
        told = [(slot, self.shown(turn, slot)) for slot in self.order]
        lines = [
            turn.word("answer_line", name=_capitalised(_called(turn, slot)), value=value)
            for slot, value in told
            if value is not None
        ]
        response = f"utter_confirm_{self.form}"
        turn.say(response, lines="\n".join(lines), buttons=buttons, **self.facts(turn))
        return []


def change_buttons(turn: Turn, slots: Sequence[str]) -> list[Button]:
    """A button for each of the answers in `slots` that changes it."""
    titles = [
        turn.word("button_change", name=_called(turn, slot))
        for slot in dict.fromkeys(slots)
        if slot in answer_book().answers
    ]
    # The title is what a shopper could have typed as well.
    return [{"title": title, "payload": title} for title in titles]


def _called(turn: Turn, slot: str) -> str:
    return answer_book().answers[slot].name.get(turn.language)


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]
