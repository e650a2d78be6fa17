"""Wrong choices on a pinyin keyboard: 在见 for 再见."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from daogou.nlu.augmentation.edit import Edit, edited
from daogou.nlu.augmentation.homophones import homophones
from daogou.nlu.augmentation.places import is_free
from daogou.nlu.augmentation.surfaces import Surfaces
from daogou.nlu.example import Example
from daogou.text.language import HAN
from daogou.text.segmentation import cut

_HAN_WORD: Final = re.compile(f"[{HAN}]+")
# Texts with more Han words than this get two slips.
_LONG: Final = 8


def homophone_slips(
    examples: Sequence[Example], surfaces: Surfaces
) -> Callable[[Example, Random], Example | None]:
    """A change that writes a Han word as another one of the same pinyin, the common ones first."""
    del examples, surfaces
    known = homophones()

    def change(example: Example, chance: Random) -> Example | None:
        words = _words(example)
        edits = []
        for start, end in chance.sample(words, min(len(words), 2 if len(words) > _LONG else 1)):
            if candidates := known.of(example.text[start:end]):
                others, weights = zip(*candidates, strict=True)
                edits.append(Edit(start, end, chance.choices(others, weights)[0]))
        return edited(example, edits) if edits else None

    return change


def _words(example: Example) -> list[tuple[int, int]]:
    """Start and end of the Han words that lie in or outside of a span whole."""
    found, at = [], 0
    for word in cut(example.text):
        if _HAN_WORD.fullmatch(word) and is_free(example, at, at + len(word)):
            found.append((at, at + len(word)))
        at += len(word)
    return found
