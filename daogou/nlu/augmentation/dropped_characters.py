"""Characters left out in haste."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from daogou.nlu.augmentation.edit import Edit, edited
from daogou.nlu.augmentation.places import han_characters, known_words, latin_words, span_at
from daogou.nlu.augmentation.surfaces import Surfaces
from daogou.nlu.example import Example
from daogou.text.language import HAN

# Below so many Han characters each is needed: 怎么退货 without 退 asks for something else.
_SHORT: Final = 6
_LONG: Final = 16
# Words of grammar, which people leave out more often than others.
_LIGHT: Final = frozenset("的了吗呢啊吧呀么嘛是个在有我你您们把给就都还也这那请帮下")
_LIGHT_WEIGHT: Final = 3
_VOWELS: Final = frozenset("aeiou")
_HAN: Final = re.compile(f"[{HAN}]")


def dropped_characters(
    examples: Sequence[Example], surfaces: Surfaces
) -> Callable[[Example, Random], Example | None]:
    """A change that leaves out a Han character (two in long texts), or a vowel of a Latin word."""
    known = known_words(examples, surfaces)

    def change(example: Example, chance: Random) -> Example | None:
        han = len(_HAN.findall(example.text))
        free = [index for index in han_characters(example) if _is_spare(example, index)]
        if han >= _SHORT and free:
            weights = [_LIGHT_WEIGHT if example.text[i] in _LIGHT else 1 for i in free]
            picked = set(chance.choices(free, weights, k=2 if han > _LONG else 1))
        else:
            picked = _vowel(example, known, chance)
        # Two of one span could be the whole of it.
        spans = [span for index in picked if (span := span_at(example, index))]
        if not picked or len(set(spans)) < len(spans):
            return None
        return edited(example, [Edit(index, index + 1, "") for index in picked])

    return change


def _vowel(example: Example, known: frozenset[str], chance: Random) -> set[int]:
    """A vowel within a Latin word of five letters or more, as in "hedphones"."""
    found = [
        index
        for start, end in latin_words(example)
        if end - start > 4
        for index in range(start + 1, end)
        if example.text[index].lower() in _VOWELS
        and (example.text[start:index] + example.text[index + 1 : end]).lower() not in known
    ]
    return {chance.choice(found)} if found else set()


def _is_spare(example: Example, index: int) -> bool:
    span = span_at(example, index)
    return span is None or span.end - span.start > 2
