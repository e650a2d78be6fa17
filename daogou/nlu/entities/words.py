"""The folded words that names are matched by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daogou.nlu.tokens import tokenise
from daogou.text.inflection import singular
from daogou.text.language import HAN
from daogou.text.normalise import fold_with_offsets
from daogou.text.segmentation import cut

_POSSESSIVE: Final = re.compile(r"['’]s?$")
_HAN: Final = re.compile(f"[{HAN}]")
# Signs within a name: "Cloud Leap-Pro 3", "云跃·Pro".
_JOINTS: Final = frozenset("-‐‑–·・._'’")


@dataclass(frozen=True)
class Word:
    """A folded word and the part of the message that it was read from.

    `apart`: it does not go on with the word before. Blanks and hyphens part no Latin words, as in
    "Cloud Leap-Pro"; Chinese names have none.
    """

    text: str
    start: int
    end: int
    apart: bool = False

    @property
    def stem(self) -> str:
        """What it is matched by: of an English plural the singular."""
        return stem(self.text)


def words_of(text: str) -> list[Word]:
    """The words of `text`: Han characters one by one, Latin words and numbers; no punctuation."""
    folded, offsets = fold_with_offsets(text)
    words: list[Word] = []
    apart, behind, after_han = False, 0, False
    for token in tokenise(folded):
        said = _POSSESSIVE.sub("", token.text)
        if not said or not any(character.isalnum() for character in said):
            apart = apart or token.text not in _JOINTS
            continue
        is_han = bool(_HAN.match(said))
        apart = apart or (token.start > behind and is_han and after_han)
        words.append(Word(said, offsets[token.start], offsets[token.end - 1] + 1, apart))
        apart, behind, after_han = said != token.text, token.end, is_han
    return words


def cuts_of(text: str) -> dict[int, int]:
    """Where each of jieba's words ends in `text`, and where it begins."""
    folded, offsets = fold_with_offsets(text)
    cuts: dict[int, int] = {}
    at = 0
    for word in cut(folded):
        cuts[offsets[at + len(word) - 1] + 1] = offsets[at]
        at += len(word)
    return cuts


def stem(word: str) -> str:
    """English singular; what is no English plural stays as it is."""
    return singular(word) if word.isascii() and len(word) >= 4 else word
