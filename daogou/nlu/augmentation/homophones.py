"""Words and characters that sound alike, as a pinyin keyboard offers them.

Readings from the dictionaries of pypinyin, frequencies from the dictionary of jieba.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from daogou.errors import ConfigurationError
from daogou.nlu.augmentation.places import MEANT
from daogou.text.language import HAN

# What a keyboard offers among its first choices: words seen so often in jieba's corpus, and that
# many of the commonest characters.
_LEAST_COUNT: Final = 100
_CHARACTERS: Final = 2500
# Between choosing by frequency, which gives the same few slips, and choosing at random.
_LIKE_COUNT: Final = 0.75
# The same tone is more often the wrong choice than another one: people read what they wrote.
_SAME_TONE: Final = 3.0
# Slips that say the opposite.
_OPPOSED: Final = frozenset({("买", "卖"), ("卖", "买")})
_HAN_WORD: Final = re.compile(f"[{HAN}]+")


class Homophones:
    """Homophones of words and of characters, with how often each is written.

    None of them contains or replaces a negation or a numeral (`places.MEANT`).
    """

    def __init__(self, counts: Mapping[str, int], readings: Readings) -> None:
        """
        Args:
            counts: word → its occurrences in a corpus.
            readings: how words are read.
        """
        self._readings = readings
        seen: Counter[str] = Counter()
        for word, count in counts.items():
            for character in word:
                seen[character] += count
        self._characters: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
        for character, count in seen.most_common(_CHARACTERS):
            if (
                _is_simplified(character)
                and character not in MEANT
                and (read := readings.of(character))
            ):
                self._characters[toneless(read[0])].append((character, count, read[0]))
        self._words: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
        for word, count in counts.items():
            if 1 < len(word) < 4 and not MEANT.intersection(word):
                self._words[_sound(readings.of(word))].append((word, count))

    def of(self, word: str) -> list[tuple[str, float]]:
        """What may stand for the Han `word`, with weights: words that sound the same in whole,
        else the word with one wrong character; nothing where its reading is not known."""
        toned = self._readings.of(word)
        if not toned or MEANT.intersection(word):
            return []
        if len(word) > 1 and (found := self._other_words(word, toned)):
            return found
        return [
            (word[:index] + other + word[index + 1 :], weight)
            for index, reading in enumerate(toned)
            for other, weight in self._other_characters(word[index], reading)
        ]

    def _other_words(self, word: str, toned: Sequence[str]) -> list[tuple[str, float]]:
        alike = self._words.get(_sound(toned), ())
        return [(other, count**_LIKE_COUNT) for other, count in alike if other != word]

    def _other_characters(self, character: str, reading: str) -> list[tuple[str, float]]:
        return [
            (other, count**_LIKE_COUNT * (_SAME_TONE if toned == reading else 1.0))
            for other, count, toned in self._characters.get(toneless(reading), ())
            if other != character and (character, other) not in _OPPOSED
        ]


class Readings:
    """Pinyin of words with tone marks: of phrases as a whole, else of character after character."""

    def __init__(
        self, characters: Mapping[int, str], phrases: Mapping[str, Sequence[Sequence[str]]]
    ) -> None:
        """
        Args:
            characters: code point → readings with commas between, the usual one first.
            phrases: word → for each character its readings.
        """
        self._characters = characters
        self._phrases = phrases

    def of(self, word: str) -> tuple[str, ...]:
        """A reading for each character of `word`; empty where one has none."""
        if phrase := self._phrases.get(word):
            return tuple(readings[0] for readings in phrase)
        found = [self._characters.get(ord(character), "").split(",")[0] for character in word]
        return tuple(found) if all(found) else ()


@lru_cache(maxsize=1)
def homophones() -> Homophones:
    """The homophones of modern Chinese; takes about a second the first time.

    Raises:
        ConfigurationError: jieba, whose dictionary has the frequencies, is not installed.
    """
    # Found without an import: jieba's own loads a module that setuptools has deprecated.
    found = find_spec("jieba")
    path = Path(found.origin).with_name("dict.txt") if found and found.origin else None
    if path is None or not path.is_file():
        raise ConfigurationError(
            "homophone_slips need the dictionary of jieba, which is not installed: "
            "`pip install jieba`, or leave this kind out of the augmentation."
        )
    counts: dict[str, int] = {}
    for line in path.read_text("utf-8").splitlines():
        word, count, _tag = line.split(" ")
        if int(count) >= _LEAST_COUNT and _HAN_WORD.fullmatch(word):
            counts[word] = int(count)
    # The dictionaries themselves: pypinyin's functions know fewer phrases where the environment
    # asks for it, and the same seed is to give the same slips.
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    return Homophones(counts, Readings(pinyin_dict, phrases_dict))


@lru_cache(maxsize=4096)
def toneless(reading: str) -> str:
    """`reading` without its tone mark; ü stays ü."""
    parts = unicodedata.normalize("NFD", reading)
    kept = (p for p in parts if p == "\u0308" or not unicodedata.combining(p))
    return unicodedata.normalize("NFC", "".join(kept))


def _is_simplified(character: str) -> bool:
    # GB 2312 has the simplified characters; jieba's corpus holds a few misread ones besides.
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _sound(toned: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(toneless, toned))
