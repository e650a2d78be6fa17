"""What any shopper does when asked: tells what is asked for, agrees to what they came for.

Forms ask whatever the goal is; a goal says only what the shopper knows and agrees to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from daogou.simulation.answer import Answer, Button

# Question of the assistant → the act that answers it; the facts that its words need are looked for
# in what the shopper knows.
TOLD: Final[Mapping[str, str]] = {
    "ask_order_number": "give_order",
    "order_number_unclear": "give_order",
    "order_mismatch": "give_order",
    "ask_order_phone": "give_digits",
    "order_phone_unclear": "give_digits",
    "ask_own_order": "give_number",
    "ask_recipient": "give_recipient",
    "bad_recipient": "give_recipient",
    "ask_recipient_phone": "give_phone",
    "bad_phone": "give_phone",
    "ask_recipient_address": "give_address",
    "bad_address": "give_address",
    "ask_address_form_recipient_address": "give_new_address",
    "ask_invoice_title": "give_title",
    "ask_invoice_tax_number": "give_tax_number",
    "bad_tax_number": "give_tax_number",
    "ask_invoice_email": "give_email",
    "bad_email": "give_email",
    "ask_return_reason": "give_reason",
    "ask_new_variant": "give_size",
    "new_variant_unclear": "give_size",
    "ask_order_line": "give_goods",
    "order_line_unclear": "give_goods",
    "ask_preferences_skin": "give_preferences",
    "ask_preferences_wear": "give_preferences",
    "ask_preferences_budget": "give_preferences",
    "which_product": "give_goods",
    "which_of_these": "give_goods",
    "search_what": "give_kind",
    "recommend_what": "give_kind",
    "ask_which_kind": "give_kind",
    "ask_meant_kind": "give_kind",
    "ask_complaint": "complain",
    "ask_variant": "give_variant",
}
# What a yes is said to → the matter that the shopper must have come for.
CONFIRMED: Final[Mapping[str, str]] = {
    "quote": "checkout",
    "confirm_checkout_form": "checkout",
    "confirm_address_form": "address",
    "confirm_invoice_form": "invoice",
    "confirm_return_form": "return",
    "confirm_exchange_form": "exchange",
    "ask_cancellation": "cancel",
}
# What a summary must have right → the act that mends it.
SUMMARIES: Final[Mapping[str, Mapping[str, str]]] = {
    "confirm_checkout_form": {
        "name": "mend_name",
        "phone": "mend_phone",
        "address": "mend_address",
    },
    "confirm_address_form": {"new_address": "mend_new_address"},
    "confirm_invoice_form": {"title": "mend_title", "email": "mend_email"},
    "confirm_exchange_form": {"size": "mend_size"},
}
_NUMBERS: Final = re.compile(r"\d+")
# Buttons of these are a choice of answers; of others they lead elsewhere.
_CHOICES: Final = frozenset(
    {
        *("ask_return_reason", "ask_own_order", "ask_order_line", "ask_variant", "ask_which_kind"),
        *("ask_meant_kind", "ask_preferences_skin", "ask_preferences_wear", "recommend_what"),
        *("ask_preferences_budget", "which_of_these"),
    }
)


@dataclass(frozen=True)
class Reply:
    """What answers a question: words for an act, or a button."""

    question: str
    act: str
    button: Button | None = None


def reply(
    answer: Answer,
    knows: Mapping[str, str],
    agrees: frozenset[str],
    presses: bool,
    chance: Random,
) -> Reply | None:
    """What the shopper says to the last question of an answer; None where it has none for them."""
    for name in reversed(answer.names):
        if name in CONFIRMED:
            if act := wrong_in(name, answer, knows):
                return Reply(name, act)
            return _confirmed(name, answer, CONFIRMED[name] in agrees, presses)
        if name in TOLD:
            return _told(name, answer, knows, presses, chance)
        if name == "yes_or_no":
            return Reply(name, "yes")
    return None


def wrong_in(name: str, answer: Answer, knows: Mapping[str, str]) -> str | None:
    """The act that mends what a summary has wrong; None where it is right, or lists nothing.

    Addresses may be told in another order: their numbers must be there.
    """
    if "·" not in answer.text:
        return None
    told = answer.text.lower()
    numbers = set(_NUMBERS.findall(told))
    for fact, act in SUMMARIES.get(name, {}).items():
        meant = knows.get(fact, "").lower()
        is_there = set(_NUMBERS.findall(meant)) <= numbers if "address" in fact else meant in told
        if not is_there:
            return act
    return None


def _confirmed(name: str, answer: Answer, agreed: bool, presses: bool) -> Reply:
    """Yes is the first button, no the second."""
    act = "yes" if agreed else "no"
    if presses and len(answer.buttons) > 1:
        return Reply(name, act, answer.buttons[0 if agreed else 1])
    return Reply(name, act)


def _told(
    name: str, answer: Answer, knows: Mapping[str, str], presses: bool, chance: Random
) -> Reply:
    buttons = answer.buttons if name in _CHOICES else []
    wanted = [one for one in buttons if _means(one, knows)]
    if wanted and (presses or name == "ask_own_order"):
        return Reply(name, TOLD[name], wanted[0])
    if name == "ask_variant" and buttons:
        # Whatever fits: said by its name, or pressed.
        picked = wanted[0] if wanted else chance.choice(buttons)
        return Reply(name, TOLD[name], picked if presses else Button(picked.title, picked.title))
    if name == "which_of_these" and "goods" not in knows:
        return Reply(name, "first_one")
    return Reply(name, TOLD[name])


def _means(button: Button, knows: Mapping[str, str]) -> bool:
    """Whether a button says something that the shopper came to say."""
    said = f"{button.title} {button.payload}".lower()
    facts = (knows.get(one, "") for one in ("number", "reason", "size", "kind", "goods", "shade"))
    return any(fact and fact.lower() in said for fact in facts)
