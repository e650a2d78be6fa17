"""How many pieces of a line a change is for: "make two of them orange" leaves the others."""

from __future__ import annotations

import re
from typing import Final, Literal

from daogou.text.normalise import fold
from daogou.text.numbers import parse_number
from daogou.text.quantities import CLASSIFIER

# 第一双 is a place, 那一双 a pointer.
_HAN: Final = (
    r"(?<![第这那哪每另前后头几\d])(?P<han>\d{1,3}|[一二两三四五六七八九十]{1,3})"
    rf"\s?{CLASSIFIER}"
)
_LATIN: Final = (
    r"(?P<latin>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)"
)
_CHANGE: Final = r"(?:换|改|变|调)"
_ALL: Final = re.compile(r"都|全|\ball\b|\bboth\b")
# 其中一双换成…; a number in front of the change: 两双换成…, 黑的拿一双换成…; 换一双…, without 成.
# "Change it to two" and 改成两双 tell how many there are to be.
_PIECES: Final = re.compile(
    rf"(?:其中|里面?|当中|中间)的?(?:有|拿|把)?{_HAN}|"
    rf"{_HAN.replace('han', 'before')}[^,.;!?。、]{{0,8}}{_CHANGE}|"
    rf"{_CHANGE}(?:掉|出)?(?=[\d一二两三四五六七八九十]){_HAN.replace('han', 'behind')}|"
    rf"\b{_LATIN}\sof\s(?:them|those|these|the|my|it)\b|"
    rf"\b(?:change|switch|swap|turn|exchange|convert|replace|make|put)\s(?:just\s|only\s)?"
    rf"{_LATIN.replace('latin', 'verb')}\b|"
    rf"^{_LATIN.replace('latin', 'first')}\s(?:\w+\s){{0,2}}?(?:pairs?|pieces?)\s(?:in)?to\b"
)


def said_pieces(text: str) -> int | Literal["half"] | None:
    """The pieces that a message wants changed; None where it means the whole line."""
    folded = fold(text)
    match = _PIECES.search(folded)
    if match is None or _ALL.search(folded):
        return None
    said = next(value for value in match.groupdict().values() if value)
    if said == "half":
        return "half"
    value = parse_number(said)
    return int(value) if value else None
