"""What was expected against what came."""

from __future__ import annotations

import pytest

from daogou.converse.checks import failures
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
    Turn,
)
from daogou.converse.outcome import Failure, Played, Ran, Said, SetSlot

HERE = Place("cart_x.yml", 7)
BUTTONS = (Button("Yes", "/affirm"), Button("Maybe", "/inform"), Button("No", "/deny"))
HAPPENED = (
    Ran("action_a"),
    SetSlot("size", "42"),
    Said("first line\nsecond line", "utter_a", (), None, "en"),
    Ran("action_b"),
    SetSlot("size", None),
    SetSlot("sure", True),
    Said("Shall I?", "utter_faq/postage", BUTTONS, "quote", "en"),
)


def played(errors: tuple[str, ...] = ()) -> Played:
    return Played("hi", "greet", 1.0, (), HAPPENED, None, (), 0.1, errors)


def found(*asserted: Expectation, in_order: bool = False) -> list[Failure]:
    return list(failures(Turn(HERE, "hi", (), asserted, in_order), played()))


HOLDING = [
    ActionExecuted(HERE, "action_b"),
    SlotWasSet(HERE, "size", "42"),
    SlotWasSet(HERE, "size", None),
    SlotWasSet(HERE, "size", ANYTHING),
    SlotWasSet(HERE, "sure", True),
    SlotWasNotSet(HERE, "size", "43"),
    SlotWasNotSet(HERE, "color", ANYTHING),
    BotUttered(HERE, response="utter_a"),
    BotUttered(HERE, response="utter_faq"),
    BotUttered(HERE, response="utter_faq/postage"),
    BotUttered(HERE, text="Shall I?"),
    BotUttered(HERE, pattern="line$"),
    BotUttered(HERE, pattern="(?i)SHALL", buttons=(Button("Yes", None), Button(None, "/deny"))),
    BotDidNotUtter(HERE, BotUttered(HERE, pattern="third")),
    BotDidNotUtter(HERE, BotUttered(HERE, response="utter_a", pattern="Shall")),
]

FAILING = [
    (ActionExecuted(HERE, "action_c"), "action action_c", "actions action_a, action_b"),
    (SlotWasSet(HERE, "size", "43"), 'size set to "43"', 'set to "42", then null'),
    (SlotWasSet(HERE, "size", 42), "size set to 42", "a text goes into quotes"),
    (SlotWasSet(HERE, "sure", 1), "sure set to 1", "set to true"),
    (SlotWasSet(HERE, "color", ANYTHING), "color set to anything", "was not set"),
    (SlotWasNotSet(HERE, "size", "42"), 'size not set to "42"', 'set to "42"'),
    (SlotWasNotSet(HERE, "sure", ANYTHING), "not set to anything", "set to true"),
    (BotUttered(HERE, response="utter_b"), "by response utter_b", "(utter_a)"),
    (BotUttered(HERE, response="utter_faq/other"), "utter_faq/other", "utter_faq/postage"),
    (BotUttered(HERE, text="Shall"), "with the text “Shall”", "“Shall I?”"),
    (BotUttered(HERE, pattern="third"), "matching /third/", "first line"),
    # Each half is in another message.
    (BotUttered(HERE, response="utter_a", pattern="Shall"), "utter_a and matching", "Shall I?"),
    # In the other order.
    (
        BotUttered(HERE, buttons=(Button("No", None), Button("Yes", None))),
        "buttons [No→…] [Yes→…]",
        "[Yes→/affirm]",
    ),
    (BotDidNotUtter(HERE, BotUttered(HERE, pattern="line")), "no message matching", "first line"),
]


@pytest.mark.parametrize("expected", HOLDING, ids=repr)
def test_what_came_holds(expected: Expectation) -> None:
    assert not found(expected)


@pytest.mark.parametrize(("expected", "wish", "came"), FAILING, ids=repr)
def test_what_did_not_come_is_told(expected: Expectation, wish: str, came: str) -> None:
    [failure] = found(expected)
    assert failure.place == HERE
    assert wish in failure.expected
    assert came in failure.came


def test_all_failures_of_a_turn_are_told() -> None:
    assert len(found(*(expected for expected, _, _ in FAILING))) == len(FAILING)


def test_assertions_may_come_in_any_order_unless_asked() -> None:
    late_first = (ActionExecuted(HERE, "action_b"), SlotWasSet(HERE, "size", "42"))
    assert not found(*late_first)
    [failure] = found(*late_first, in_order=True)
    assert "set to null" in failure.came
    assert not found(*reversed(late_first), in_order=True)


def test_messages_of_steps_come_in_their_order() -> None:
    first, second = BotUttered(HERE, response="utter_a"), BotUttered(HERE, pattern="Shall")
    slot = SlotWasSet(HERE, "size", "42")
    assert not list(failures(Turn(HERE, "hi", (first, second, slot)), played()))
    [failure] = failures(Turn(HERE, "hi", (second, first)), played())
    assert failure.came == "no message"


def test_an_error_in_the_log_fails_the_turn() -> None:
    [failure] = failures(Turn(HERE, "hi"), played(("actions.base: boom",)))
    assert failure.came == "actions.base: boom"
