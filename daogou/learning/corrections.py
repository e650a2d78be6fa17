"""Whether a shopper's next message corrects or repeats the one before."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from rapidfuzz import fuzz

from daogou.check.repeated import sense
from daogou.text.normalise import fold

_WITHIN: Final = timedelta(minutes=2)
# Sooner than that nobody has read the answer: a finger struck twice.
_AT_ONCE: Final = timedelta(seconds=2)
_REPEATED: Final = 75.0
_CORRECTS: Final = re.compile(
    r"^(?:不是[这那吧呀啊，,。!！ ]|不是$|不对|错了|搞错|弄错|你理解错|没听懂|"
    r"我(?:是说|说的是|问的是|的意思|指的是)|"
    r"答非所问|牛头不对马嘴|不是问|没问你|谁问你|"
    r"(?:no|nope)[,.! ]+(?:i|not|that|the|what)|not what i|that'?s not|that is not|"
    r"i meant?\b|i said|"
    r"i asked|i was asking|wrong|you (?:misunderstood|don'?t understand|got it wrong))"
)


def corrects(before: str, after: str, asked: datetime, said: datetime) -> bool:
    """Whether `after`, said at `said`, takes up again what `before` asked at `asked`.

    A message that begins as a correction does ("不对", "not what I asked"), and so does one that
    says nearly the same (Indel similarity of 75 % and more), within two minutes.
    """
    if not timedelta() <= said - asked <= _WITHIN:
        return False
    if _CORRECTS.match(fold(after)):
        return True
    return said - asked >= _AT_ONCE and fuzz.ratio(sense(before), sense(after)) >= _REPEATED
