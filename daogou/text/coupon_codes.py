"""Coupon codes in what somebody writes."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from daogou.text.ids import find_order_numbers, find_phones, find_ticket_numbers
from daogou.text.normalise import fold

# Letters and digits in one word, parts joined by a hyphen: NEW10, 1111-300.
_TOKEN: Final = re.compile(r"(?<![a-z0-9-])[a-z0-9]+(?:-[a-z0-9]+)*(?![a-z0-9-])")
# After these a word of letters alone is meant as a code: "code WELCOME", "优惠码：happy".
_AFTER_WORD: Final = re.compile(
    r"(?:码|碼|口令|\bcode|\bcoupon code|\bvoucher code)\s*(?:是|为|is|:|：|“|\"|')?\s*"
    r"(?P<code>[a-z0-9]+(?:-[a-z0-9]+)*)"
)
_SHORTEST: Final = 4


def find_coupon_code(text: str, known: Collection[str] = ()) -> str | None:
    """The coupon code in `text`, in capitals; None where there is none.

    A code of `known` counts as it stands. Any other word has to look like a code, so that its
    writer can be told that there is no such coupon: letters with digits, said to be one, or a
    word in capitals that is the whole message.
    """
    capitals = {code.upper() for code in known}
    words = [match[0].upper() for match in _TOKEN.finditer(fold(text))]
    for word in words:
        if word in capitals:
            return word
    other = {
        found.value.upper()
        for find in (find_order_numbers, find_phones, find_ticket_numbers)
        for found in find(text)
    }
    said = _AFTER_WORD.search(fold(text))
    if said and len(said["code"]) >= _SHORTEST and said["code"].upper() not in other:
        return said["code"].upper()
    for word in words:
        if word not in other and (_looks_like_code(word) or _is_all(word, text)):
            return word
    return None


def _looks_like_code(word: str) -> bool:
    """Letters with digits behind them, as no size ("256GB") and no model ("X5") has."""
    letters = sum(character.isalpha() for character in word)
    digits = sum(character.isdigit() for character in word)
    return word[0].isalpha() and letters >= 2 and digits >= 2


def _is_all(word: str, text: str) -> bool:
    """Whether a word in capitals is all that was written."""
    return len(word) >= _SHORTEST and word.isalpha() and text.strip() == word
