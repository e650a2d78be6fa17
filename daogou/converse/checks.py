"""Whether what was expected after a message came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from daogou.converse.conversation import (
    ANYTHING,
    ActionExecuted,
    BotDidNotUtter,
    BotUttered,
    Button,
    Expectation,
    SlotWasNotSet,
    SlotWasSet,
    Turn,
)
from daogou.converse.outcome import Failure, Happening, Played, Ran, Said, SetSlot
from daogou.converse.wording import (
    told_actions,
    told_buttons,
    told_messages,
    told_slot,
    told_value,
)


def failures(turn: Turn, played: Played) -> Iterator[Failure]:
    """What of a turn's expectations did not come, and any error that an action logged."""
    for error in played.errors:
        yield Failure(turn.place, "no error in the log", error)
    last = -1
    for step in turn.steps:
        # Steps follow each other as the messages did; slots and actions may come at any time.
        found = _search(step, played.happened, last + 1 if isinstance(step, BotUttered) else 0)
        if isinstance(found, Failure):
            yield found
        elif isinstance(step, BotUttered):
            last = found
    last = -1
    for expectation in turn.asserted:
        found = _search(expectation, played.happened, last + 1 if turn.in_order else 0)
        if isinstance(found, Failure):
            yield found
        elif found >= 0:
            last = found


def _search(expected: Expectation, happened: Sequence[Happening], start: int) -> int | Failure:
    """Where it came, not before `start`; -1 for what did not come and should not."""
    unwanted = isinstance(expected, (SlotWasNotSet, BotDidNotUtter))
    for index in range(start, len(happened)):
        if _is(expected, happened[index]):
            if unwanted:
                return Failure(expected.place, _wish(expected), _came(expected, [happened[index]]))
            return index
    if unwanted:
        return -1
    return Failure(expected.place, _wish(expected), _came(expected, happened[start:]))


def _is(expected: Expectation, one: Happening) -> bool:
    """Whether this is what was expected, or is not wanted."""
    if isinstance(expected, ActionExecuted):
        return isinstance(one, Ran) and one.name == expected.name
    if isinstance(expected, (SlotWasSet, SlotWasNotSet)):
        return (
            isinstance(one, SetSlot)
            and one.name == expected.name
            and _is_value(expected.value, one.value)
        )
    message = expected.unwanted if isinstance(expected, BotDidNotUtter) else expected
    return isinstance(one, Said) and _is_message(message, one)


def _is_value(expected: Any, value: Any) -> bool:
    if expected == ANYTHING:
        return value is not None
    # In Python True is 1; in YAML it is not.
    return expected == value and isinstance(expected, bool) == isinstance(value, bool)


def _is_message(expected: BotUttered, said: Said) -> bool:
    """Whether one message has all that is expected of it; of buttons there may be more."""
    if expected.response not in (None, said.response):
        # A retrieval intent's answer is also known by the name that all of them share.
        shared = (said.response or "").split("/")[0]
        if expected.response != shared:
            return False
    if expected.text not in (None, said.text):
        return False
    if expected.pattern is not None and not re.search(expected.pattern, said.text):
        return False
    there = iter(said.buttons)
    return all(any(_is_button(wanted, button) for button in there) for wanted in expected.buttons)


def _is_button(wanted: Button, button: Button) -> bool:
    return wanted.title in (None, button.title) and wanted.payload in (None, button.payload)


def _wish(expected: Expectation) -> str:
    """What was expected, in words."""
    if isinstance(expected, ActionExecuted):
        return f"action {expected.name}"
    if isinstance(expected, SlotWasSet):
        return f"slot {expected.name} set to {told_value(expected.value)}"
    if isinstance(expected, SlotWasNotSet):
        return f"slot {expected.name} not set to {told_value(expected.value)}"
    if isinstance(expected, BotDidNotUtter):
        return f"no {_message_wish(expected.unwanted)}"
    return f"a {_message_wish(expected)}"


def _message_wish(expected: BotUttered) -> str:
    wishes = []
    if expected.response is not None:
        wishes.append(f"by response {expected.response}")
    if expected.text is not None:
        wishes.append(f"with the text “{expected.text}”")
    if expected.pattern is not None:
        wishes.append(f"matching /{expected.pattern}/")
    if expected.buttons:
        wishes.append(f"with {told_buttons(expected.buttons)}")
    return f"message {' and '.join(wishes)}"


def _came(expected: Expectation, happened: Sequence[Happening]) -> str:
    """What there was of the kind that was looked for."""
    if isinstance(expected, ActionExecuted):
        return told_actions([one.name for one in happened if isinstance(one, Ran)])
    if isinstance(expected, (SlotWasSet, SlotWasNotSet)):
        values = [
            one.value for one in happened if isinstance(one, SetSlot) and one.name == expected.name
        ]
        return told_slot(expected.name, expected.value, values)
    return told_messages([one for one in happened if isinstance(one, Said)])
