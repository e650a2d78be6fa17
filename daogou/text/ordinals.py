"""Positions in a list that was shown ("第二个", "the last one", "前两个")."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.numbers import parse_number
from daogou.text.spans import Found, find_groups

# The place in the middle of a list, however long it is.
MIDDLE: Final = 0
_CLASSIFIER = "(?:个|款|双|件|本|瓶|支|条|只|套|台|部|盒|种|张|把|顶|份|项|样)"
_CHINESE = r"[一二两三四五六七八九十\d]+"
_ENGLISH: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8,
    "ninth": 9, "9th": 9, "tenth": 10, "10th": 10,
}  # fmt: skip
_WORDS = "|".join(_ENGLISH)
_NOT_A_PLACE = (
    r"(?!\s(?:time|order|week|night|month|year|day|hand|step|thing|of\sall|name|minute|floor|"
    r"class|party|degree|child|aid))"
)
_ONE = r"(?:one|pair|item|option|product)\b"
_COUNTED = r"two|three|four|five|2|3|4|5"

_PATTERN: Final = re.compile(
    rf"(?P<backwards>倒数第(?P<back>{_CHINESE}){_CLASSIFIER}?)"
    rf"|(?P<nth>第(?P<n>{_CHINESE})(?:{_CLASSIFIER}|(?![次天步页章年季代届时\d])))"
    rf"|(?P<tail>最后(?:那|一|那一)?{_CLASSIFIER})"
    rf"|(?P<head>[前头](?P<count>[两三四五\d]){_CLASSIFIER})"
    rf"|(?P<first_n>\bfirst\s(?P<first_count>{_COUNTED}))\b(?!\s(?:days|weeks|months))"
    rf"|\b(?P<word>{_WORDS})\b{_NOT_A_PLACE}"
    r"|\b(?P<last>last|final)\b(?=\s(?:one|item|pair|option|product|laptop|phone|dress|book|two)\b)"
    # No rank: "top rated one" is none of these.
    rf"|(?P<top>最上面的?(?:那|一|那一)?{_CLASSIFIER}|\b(?:top|topmost|uppermost)\b(?=\s{_ONE})|"
    rf"\b(?:one|pair|item)\s(?:at|on)\s(?:the\s)?top\b)"
    rf"|(?P<bottom>最下面的?(?:那|一|那一)?{_CLASSIFIER}|\bbottom\b(?=\s{_ONE})|"
    rf"\b(?:one|pair|item)\s(?:at|on)\s(?:the\s)?bottom\b)"
    rf"|(?P<middle>(?:正?中间|当中)的?(?:那|一|那一){_CLASSIFIER}|\bmiddle\b(?=\s{_ONE})|"
    rf"\b(?:one|pair|item)\sin\sthe\smiddle\b)"
    r"|(?P<hash>\#\s?(?P<hash_n>\d{1,2}))\b"
    r"|\b(?:number|no\.?|option|item)\s(?P<number>\d{1,2}|one|two|three|four|five)\b"
    r"(?!\s?(?:of|pairs?|stars?))"
)
_GROUPS: Final = (
    *("backwards", "nth", "tail", "head", "first_n", "word", "last"),
    *("top", "bottom", "middle", "hash", "number"),
)


def _whole(text: str) -> int:
    value = parse_number(text)
    return int(value) if value is not None else 0


def _places(match: re.Match[str], group: str) -> tuple[int, ...] | None:
    if group == "backwards":
        places: tuple[int, ...] = (-_whole(match["back"]),)
    elif group == "middle":
        return (MIDDLE,)
    elif group == "top":
        places = (1,)
    elif group in ("tail", "last", "bottom"):
        places = (-1,)
    elif group in ("head", "first_n"):
        places = tuple(range(1, _whole(match["count"] or match["first_count"]) + 1))
    elif group == "word":
        places = (_ENGLISH[match["word"]],)
    else:
        places = (_whole(match[{"nth": "n", "hash": "hash_n", "number": "number"}[group]]),)
    return places if places and 0 not in places else None


def find_ordinals(text: str) -> list[Found[tuple[int, ...]]]:
    """The places named in `text`: 1 is the first, -1 the last, 0 that in the middle; "前两个" names
    two."""
    return find_groups(_PATTERN, text, _GROUPS, _places)


def parse_ordinals(text: str) -> list[int]:
    """All places that `text` names, in order, each once."""
    places = [place for found in find_ordinals(text) for place in found.value]
    return list(dict.fromkeys(places))
