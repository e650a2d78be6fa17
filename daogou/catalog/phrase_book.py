"""What shoppers say while they browse; `daogou.catalog.phrases` reads it from a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from daogou.catalog.criteria import Sort
from daogou.catalog.inflection import both_numbers
from daogou.text.normalise import fold

# The orders in which goods of the whole shop are wished for; the cheapest of it all help nobody.
OF_THE_SHOP: Final[tuple[Sort, ...]] = ("new", "sales")


@dataclass(frozen=True)
class Ambiguous:
    """Words that may mean any of several kinds of goods (codes of categories)."""

    words: frozenset[str]
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Meant:
    """What stands for goods that are not named: `source` over folded text, and their codes.

    `other_brand`: it is a name that another brand gives its goods.
    """

    source: str
    kinds: tuple[str, ...]
    attributes: tuple[str, ...] = ()
    other_brand: bool = False


@dataclass(frozen=True)
class Phrases:
    """The phrases of a file, as sources of regular expressions over folded text.

    `kept`: for each of `NEAR` the conditions that stay where another kind of goods is named.
    `classifiers`: measure word → codes of the categories that it counts. `uses`: word of a use →
    all words of that use; `contents`: word for what goods are made with or have → all words for it.
    """

    sources: Mapping[tuple[str, str], str]
    kept: Mapping[str, frozenset[str]]
    classifiers: Mapping[str, tuple[str, ...]]
    ambiguous: tuple[Ambiguous, ...]
    meant: tuple[Meant, ...]
    uses: Mapping[str, tuple[str, ...]]
    contents: Mapping[str, tuple[str, ...]]

    def says(self, section: str, key: str, text: str) -> bool:
        """Whether `text` says what `key` stands for."""
        return bool(re.search(self.source(section, key), plain(text)))

    def is_just(self, key: str, text: str) -> bool:
        """Whether `text` is nothing but an entry of `message`, marks at its end aside."""
        return bool(re.fullmatch(self.source("message", key), plain(text).rstrip(" .!~。")))

    def whole_shop(self, text: str) -> Sort | None:
        """The order in which `text` wishes for goods of no kind ("what's new?", 有什么爆款), where
        it says nothing else; see `whole_shop`."""
        said = re.sub(r"^\W+|\W+$", "", plain(text))
        if self.says("whole_shop", "of_one", said):
            return None
        ask, end = (self.source("whole_shop", key) for key in ("ask", "end"))
        for order in OF_THE_SHOP:
            wish = self.source("whole_shop", order)
            # No word is read again in another way: what begins like a wish ends soon.
            if re.fullmatch(rf"(?>{ask}\W*)*+{wish}(?>\W*{end})*+", said):
                return order
        return None

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
        return _line(self.uses, word)

    def same_content(self, word: str) -> tuple[str, ...]:
        """The words for what `word` says that goods have; itself where it stands in no line."""
        return _line(self.contents, word) or (word,)

    def source(self, section: str, key: str) -> str:
        """The regular expression of an entry, in one group that is not captured."""
        return self.sources[section, key]


def _line(lines: Mapping[str, tuple[str, ...]], word: str) -> tuple[str, ...]:
    return next((lines[form] for form in both_numbers(word) if form in lines), ())


def plain(text: str) -> str:
    """`text` as phrases expect it: folded, with straight apostrophes."""
    return fold(text).replace("’", "'")
