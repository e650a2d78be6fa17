"""What shoppers say while they browse; `daogou.catalog.phrases` reads it from a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from daogou.catalog.criteria import Sort
from daogou.catalog.inflection import both_numbers
from daogou.text.normalise import fold

# The orders in which goods of the whole shop are wished for; the cheapest of it all help nobody.
OF_THE_SHOP: Final[tuple[Sort, ...]] = ("new", "sales")
# Between words of a list.
_AND: Final = r"\s*(?:、|和|或者?|,?\s*\b(?:or|and|nor)\b)\s*"
JOINED: Final = rf"(?:{_AND}|\s*,\s*)"


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

    @cached_property
    def contents_forms(self) -> frozenset[str]:
        """All words of `contents`, in both numbers."""
        return frozenset(form for word in self.contents for form in both_numbers(word))

    @cached_property
    def refused_contents(self) -> tuple[re.Pattern[str], ...]:
        """Patterns of lists of `contents` (`what`) behind a refusal, and before one ("-free"). A
        list that ends in a word of `contents` may have other words before, where more than commas
        join them ("no dyes, perfume or alcohol", but "not red, striped please")."""
        forms = sorted(self.contents_forms, key=len, reverse=True)
        one = f"(?:{'|'.join(whole(form) for form in forms)})"
        keys = ("before", "content_before", "content_after", "between", "ends", "nothing")
        before, content, after, between, ends, nothing = (
            self.source("without", key) for key in keys
        )
        other = rf"(?!{ends}|{nothing})(?:[a-z]+(?: (?!{ends})[a-z]+)?|[^\W\d_a-z]{{1,4}})"
        mixed = rf"(?:{other}{JOINED}){{0,5}}?{other}{_AND}{one}"
        between = rf"\s*+(?:{between}\s*)*+"
        more = f"(?:{JOINED}{one})*"
        return (
            re.compile(f"{before}{between}(?P<what>{mixed}{more})"),
            re.compile(f"(?:{before}|{content}){between}(?P<what>{one}{more})"),
            re.compile(f"(?P<what>{one}{more}){after}"),
        )

    def source(self, section: str, key: str) -> str:
        """The regular expression of an entry, in one group that is not captured."""
        return self.sources[section, key]


def _line(lines: Mapping[str, tuple[str, ...]], word: str) -> tuple[str, ...]:
    return next((lines[form] for form in both_numbers(word) if form in lines), ())


def whole(word: str) -> str:
    """A pattern of a word: a Latin one whole, a Chinese one anywhere."""
    source = re.escape(word)
    return rf"(?<![a-z]){source}(?![a-z])" if word.isascii() else source


def plain(text: str) -> str:
    """`text` as phrases expect it: folded, with straight apostrophes."""
    return fold(text).replace("’", "'")
