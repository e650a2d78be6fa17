"""Reads what is expected: messages, slots, actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from daogou.converse import unsupported
from daogou.converse.conversation import (
    ANYTHING,
    ActionExecuted,
    BotDidNotUtter,
    BotUttered,
    Button,
    Expectation,
    Place,
    SlotWasNotSet,
    SlotWasSet,
)
from daogou.converse.keys import known_keys, unknown_key
from daogou.converse.yaml_places import Written

_ASSERTIONS: Final = (
    *("action_executed", "slot_was_set", "slot_was_not_set"),
    *("bot_uttered", "bot_did_not_utter"),
)


def uttered(step: str, written: Written) -> tuple[Expectation, ...]:
    """What `bot` (a text, word for word) or `utter` (a response) expects."""
    if step == "bot":
        return (BotUttered(written.place, text=written.text().strip()),)
    return (BotUttered(written.place, response=written.text()),)


def assertions(name: str, written: Written, key: Written | None = None) -> tuple[Expectation, ...]:
    """What the assertion `name` expects; slots may be several.

    Raises:
        DataError: it is unknown or not as it should be.
    """
    if name == "action_executed":
        return (ActionExecuted(written.place, written.text()),)
    if name == "slot_was_set":
        return tuple(SlotWasSet(*slot) for slot in slots(written))
    if name == "slot_was_not_set":
        return tuple(SlotWasNotSet(*slot) for slot in slots(written))
    if name == "bot_uttered":
        return (_message(written, name),)
    if name == "bot_did_not_utter":
        return (BotDidNotUtter(written.place, _message(written, name)),)
    raise unknown_key(key or written, _ASSERTIONS, unsupported.ASSERTION, "a list of assertions")


def slots(written: Written) -> Iterator[tuple[Place, str, Any]]:
    """Slots as steps write them (`- slot: value`) or as assertions do (`- name: slot`)."""
    for item in written.items():
        if not item.is_mapping:
            yield item.place, item.text(), ANYTHING
            continue
        pairs = {key.text(): value for key, value in item.pairs()}
        if "name" in pairs and set(pairs) <= {"name", "value"}:
            value = pairs["value"].value() if "value" in pairs else ANYTHING
            yield item.place, pairs["name"].text(), value
            continue
        for name, given in pairs.items():
            yield item.place, name, given.value()


def _message(written: Written, name: str) -> BotUttered:
    keys = known_keys(written, ("utter_name", "text_matches", "buttons"), {}, f"`{name}`")
    if not keys:
        raise written.error(f"`{name}` expects nothing. Give it `text_matches`, for instance.")
    pattern = keys["text_matches"].text() if "text_matches" in keys else None
    if pattern is not None:
        try:
            re.compile(pattern)
        except re.error as error:
            raise keys["text_matches"].error(
                f"`{pattern}` is no regular expression: {error}. Write a backslash before signs "
                "that are meant literally."
            ) from error
    return BotUttered(
        written.place,
        response=keys["utter_name"].text() if "utter_name" in keys else None,
        pattern=pattern,
        buttons=tuple(_buttons(keys["buttons"])) if "buttons" in keys else (),
    )


def _buttons(written: Written) -> Iterator[Button]:
    for item in written.items():
        keys = known_keys(item, ("title", "payload"), {}, "a button")
        title, payload = keys.get("title"), keys.get("payload")
        yield Button(title.text() if title else None, payload.text() if payload else None)
