"""How many pieces are wanted ("两件", "two pairs of")."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.numbers import parse_number
from daogou.text.spans import Found, find_groups

# Words that pieces of goods are counted by.
CLASSIFIER: Final = "[件双个本瓶支条只套台部盒包副把张顶份袋罐对枚根箱盏口床块]"
_SMALL_ENGLISH = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen"
# What is counted by these is time, people or votes, not goods.
_NOT_GOODS = (
    r"(?!\s?(?:-|more\s)?(?:days?|hours?|minutes?|mins?|weeks?|months?|years?|times?|stars?|percent|"
    r"people|kids|persons?|inch(?:es)?|options?|results?|reviews?|questions?|digits?|sizes?|gb|mp|"
    r"yuan|rmb|dollars?|bucks?|out\b|working|business|of\sus))"
)
# 一 and "a" are articles here: who says "一双" has not yet counted.
_PATTERN: Final = re.compile(
    rf"(?<![第这那前后头哪每几\d.:：])(?P<zh>(?:\d{{1,3}}|[二两三四五六七八九]?十[一二三四五六七八九]?|"
    rf"[两三四五六七八九])(?:{CLASSIFIER}))(?!月|小时|人|点钟|[元钱]|以内|左右|多)"
    rf"|(?<![#\d.:$¥-])(?<!size )(?<!number )(?<!no\. )(?<!first )(?<!last )(?<!top )(?<!option )"
    rf"\b(?P<en>\d{{1,2}}|{_SMALL_ENGLISH})\b(?=\s?(?:pairs?|pieces?|pcs|units?|copies|bottles?|"
    rf"boxes|sets?|packs?|of|more)\b|\s(?:[a-z'-]+\s){{0,2}}[a-z'-]+s\b){_NOT_GOODS}"
    rf"|(?:\bx\s?|\bqty:?\s|\bquantity(?:\sto|\sof|:)?\s|\bmake\s(?:it|that)\s|\bchange\sit\sto\s)"
    rf"(?P<said>\d{{1,2}}|{_SMALL_ENGLISH})\b{_NOT_GOODS}"
    # The word itself leaves no doubt, however large the number.
    r"|(?:\bquantity(?:\sto|\sof|:)?\s?|数量(?:改[成为到]|换成|要|是|[:：])?\s?)(?P<stated>\d{3,5})(?!\d)"
)


def _build(match: re.Match[str], group: str) -> int | None:
    said = match[group]
    if said is None:
        return None
    number = re.sub(f"{CLASSIFIER}$", "", said)
    if number == "a dozen":
        return 12
    value = parse_number(number)
    return int(value) if value else None


def find_quantities(text: str) -> list[Found[int]]:
    """The quantities in `text`, in order."""
    return find_groups(_PATTERN, text, ("zh", "en", "said", "stated"), _build)


def parse_quantity(text: str) -> int | None:
    """The first quantity of `text`; a bare number or 一 with a classifier counts here."""
    found = find_quantities(text)
    if found:
        return found[0].value
    bare = re.sub(rf"{CLASSIFIER}$", "", text.strip())
    value = parse_number(bare)
    return int(value) if value is not None and value == int(value) and value > 0 else None
