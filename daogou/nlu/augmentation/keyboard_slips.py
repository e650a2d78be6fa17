"""Slips of the fingers in Latin words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from daogou.nlu.augmentation.edit import Edit, edited
from daogou.nlu.augmentation.places import known_words, latin_words
from daogou.nlu.augmentation.qwerty import NEIGHBOURS
from daogou.nlu.augmentation.surfaces import Surfaces
from daogou.nlu.example import Example

# Texts with more letters than this get two slips, in two words.
_LONG: Final = 40


def keyboard_slips(
    examples: Sequence[Example], surfaces: Surfaces
) -> Callable[[Example, Random], Example | None]:
    """A change that mistypes a Latin word: a neighbouring key, or a letter twice, lost or swapped.

    The first letter stays, as it mostly does in people's slips; and no slip makes a word that is
    one in the examples or in the catalogue (sold → hold).
    """
    known = known_words(examples, surfaces)

    def change(example: Example, chance: Random) -> Example | None:
        words = latin_words(example)
        if not words:
            return None
        letters = sum(character.isalpha() for character in example.text)
        edits = []
        for start, end in chance.sample(words, min(len(words), 2 if letters > _LONG else 1)):
            new = _mistyped(example.text[start:end], chance)
            if new.lower() not in known:
                edits.append(Edit(start, end, new))
        return edited(example, edits) if edits else None

    return change


def _mistyped(word: str, chance: Random) -> str:
    at = chance.randrange(1, len(word))
    letter = word[at]
    kind = chance.choice(("neighbour", "neighbour", "twice", "lost", "swapped"))
    if kind == "neighbour":
        key = chance.choice(NEIGHBOURS[letter.lower()])
        return word[:at] + (key.upper() if letter.isupper() else key) + word[at + 1 :]
    if kind == "twice":
        return word[:at] + letter + word[at:]
    if kind == "lost":
        return word[:at] + word[at + 1 :]
    at = max(at, 2)
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
