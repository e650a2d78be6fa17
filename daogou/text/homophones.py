"""Characters that sound alike: pinyin keyboards offer one for the other."""

from __future__ import annotations

import os
import unicodedata
from functools import lru_cache
from typing import Final

# What speakers of southern China do not tell apart, and their keyboards forgive.
_ALIKE: Final = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in"))
_MOST_READINGS: Final = 3


@lru_cache(maxsize=1)
def _readings() -> dict[int, str]:
    # Readings of single characters are enough; those of phrases would take 45 MB of memory.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.pinyin_dict import pinyin_dict

    return dict(pinyin_dict)


@lru_cache(maxsize=20_000)
def sounds(character: str) -> frozenset[str]:
    """The usual readings of a Han character in pinyin without tones; none for another character."""
    readings = _readings().get(ord(character), "")
    return frozenset(_toneless(reading) for reading in readings.split(",")[:_MOST_READINGS]) - {""}


@lru_cache(maxsize=20_000)
def loose_sounds(character: str) -> frozenset[str]:
    """`sounds` without what many speakers do not tell apart: zh and z, ing and in …"""
    return frozenset(_loose(sound) for sound in sounds(character))


def sound_alike(one: str, other: str, *, loosely: bool = False) -> bool:
    """Whether two characters have a reading in common, tones aside."""
    of = loose_sounds if loosely else sounds
    return not of(one).isdisjoint(of(other))


def sounds_like(one: str, other: str, *, loosely: bool = False) -> bool:
    """Whether two texts are of one length, and alike or `sound_alike` in every place."""
    return len(one) == len(other) and all(
        a == b or sound_alike(a, b, loosely=loosely) for a, b in zip(one, other, strict=True)
    )


def _toneless(reading: str) -> str:
    bare = unicodedata.normalize("NFD", reading.lower()).replace("u\u0308", "v")
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


def _loose(sound: str) -> str:
    for full, short in _ALIKE:
        if len(full) == 2 and sound.startswith(full):
            sound = short + sound[2:]
        elif len(full) == 3 and sound.endswith(full):
            sound = sound[: -len(full)] + short
    return sound
