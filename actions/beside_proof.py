"""What a message says beside the proof of an order: "20261129-0088 3819, to 35 Friendship Road"."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.ids import find_order_numbers, find_phones

# The words that number and digits are told with.
_NUMBER: Final = re.compile(
    r"(?:(?:我的|我)?(?:订单|單號|訂單|单)(?:编?号)?|单号)[是为]?\s*[:：]?\s*$"
    r"|\b(?:(?:my|the|for|of|is)\s)*(?:order|number|no\.?)(?:\s(?:number|no\.?|id|is))*\s*[:#]?\s*$",
    re.I,
)
_DIGITS: Final = re.compile(
    r"(?:下单|收货|我的|的)*(?:手机号?码?|手機號?|电话|電話)?"
    r"(?:尾号|尾號|[后末後]四[位码]|最后四位|尾数)?[是为]?\s*[:：]?\s*$"
    r"|(?:\b(?:and|my|the|phone|number|mobile|digits|ending|ends|last|four|4|in|with|is|are|of)\b[\s:]*)+$",
    re.I,
)
_EDGES: Final = " \t\n,，.。;；、:：!！"


def beside_proof(text: str) -> str:
    """`text` without the number of an order and the last digits of a telephone, trimmed."""
    cuts = [(one.start, one.end, _NUMBER) for one in find_order_numbers(text)]
    cuts += [(one.start, one.end, _DIGITS) for one in find_phones(text) if len(one.value) == 4]
    rest = ""
    done = 0
    for start, end, told_with in sorted(cuts, key=lambda cut: cut[:2]):
        before = text[done:start]
        label = told_with.search(before)
        rest += (before[: label.start()] if label else before).lstrip(_EDGES)
        rest = f"{rest.rstrip(_EDGES)}, " if rest.strip(_EDGES) else ""
        done = end
    return (rest + text[done:].lstrip(_EDGES)).strip(_EDGES)
