"""The folded words that names are matched by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daogou.nlu.tokens import tokenise
from daogou.text.normalise import fold_with_offsets

_POSSESSIVE: Final = re.compile(r"['’]s?$")


@dataclass(frozen=True)
class Word:
    """A folded word and the part of the message that it was read from."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of `text`: Han characters one by one, Latin words and numbers; no punctuation."""
    folded, offsets = fold_with_offsets(text)
    words: list[Word] = []
    for token in tokenise(folded):
        said = _POSSESSIVE.sub("", token.text)
        if not said or not any(character.isalnum() for character in said):
            continue
        end = token.start + len(token.text)
        words.append(Word(said, offsets[token.start], offsets[end - 1] + 1))
    return words
