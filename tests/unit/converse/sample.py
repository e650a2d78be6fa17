"""A small run: one conversation that holds, one that does not."""

from __future__ import annotations

from daogou.converse.conversation import BotUttered, Button, Conversation, Place, SlotWasSet, Turn
from daogou.converse.coverage import coverage
from daogou.converse.figures import figures
from daogou.converse.inventory import Inventory
from daogou.converse.outcome import Failure, Outcome, Played, Ran, Said, SetSlot
from daogou.converse.reports.report import Report


def at(line: int, path: str = "tests/conversations/cart_x.yml") -> Place:
    return Place(path, line)


INVENTORY = Inventory(
    intents=frozenset({"greet", "checkout", "deny"}),
    entities=frozenset({"size", "color"}),
    slots=frozenset({"size", "color", "task"}),
    forms=frozenset({"checkout_form", "rating_form"}),
    actions=frozenset({"action_checkout", "validate_checkout_form", "action_rate"}),
    responses={
        "utter_greet": frozenset({"zh", "en"}),
        "utter_faq/postage": frozenset({"zh", "en"}),
        "utter_english": frozenset({"en"}),
    },
    rules={"greet": at(3, "data/rules/service.yml"), "checkout": at(9, "data/rules/cart.yml")},
    stories={"buy": at(4, "data/stories/cart.yml")},
    known_actions=frozenset({"action_checkout", "action_listen"}),
    known_slots=frozenset({"size", "requested_slot"}),
)

HOLDS = Outcome(
    Conversation(
        *(at(2), "先问好 <b>", "cart"),
        (SlotWasSet(at(1), "task", "x"),),
        (
            Turn(at(4), "你好", (BotUttered(at(5), response="utter_greet"),)),
            Turn(at(6), "/checkout"),
        ),
    ),
    played=(
        Played(
            *("你好", "greet", 0.9, ("size",)),
            (
                SetSlot("size", "42"),
                SetSlot("color", None),
                Said("嗨", "utter_greet", (), None, "zh"),
            ),
            *(None, (), 0.2),
        ),
        Played(
            *("/checkout", "checkout", 1.0, ()),
            (
                Ran("action_checkout"),
                Said("Total & all", None, (Button("Yes", "/affirm"),), "quote", "en"),
            ),
            *("checkout_form", ("validate_checkout_form",), 0.4),
        ),
    ),
    rules=frozenset({"greet"}),
)

FAILS = Outcome(
    Conversation(at(9), "fails", "service", (), (Turn(at(11), "blorf\x07 ]]>"),)),
    played=(
        Played(
            *("blorf\x07 ]]>", "nlu_fallback", 0.4, ()),
            (Said("Hi", "utter_greet", (), None, "en"),),
            *(None, (), 0.1),
        ),
    ),
    failures=(Failure(at(12), "a message by response utter_x", "“Hi” (utter_greet)\nand <more>"),),
)


def report(*outcomes: Outcome) -> Report:
    return Report("m.tar.gz", outcomes, coverage(outcomes, INVENTORY), figures(outcomes), 12.3)
