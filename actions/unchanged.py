"""What is to stay as it is: "地址不变", "先不改电话了", "keep the address"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from actions.answers import answer_book
from daogou.text.language import HAN
from daogou.text.normalise import fold, fold_with_offsets

_NOT: Final = (
    r"(?:先|就|还是)?(?:不用|不要|不必|不需要|别|不)(?:再)?(?:改|换|动|变|更改|修改)(?:动)?"
)
_SAME: Final = rf"(?:{_NOT}|没变|照旧|一样|保持(?:不变|原样)|还?是?用?原来的|用?原来的)"
_KEEP: Final = (
    r"(?:keep|leave|same|(?:do not|don'?t|not|no need to)\s(?:change|touch|changing|update)|"
    r"no\schange\s(?:to|of))"
)
_STAYS: Final = (
    r"(?:stays?|remains?|is|as|should\s(?:stay|be))\s(?:the\s)?"
    r"(?:same|unchanged|as\s(?:it\s)?(?:is|was)|as\sbefore)"
)
_ARTICLES: Final = r"(?:\s(?:the|my|that|same|old|current|delivery|shipping|existing)){0,3}"


def find_unchanged(text: str, slots: Sequence[str]) -> tuple[frozenset[str], str]:
    """The answers of `slots` that `text` leaves as they are, and what else it says."""
    found: set[str] = set()
    rest = text
    for slot in slots:
        folded, offsets = fold_with_offsets(rest)
        done, kept = 0, ""
        for match in _pattern(slot).finditer(folded):
            # What else is said keeps its capitals.
            kept += rest[done : offsets[match.start()]] + " , "
            done = offsets[match.end() - 1] + 1
            found.add(slot)
        rest = kept + rest[done:]
    return frozenset(found), rest


@lru_cache(maxsize=32)
def _pattern(slot: str) -> re.Pattern[str]:
    words = sorted(answer_book().answers[slot].words, key=len, reverse=True)
    chinese = "|".join(re.escape(word) for word in words if re.search(f"[{HAN}]", word))
    other = "|".join(re.escape(fold(word)) for word in words if word.isascii())
    return re.compile(
        rf"(?:收货|收件)?人?(?:的)?(?:{chinese})(?:就|都|还|也|那里|这边)?{_SAME}(?:了|吧|就行|就好|即可)?"
        rf"|{_NOT}(?:收货|收件)?人?(?:的)?(?:{chinese})(?:了|吧)?"
        rf"|\b{_KEEP}{_ARTICLES}\s(?:{other})\b(?:\s(?:the\ssame|as\s(?:it\s)?(?:is|was)))?"
        rf"|(?:\b(?:the|my)\s)?(?:\b(?:delivery|shipping)\s)?\b(?:{other})\s{_STAYS}\b"
    )
