"""The language to answer in, turn by turn."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.language import Language, asked_for, detect, named_language

# Typed by Chinese and English shoppers alike: they say nothing about the language of a talk.
_NEUTRAL: Final = frozenset(
    {"ok", "okay", "hi", "hello", "bye", "yes", "no", "thx", "thanks", "pro"}
)
_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")

# To talk is asked for, whatever is on show.
_TALKING: Final = re.compile(
    r"[说說讲講聊换換转轉]|切[换換成到回]|用|改[成为用]|回[复復答]|交流|沟通|溝通|语言|語言|模式|[听聽看]不懂|不会|不會"
    r"|\b(?:speak|talk|reply|respond|answer|chat|write|use|switch|change|language|understand"
    r"|continue)(?:s|ing)?\b",
    re.I,
)
# Said of books, not of the talk.
_EDITION: Final = re.compile(
    r"[文语語]的?(?:版|原版|原著|书|書)|原版"
    r"|\b(?:editions?|versions?|books?|novels?|copy|copies|ones?)\b",
    re.I,
)

# Words that names, addresses and titles hardly have.
_SENTENCE: Final = {
    "en": re.compile(
        r"\b(?:my|i|i'm|is|it|it's|to|the|please|can|you|want|send|ship|this|that|for|be|with|should|put)\b",
        re.I,
    ),
    "zh": re.compile(r"[我请吗呢吧叫是的了]|麻烦|寄到|送到|寄给"),
}
_SENTENCE_WORDS: Final = {"en": 2, "zh": 1}


def says_language(text: str) -> bool:
    """Whether `text` is worded as a sentence, and not a mere name, address or title."""
    said = detect(text)
    if said is None:
        return False
    found = {word.lower() for word in _SENTENCE[said].findall(text)}
    return len(found) >= _SENTENCE_WORDS[said]


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
    """The language that `text` asks for; where it refuses one, or only asks for a change, the other
    one."""
    wished = asked_for(text)
    if wished:
        return wished
    other = named_language(text) or current
    return "en" if other == "zh" else "zh"


def is_of_the_talk(text: str) -> bool:
    """Whether `text` plainly says in which language to talk ("说英文", "speak English"); a language
    alone, or an edition ("英文版", "in English"), may as well be that of goods."""
    return bool(_TALKING.search(text)) and not _EDITION.search(text)
