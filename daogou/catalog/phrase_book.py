"""What shoppers say while they browse; `daogou.catalog.phrases` reads it from a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from daogou.catalog.inflection import both_numbers
from daogou.text.normalise import fold


@dataclass(frozen=True)
class Ambiguous:
    """Words that may mean any of several kinds of goods (codes of categories)."""

    words: frozenset[str]
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Meant:
    """What stands for goods that are not named: `source` over folded text, and their codes."""

    source: str
    kinds: tuple[str, ...]
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phrases:
    """The phrases of a file, as sources of regular expressions over folded text.

    `kept`: for each of `NEAR` the conditions that stay where another kind of goods is named.
    `classifiers`: measure word → codes of the categories that it counts. `uses`: word of a use →
    all words of that use.
    """

    sources: Mapping[tuple[str, str], str]
    kept: Mapping[str, frozenset[str]]
    classifiers: Mapping[str, tuple[str, ...]]
    ambiguous: tuple[Ambiguous, ...]
    meant: tuple[Meant, ...]
    uses: Mapping[str, tuple[str, ...]]

    def says(self, section: str, key: str, text: str) -> bool:
        """Whether `text` says what `key` stands for."""
        return bool(re.search(self.source(section, key), plain(text)))

    def is_just(self, key: str, text: str) -> bool:
        """Whether `text` is nothing but an entry of `message`, marks at its end aside."""
        return bool(re.fullmatch(self.source("message", key), plain(text).rstrip(" .!~。")))

    def first(self, section: str, text: str) -> str | None:
        """The first entry of `section` that `text` says, in the order of the file."""
        return next(self.all(section, text), None)

    def all(self, section: str, text: str) -> Iterator[str]:
        """The entries of `section` that `text` says."""
        said = plain(text)
        for of, key in self.sources:
            if of == section and re.search(self.sources[of, key], said):
                yield key

    def same_use(self, word: str) -> tuple[str, ...]:
        """The words of the use that `word` stands for; none where it is no word of a use."""
        return next((self.uses[form] for form in both_numbers(word) if form in self.uses), ())

    def source(self, section: str, key: str) -> str:
        """The regular expression of an entry, in one group that is not captured."""
        return self.sources[section, key]


def plain(text: str) -> str:
    """`text` as phrases expect it: folded, with straight apostrophes."""
    return fold(text).replace("’", "'")
