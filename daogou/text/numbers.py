"""Numbers as shoppers write them, in digits, Chinese and English."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from daogou.text.normalise import fold

_ENGLISH_UNITS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundred|thousand"
)
# Fragments for folded text. Atomic, so that "42码" is never read as a 4 that no 码 follows; bounded
# in length, so that a message of digits alone does not take its square in time.
DIGITS: Final = r"(?<!\d)(?<!\d\.)(?>\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,12}(?!\d))(?>\.\d{1,6})?"
ENGLISH_WORDS: Final = (
    rf"(?>\b(?:an?[ ](?=hundred|thousand))?(?:{_ENGLISH_UNITS})\b"
    rf"(?:(?:[ -]|[ ]and[ ])(?:{_ENGLISH_UNITS})\b){{0,10}}+)"
)
_CHINESE_DIGIT = "零〇一二两三四五六七八九"
CHINESE: Final = (
    rf"(?>(?:{DIGITS}(?=[百千万])|[{_CHINESE_DIGIT}十百千万])[{_CHINESE_DIGIT}十百千万\d]{{0,15}}+)"
)
NUMBER: Final = rf"(?>{DIGITS}\s?[kw](?![a-z])\d?|{CHINESE}|{DIGITS}|{ENGLISH_WORDS})"

_SUFFIXED = re.compile(rf"({DIGITS})\s?([kw])(\d?)$")
_PLAIN = re.compile(r"\d[\d,]*(?:\.\d+)?")
_UNIT_ALONE = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}


@lru_cache(maxsize=1)
def _english_reader() -> Any:
    from text2digits import text2digits

    return text2digits.Text2Digits()


def parse_number(text: str) -> Decimal | None:
    """The number that `text` is as a whole ("五百", "1k", "1,299", "two hundred"), or None."""
    folded = fold(text)
    if not folded:
        return None
    if match := _SUFFIXED.fullmatch(folded):
        factor = Decimal(1000 if match[2] == "k" else 10000)
        rest = Decimal(match[3] or 0) * factor / 10
        return Decimal(match[1].replace(",", "")) * factor + rest
    if folded in _UNIT_ALONE:
        return _UNIT_ALONE[folded]
    if re.fullmatch(ENGLISH_WORDS, folded):
        folded = re.sub(r"\ban? (?=hundred|thousand)", "one ", folded)
        folded = _english_reader().convert(folded.replace("-", " "))
    if _PLAIN.fullmatch(folded):
        return Decimal(folded.replace(",", ""))
    if not re.fullmatch(CHINESE, folded):
        return None
    import cn2an

    try:
        return Decimal(str(cn2an.cn2an(folded.replace("〇", "零"), "smart")))
    except (ValueError, LookupError):  # "一21": of the right characters, but no number
        return None
