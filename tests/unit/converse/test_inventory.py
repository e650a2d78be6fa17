"""Names that the model does not know are slips."""

from __future__ import annotations

import pytest

from daogou.converse.conversation import (
    ActionExecuted,
    BotDidNotUtter,
    BotUttered,
    Conversation,
    Expectation,
    SlotWasNotSet,
    SlotWasSet,
    Turn,
)
from daogou.converse.inventory import check_names
from daogou.errors import DataError

from .sample import INVENTORY, at


def conversation(expected: Expectation) -> Conversation:
    return Conversation(at(1), "a", "cart", (), (Turn(at(2), "hi", (), (expected,)),))


@pytest.mark.parametrize(
    ("expected", "problem"),
    [
        (ActionExecuted(at(7), "action_chekout"), "no action `action_chekout`. Did you mean"),
        (SlotWasSet(at(7), "sise", 1), "no slot `sise`. Did you mean `size`"),
        (SlotWasNotSet(at(7), "zzz", 1), "no slot `zzz`. Look into domain.yml"),
        (BotUttered(at(7), response="utter_gret"), "Did you mean `utter_greet`"),
        (BotDidNotUtter(at(7), BotUttered(at(7), response="utter_x")), "no response `utter_x`"),
    ],
)
def test_an_unknown_name_is_told_with_its_place(expected: Expectation, problem: str) -> None:
    with pytest.raises(DataError) as raised:
        check_names([conversation(expected)], INVENTORY)
    assert str(raised.value).startswith("tests/conversations/cart_x.yml:7: ")
    assert problem in str(raised.value)


@pytest.mark.parametrize(
    "expected",
    [
        ActionExecuted(at(7), "action_listen"),
        SlotWasSet(at(7), "requested_slot", None),
        BotUttered(at(7), response="utter_faq"),
        BotUttered(at(7), response="utter_faq/postage"),
        BotUttered(at(7), pattern="anything"),
    ],
)
def test_known_names_pass(expected: Expectation) -> None:
    check_names([conversation(expected)], INVENTORY)
