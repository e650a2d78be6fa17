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
# A code is also spoken of ("my code does nothing"): a word of letters alone is meant as one in
# capitals, behind a colon or "is", or where the code is to be taken.
_PLAINLY: Final = re.compile(r"\bcode\s*$")
_TAKES_IT: Final = re.compile(r"\b(?:use|apply|enter|add|redeem|try|put in|type in)\b.*\bcode\s*$")
# What is said of a code ("my code is invalid") is none itself.
_SAID_OF_IT: Final = re.compile(
    r"(?:in)?(?:active|correct|valid)|un(?:available|usable)|already|always|being|broken|declined|"
    r"denied|expir(?:ed|ing)|failing|gone|ignored|missing|never|only|outdated|refused|rejected|"
    r"showing|still|used|useless|wrong"
)
_SHORTEST: Final = 4


def find_coupon_code(
    text: str, known: Collection[str] = (), names: Collection[str] = ()
) -> str | None:
    """The coupon code in `text`, in capitals; None where there is none.

    A code of `known` counts as it stands. Any other word has to look like a code, so that its
    writer can be told that there is no such coupon: letters with digits, said to be one, or a
    word in capitals that is the whole message. `names` are those of brands and goods: what bears
    or follows one is a model ("iphone15", "redmi note13").
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
    said = _after_word(text)
    if said and len(said) >= _SHORTEST and said not in other:
        return said
    for word in words:
        looks_so = _looks_like_code(word) and not _is_model(word, text, names)
        if word not in other and (looks_so or _is_all(word, text)):
            return word
    return None


def _is_model(word: str, text: str, names: Collection[str]) -> bool:
    """Whether `word`, in capitals, is the model of something in `names`: "iphone15", "HP ab123"."""
    folded = fold(text)
    start = folded.find(word.lower())
    called = {folded[:start].rstrip(" -"), word.lower().rstrip("0123456789")}
    said = "|".join(re.escape(fold(name)) for name in names)
    return bool(said) and any(re.search(rf"(?<![a-z])(?:{said})$", one) for one in called)


def _after_word(text: str) -> str | None:
    """The word behind "code", in capitals, where it is meant as one."""
    folded = fold(text)
    found = _AFTER_WORD.search(folded)
    if found is None:
        return None
    code, before = found["code"], folded[: found.start("code")]
    spoken_of = _PLAINLY.search(before) or _SAID_OF_IT.fullmatch(code)
    meant = not code.isalpha() or code.upper() in text or not spoken_of
    return code.upper() if meant or _TAKES_IT.search(before) else None


def _looks_like_code(word: str) -> bool:
    """Letters with digits behind them, as no size ("256GB") and no model ("X5") has."""
    letters = sum(character.isalpha() for character in word)
    digits = sum(character.isdigit() for character in word)
    return word[0].isalpha() and letters >= 2 and digits >= 2


def _is_all(word: str, text: str) -> bool:
    """Whether a word in capitals is all that was written."""
    return len(word) >= _SHORTEST and word.isalpha() and text.strip() == word
