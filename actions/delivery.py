"""Asking who gets a parcel and where: for a new order, and for one that has not left yet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from actions.correcting import CONFIRMED, Answers
from actions.forms import Form
from actions.turn import Turn
from daogou.orders.delivery import clean_phone, clean_recipient, split_address
from daogou.orders.delivery_words import (
    DeliveryWords,
    is_likely_name,
    is_misspelt_label,
    is_sure_address,
    read_delivery,
)

DELIVERY_SLOTS: Final = ("recipient", "recipient_phone", "recipient_address")

_UNCLEAR: Final = {
    "recipient": "utter_bad_recipient",
    "recipient_phone": "utter_bad_phone",
    "recipient_address": "utter_bad_address",
}
_CHANGED_TO: Final = re.compile(
    r"改[成到为寄送]{1,2}|换[成到]|寄到|送到|\b(?:send|ship|deliver|change)\b.{0,30}?\bto\b|instead:?",
    re.I,
)


class DeliveryForm(Form):
    """Name, telephone and address, one by one or all in one message."""

    def begin(self, turn: Turn) -> Answers:
        said = read_delivery(turn.text)
        # The message that began this is mostly no more than a "yes".
        whole = said.address is not None and (said.recipient or said.phone)
        return checked(said) if whole else {}

    def find(self, turn: Turn) -> Answers:
        said = read_delivery(turn.text)
        if not is_likely_name(said.recipient or ""):
            said = replace(said, recipient=None)
        if not is_sure_address(said.address or ""):
            said = replace(said, address=None)
        return checked(said)

    def read(self, turn: Turn, slot: str) -> Answers:
        if turn.intent not in ("inform", "nlu_fallback"):
            # Something else may be meant: only what looks like an answer and nothing else is one.
            found = self.find(turn)
            return found if set(found) != {"recipient"} or slot == "recipient" else {}
        said = read_delivery(turn.text)
        if slot != "recipient" and is_misspelt_label(said.recipient or "", turn.text):
            # The name is known already.
            said = replace(said, recipient=None)
        nothing = said == DeliveryWords()
        only_name = said.recipient is not None and not (said.phone or said.address)
        if only_name and slot != "recipient":
            said, nothing = DeliveryWords(), True
        if nothing and not turn.is_payload:
            # Nothing else can be meant: an unusual name or address is taken as it stands.
            said = {
                "recipient": DeliveryWords(recipient=turn.text),
                "recipient_phone": DeliveryWords(phone=turn.text),
                "recipient_address": DeliveryWords(address=turn.text),
            }[slot]
        return checked(said)

    def unclear(self, turn: Turn, slot: str) -> None:
        turn.say("utter_yes_or_no" if slot == CONFIRMED else _UNCLEAR[slot])


class NewAddressForm(DeliveryForm):
    """Another address; name and telephone stay unless they are said with it."""

    def begin(self, turn: Turn) -> Answers:
        # "Please send it to …" was said before the order was proved.
        parts = _CHANGED_TO.split(turn.slot("request_text") or "", maxsplit=1)
        return checked(read_delivery(parts[1])) if len(parts) == 2 else {}


def checked(said: DeliveryWords) -> Answers:
    """The parts that were said, each checked.

    Raises:
        ShopError: `bad_recipient`, `bad_phone`, `bad_address`.
    """
    found: Answers = {}
    if said.recipient is not None:
        found["recipient"] = clean_recipient(said.recipient)
    if said.phone is not None:
        found["recipient_phone"] = clean_phone(said.phone)
    if said.address is not None:
        split_address(said.address)
        found["recipient_address"] = said.address
    return found
