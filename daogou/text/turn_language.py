"""The language to answer in, turn by turn."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.language import Language, asked_for, detect

# Typed by Chinese and English shoppers alike: they say nothing about the language of a talk.
_NEUTRAL: Final = frozenset(
    {"ok", "okay", "hi", "hello", "bye", "yes", "no", "thx", "thanks", "pro"}
)
_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")


def turn_language(text: str, current: Language, settled: bool) -> Language:
    """The language after the message `text`, where `current` was spoken before.

    Until the talk is `settled` (a message has told its language) any word decides. Afterwards a
    size, a model's name or an "ok" does not change it: English takes over with two words that are
    neither capitals, numbers nor neutral, Chinese with any Chinese word.
    """
    said = detect(text)
    if said is None or said == current or not settled:
        return said or current
    if said == "zh":
        return "zh"
    words = [word for word in _WORD.findall(text) if not word.isupper() and len(word) > 1]
    telling = [word for word in words if word.lower() not in _NEUTRAL]
    return "en" if len(telling) >= 2 else current


def wished_language(text: str, current: Language) -> Language:
    """The language that `text` asks for; the other one where it only asks for a change."""
    return asked_for(text) or ("en" if current == "zh" else "zh")
