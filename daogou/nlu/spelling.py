"""Slips of the fingers in English messages, mended before a message is read."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

from daogou.errors import DataError
from daogou.nlu.tagging import Place
from daogou.text.language import HAN
from daogou.text.normalise import fold

_LATIN: Final = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_HAN: Final = re.compile(f"[{HAN}]")
# Whole words; parts of addresses, numbers and contractions are none.
_WORD: Final = re.compile(r"(?<![\w'’@/.-])[A-Za-z]{3,30}(?![\w'’@/-]|[.;]\w)")
# Contractions as they are typed; "dont" must not become "done".
_CONTRACTED: Final = frozenset(
    {
        *("arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent"),
        *("heres", "isnt", "ive", "lets", "shouldnt", "thats", "theres", "theyre", "theyve"),
        *("wasnt", "werent", "whats", "wheres", "whos", "wont", "wouldnt", "youll", "youre"),
        *("youve",),
    }
)
# Two words that were written as one: the examples have each so many times, and so many letters
# are in both together.
_SEEN: Final = 3
_RUN_TOGETHER: Final = 6


@dataclass(frozen=True)
class Mended:
    """A message as it is read; `places` has for each of its characters where it stood.

    None: it is as it was written.
    """

    text: str
    places: list[tuple[int, int]] | None = None

    def written(self, places: Sequence[Place]) -> list[Place]:
        """Places in `text` as places in what was written."""
        if self.places is None:
            return list(places)
        return [
            (self.places[place[0]][0], self.places[place[1] - 1][1]) if place else None
            for place in places
        ]


class Spelling:
    """Words that a shop's examples use, by how often, and names that are no slips.

    A Latin word that is none of them, nor an English word at all, gives way to the word of the
    examples that is one slip away: a letter wrong, missing or too many, two swapped, or a blank
    missing. Garbe 2012, "SymSpell": words are filed under what is left of them without a letter.

    Messages with Han characters stay as they are, and so do words with a capital within a sentence:
    there a Latin word is mostly a name.
    """

    def __init__(self, words: dict[str, int], names: Iterable[str] = ()) -> None:
        from symspellpy import SymSpell  # type: ignore[import-untyped]

        self._words = words
        self._names = frozenset(names) - words.keys()
        self._index = SymSpell(max_dictionary_edit_distance=1)
        for word, count in words.items():
            if len(word) > 2:
                self._index.create_dictionary_entry(word, count)

    @classmethod
    def learn(cls, texts: Iterable[str], names: Iterable[str] = ()) -> Spelling:
        """From the examples' texts and the names of goods."""
        words = Counter(word for text in texts for word in _LATIN.findall(fold(text)))
        return cls(dict(words), {word for name in names for word in _LATIN.findall(fold(name))})

    def mended(self, text: str) -> Mended:
        """`text` with its slips mended."""
        slips = [] if _HAN.search(text) else self._slips(text)
        if not slips:
            return Mended(text)
        parts: list[str] = []
        places: list[tuple[int, int]] = []
        at = 0
        for start, end, word in [*slips, (len(text), len(text), "")]:
            parts += [text[at:start], word]
            places += [(index, index + 1) for index in range(at, start)]
            share = (end - start) / len(word) if word else 0.0
            places += [
                (start + math.floor(i * share), start + math.ceil((i + 1) * share))
                for i in range(len(word))
            ]
            at = end
        return Mended("".join(parts), places)

    def _slips(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and remedy of each."""
        small = sum(map(str.islower, text)) > sum(map(str.isupper, text))
        found: list[tuple[int, int, str]] = []
        for match in _WORD.finditer(text):
            word = match[0].lower()
            if word in self._words or word in self._names or word in _english():
                continue
            if small and match.start() and match[0].istitle():
                continue
            if remedy := self._remedy(word):
                found.append((*match.span(), remedy))
        return found

    def _remedy(self, word: str) -> str | None:
        from symspellpy import Verbosity

        near = self._index.lookup(word, Verbosity.CLOSEST, max_edit_distance=1)
        # The first letter is rarely the one that is wrong.
        near = [one for one in near if one.term[0] == word[0]] or near
        if near:
            return str(max(near, key=lambda one: one.count).term)
        if len(word) < _RUN_TOGETHER:
            return None
        parted = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
        seen, both = max((min(map(self._seen, pair)), pair) for pair in parted)
        return " ".join(both) if seen >= _SEEN else None

    def _seen(self, word: str) -> int:
        return self._words.get(word, 0)

    def save(self, path: Path) -> None:
        """Writes a line for each word: the word, a tab, how often (0 for a name)."""
        listed = {**self._words, **dict.fromkeys(self._names, 0)}
        path.write_text("".join(f"{w}\t{n}\n" for w, n in sorted(listed.items())), "utf-8")

    @classmethod
    def load(cls, path: Path) -> Spelling:
        """Reads what `save` wrote.

        Raises:
            DataError: the file is damaged.
        """
        try:
            lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
            listed = {word: int(count) for word, count in lines}
        except (OSError, ValueError) as error:
            raise DataError(
                f"{path}: not the words of a model ({error}). Train a new one with `rasa train`."
            ) from error
        words = {word: count for word, count in listed.items() if count > 0}
        return cls(words, listed.keys() - words.keys())


@cache
def _english() -> frozenset[str]:
    """The English words of the list that symspellpy carries."""
    listed: Any = resources.files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    words = (line.split()[0] for line in listed.read_text("utf-8-sig").splitlines())
    return _CONTRACTED.union(words)
