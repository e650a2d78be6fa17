"""Tokens of mixed Chinese and English text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daogou.text.language import HAN

# A Han character, a run of Latin letters, a number, or one sign. Han characters stand alone, so
# that every annotated span begins and ends at a token; letters and digits part, as in "Pro3" and
# "42码".
_TOKEN: Final = re.compile(
    rf"[{HAN}]|[^\W\d_{HAN}]+(?:['’][a-zA-Z]+)?|\d+(?:[.,]\d+)*|[^\w\s]|_", re.UNICODE
)


@dataclass(frozen=True)
class Token:
    """`text` stands at `start` of the message."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Index behind the last character."""
        return self.start + len(self.text)


def tokenise(text: str) -> list[Token]:
    """The tokens of `text`; white space is none."""
    return [Token(match[0], match.start()) for match in _TOKEN.finditer(text)]
