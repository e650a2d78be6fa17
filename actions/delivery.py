"""Asking who gets a parcel and where: for a new order, and for one that has not left yet."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import fields, replace
from typing import Final

from actions.base import Events
from actions.beside_proof import beside_proof
from actions.correcting import CONFIRMED, Answers, events_of
from actions.corrections import Correction
from actions.forms import Form
from actions.messages import told_in_form
from actions.turn import Turn
from actions.unchanged import find_unchanged
from daogou.errors import ShopError
from daogou.orders.address_parts import completed_address
from daogou.orders.delivery import clean_phone, clean_recipient, split_address
from daogou.orders.delivery_words import (
    DeliveryWords,
    is_likely_name,
    is_misspelt_label,
    is_sure_address,
    names_recipient,
    read_delivery,
)
from daogou.orders.house_numbers import is_only_unit, with_unit
from daogou.text.questions import is_question

ADDRESS: Final = "recipient_address"
DELIVERY_SLOTS: Final = ("recipient", "recipient_phone", ADDRESS)

_EARLIER: Final = re.compile(r"订单|那单|上一单|之前的单|\border\b", re.I)
_UNCLEAR: Final = {
    "recipient": "utter_bad_recipient",
    "recipient_phone": "utter_bad_phone",
    "recipient_address": "utter_bad_address",
}
_CHANGED_TO: Final = re.compile(
    r"改[成到为寄送]{1,2}给?|换[成到]|寄到|送到|\b(?:send|ship|deliver|change)\b.{0,30}?\bto\b|instead:?",
    re.I,
)
# What asks for another address, in front of it.
_WISH: Final = re.compile(
    r"^.*(?:改|换|修改|变更|更换|新)(?:一下|下|个)?(?:新的?)?(?:收货|收件|配送|送货)?(?:地址|地方)"
    r"(?:到|去|成|为|是)?[\s,，:：]*"
    r"|^.*\b(?:change|update|new)\b.{0,30}?\baddress\b(?:\sof\W*)?(?:\s?\b(?:is|to)\b)?[\s,:]*",
    re.I,
)
# Which parts of a delivery are to be changed, where no new ones are told yet.
_CHANGES: Final = r"改|换|修改|更改|变更|更新|[写填弄搞]错|不对|有误"
_CHANGED: Final = (
    r"\b(?:change|update|correct|fix|edit|amend|replace|wrong|different|another|new)\b"
)
_OF_ADDRESS: Final = re.compile(
    r"地址|地方|寄到|送到|收货信息|\b(?:address|somewhere|elsewhere|place)\b", re.I
)


def _to_change(chinese: str, english: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_CHANGES})[^,，;；。]{{0,6}}?(?:{chinese})|(?:{chinese})[^,，;；。]{{0,5}}?(?:{_CHANGES})"
        rf"|{_CHANGED}[^,;.]{{0,20}}?\b(?:{english})\b|\b(?:{english})\b[^,;.]{{0,15}}?{_CHANGED}",
        re.I,
    )


_TO_CHANGE: Final = {
    "recipient": _to_change("收件人|收货人|名字|姓名|联系人", "recipient|name|receiver|addressee"),
    "recipient_phone": _to_change("电话|手机|号码|联系方式", "phone|mobile|telephone|cell"),
}


class DeliveryForm(Form):
    """Name, telephone and address, one by one or all in one message."""

    def begin(self, turn: Turn) -> Answers:
        # The message that began this is mostly no more than a "yes".
        return usable(read_delivery(turn.text)) if tells_where(turn.text) else {}

    def find(self, turn: Turn) -> Answers:
        said = self._whole(turn, _surely(read_delivery(turn.text, turn.slot("recipient") or "")))
        if not is_only_unit(said.address or ""):
            return checked(said)
        # A flat whose house is not known: the whole address is asked for, where one was told.
        found = checked(replace(said, address=None))
        again = {ADDRESS: None, "requested_slot": ADDRESS}
        return found if turn.slot(ADDRESS) is None else {**found, **again}

    def _right_answer(self, turn: Turn, slot: str, said: Correction) -> Answers:
        found = super()._right_answer(turn, slot, said)
        named = said.named
        if named not in DELIVERY_SLOTS[:2] or named in found or not found:
            return found
        # What is said of the telephone is no address, unless it is called one as well.
        again = {named: None, "requested_slot": named}
        return {**found, **again} if _OF_ADDRESS.search(turn.text) else {}

    def _whole(self, turn: Turn, said: DeliveryWords) -> DeliveryWords:
        """`said` with what was told of the address before, where it names a part alone."""
        before = turn.slot("recipient_address") or told_in_form(turn.tracker, "recipient_address")
        if said.address is None or not before:
            return said
        if is_only_unit(said.address):
            return replace(said, address=with_unit(said.address, str(before)) or said.address)
        return replace(said, address=completed_address(said.address, str(before)))

    def read(self, turn: Turn, slot: str) -> Answers:
        if turn.intent not in ("inform", "nlu_fallback"):
            # Something else may be meant: only what looks like an answer and nothing else is one.
            found = self.find(turn)
            return found if set(found) != {"recipient"} or slot == "recipient" else {}
        known = turn.slot("recipient") or ""
        said = read_delivery(turn.text, known)
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
        said = self._whole(turn, said)
        if is_only_unit(said.address or "") and (said.recipient or said.phone):
            # A flat without its house: the rest counts, the address is asked for.
            said = replace(said, address=None)
        return checked(said)

    def unclear(self, turn: Turn, slot: str) -> None:
        turn.say("utter_yes_or_no" if slot == CONFIRMED else _UNCLEAR[slot])


class NewAddressForm(DeliveryForm):
    """Another address, recipient or telephone; what is not told anew stays as it is.

    An empty address is the one that the order has.
    """

    also = DELIVERY_SLOTS[:2]

    def act(self, turn: Turn) -> Events:
        asked = turn.slot("requested_slot")
        kept, rest = find_unchanged(turn.text, DELIVERY_SLOTS)
        if asked not in self.slots(turn) or not kept or turn.is_payload or is_question(turn.text):
            return super().act(turn)
        return self._unchanged(turn, kept, rest) or super().act(turn)

    def begin(self, turn: Turn) -> Answers:
        # What was said before the order was proved: "please send it to …", "only the phone".
        request = beside_proof(turn.slot("request_text") or "")
        kept, rest = find_unchanged(request, DELIVERY_SLOTS)
        parts = _CHANGED_TO.split(rest, maxsplit=1)
        if len(parts) == 2:
            told = _told(parts[1], named=names_recipient(rest))
        else:
            told = usable(_surely(read_delivery(_from_the_address_on(rest))))
        if _is_proof(turn, told.get("recipient_phone")):
            del told["recipient_phone"]
        named = [slot for slot in self.also if _TO_CHANGE[slot].search(rest)]
        if ADDRESS in kept or (named and not _OF_ADDRESS.search(rest)):
            told.setdefault(ADDRESS, "")
            missing = [slot for slot in named if slot not in told]
            if missing:
                told["requested_slot"] = missing[0]
            elif told == {ADDRESS: ""}:
                told["asking"] = "change"
        return told

    def read(self, turn: Turn, slot: str) -> Answers:
        return self._completed(turn, super().read(turn, slot))

    def changed(self, turn: Turn, answers: Answers) -> Answers:
        return self._completed(turn, super().changed(turn, answers))

    def _completed(self, turn: Turn, answers: Answers) -> Answers:
        """`answers`, with the address that the order has where only other parts are told."""
        told = any(answers.get(slot) for slot in self.also)
        if told and turn.slot(ADDRESS) is None and ADDRESS not in answers:
            return {**answers, ADDRESS: ""}
        return answers

    def _unchanged(self, turn: Turn, kept: frozenset[str], rest: str) -> Events:
        """The events of a message that leaves answers as they are; none where it only stops."""
        found = usable(_surely(read_delivery(_CHANGED_TO.sub(" , ", rest))))
        named = [slot for slot in self.also if slot not in found and _TO_CHANGE[slot].search(rest)]
        left = {
            slot: turn.slot(slot)
            for slot in DELIVERY_SLOTS
            if slot not in kept and turn.slot(slot) not in (None, "")
        }
        answers: Answers = {**dict.fromkeys(kept - {ADDRESS}), **found}
        if ADDRESS in kept or ((found or left) and not {**left, **found}.get(ADDRESS)):
            answers[ADDRESS] = ""
        if named:
            answers["requested_slot"] = named[0]
        elif not (found or left):
            if turn.intent == "stop":
                return []
            answers["asking"] = "change" if ADDRESS in kept else "again"
        return events_of(self.changed(turn, answers))


def _from_the_address_on(request: str) -> str:
    """`request` without what stands in front of an address ("我要改地址，天津市…")."""
    pieces = re.split(r"([,，;；。:：\n]+)", _WISH.sub("", request))
    begins = next((i for i in range(0, len(pieces), 2) if is_sure_address(pieces[i].strip())), None)
    return request if begins is None else "".join(pieces[begins:])


def _is_proof(turn: Turn, phone: str | None) -> bool:
    """Whether a telephone in a request is the one that proved the order, and no new one."""
    digits = turn.slot("order_phone")
    return bool(phone and digits and phone.endswith(str(digits)[-4:]))


def _surely(said: DeliveryWords) -> DeliveryWords:
    """`said` with such parts only as can be nothing else."""
    if not is_likely_name(said.recipient or ""):
        said = replace(said, recipient=None)
    if not is_sure_address(said.address or ""):
        said = replace(said, address=None)
    return said


def _told(text: str, *, named: bool) -> Answers:
    """What a text behind "to" says of a delivery; "改成改地址" says only what is wanted.

    `named`: the request says of the recipient that it is one, however unusual the name.
    """
    said = read_delivery(text)
    if not (named and (said.phone or said.address)) and not is_likely_name(said.recipient or ""):
        said = replace(said, recipient=None)
    return usable(said)


def speaks_of_earlier(turn: Turn) -> bool:
    """Whether the message is about an order that was placed before."""
    return bool(_EARLIER.search(turn.text) or turn.said("order_id"))


def tells_where(text: str) -> bool:
    """Whether a message that nobody asked for says who gets a parcel, or where it goes."""
    said = read_delivery(text)
    whole = said.address is not None and (said.recipient or said.phone)
    return bool(whole or said.phone or is_sure_address(said.address or ""))


def usable(said: DeliveryWords) -> Answers:
    """As `checked`, without the parts that are refused: a form that begins asks for them."""
    found: Answers = {}
    for part in fields(DeliveryWords):
        with suppress(ShopError):
            found.update(checked(DeliveryWords(**{part.name: getattr(said, part.name)})))
    return found


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
        if is_only_unit(said.address):
            raise ShopError("bad_address", value=said.address)
        split_address(said.address)
        found["recipient_address"] = said.address
    return found
