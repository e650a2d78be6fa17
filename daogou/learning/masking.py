"""Personal data out of a message, before anybody labels it and a network learns it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from daogou.text.ids import find_order_numbers, find_phones, find_ticket_numbers
from daogou.text.language import HAN
from daogou.text.spans import find_all

# (start, end, entity) in a text.
Place = tuple[int, int, str]

# What stands in place of a value: nobody's, and a value of its kind, so that a network learns the
# sentence as shoppers write it.
ORDER: Final = "20250101-0001"
PHONE: Final = "13800138000"
LAST_FOUR: Final = "1234"
TICKET: Final = "T2501010001"
EMAIL: Final = "name@example.com"
NUMBER: Final = "1234567"

_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.A)
# Cards, telephones with their area, identity cards, parcels: whatever is too long for a price.
_NUMBER: Final = re.compile(r"0\d{2,3}[- ]\d{7,8}|\d{4}(?:[ -]\d{4}){2,}(?:[ -]?\d{1,3})?|\d{7,}x?")
_STREET: Final = re.compile(
    rf"[{HAN}]{{1,12}}(?:路|街|道|巷|弄|胡同|大道)\s?\d+\s?[号弄]"
    rf"|(?:\d+|[一二三四五六七八九十]+)\s?(?:号楼|栋|幢|单元)\s?\d+"
    rf"|[{HAN}]{{2,8}}(?:省|市|区|县)[{HAN}\d]{{2,20}}(?:路|街|道|小区|村|镇|号)"
    r"|\d+\s(?:[a-z]+\s){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|boulevard)\b"
)
_NAME: Final = re.compile(
    rf"(?:收件人|收货人|联系人|姓名)\s?[是为:：]?\s?(?!是|改|换|写|填|怎|信息|电话|地址)[{HAN}]{{2,3}}"
    rf"|我(?:的名字|名字)?(?:叫|是叫)\s?(?!什么|啥)[{HAN}]{{2,3}}"
    r"|\bmy name(?:'s| is) [a-z]+|\brecipient(?: is|:) [a-z]+"
)


@dataclass(frozen=True)
class Masked:
    """A text without numbers and addresses of e-mail that are somebody's.

    `entities` are places in the masked text; `kinds` says what was replaced (order, phone, ticket,
    email, number).
    """

    text: str
    entities: tuple[Place, ...]
    kinds: tuple[str, ...]


def mask(text: str, entities: Sequence[Place] = ()) -> Masked:
    """`text` with stand-ins for order and ticket numbers, telephones, e-mail and long numbers.

    Entities that a replaced value touches give way to the value's own (order_id, phone).
    """
    parts: list[str] = []
    kept: list[Place] = []
    kinds: dict[str, None] = {}
    moved: list[tuple[int, int, int]] = []  # (start, end of the original, where it begins now)
    at = length = 0
    for start, end, kind, stand_in, entity in _found(text):
        parts += [text[at:start], stand_in]
        moved.append((at, start, length))
        length += start - at
        if entity:
            kept.append((length, length + len(stand_in), entity))
        if text[start:end] != stand_in:
            kinds.setdefault(kind)
        length += len(stand_in)
        at = end
    moved.append((at, len(text), length))
    for first, last, entity in entities:
        for start, end, now in moved:
            if start <= first < last <= end:
                kept.append((first - start + now, last - start + now, entity))
    return Masked("".join([*parts, text[at:]]), tuple(sorted(kept)), tuple(kinds))


def is_personal(text: str) -> str | None:
    """What of `text` names somebody and has no stand-in: "address" or "name"; None for nothing."""
    if find_all(_STREET, text, lambda match: match[0]):
        return "address"
    if find_all(_NAME, text, lambda match: match[0]):
        return "name"
    return None


def is_masked(text: str) -> bool:
    """Whether nothing in `text` would be replaced."""
    return not mask(text).kinds


def _found(text: str) -> list[tuple[int, int, str, str, str]]:
    """(start, end, kind, stand-in, entity) of what is replaced, none over another, in order."""
    found: list[tuple[int, int, str, str, str]] = []
    for one in find_all(_EMAIL, text, lambda match: match[0]):
        found.append((one.start, one.end, "email", EMAIL, ""))
    for one in find_order_numbers(text):
        found.append((one.start, one.end, "order", ORDER, "order_id"))
    for one in find_ticket_numbers(text):
        found.append((one.start, one.end, "ticket", TICKET, ""))
    for one in find_phones(text):
        stand_in = LAST_FOUR if len(one.value) == len(LAST_FOUR) else PHONE
        found.append((one.start, one.end, "phone", stand_in, "phone"))
    for one in find_all(_NUMBER, text, lambda match: match[0]):
        found.append((one.start, one.end, "number", NUMBER, ""))
    # Each list is of a more exact kind than those behind it.
    taken: list[tuple[int, int, str, str, str]] = []
    for value in found:
        if all(value[1] <= other[0] or value[0] >= other[1] for other in taken):
            taken.append(value)
    return sorted(taken)
