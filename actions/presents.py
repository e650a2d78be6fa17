"""Ideas for presents: for whom, and what that person likes, out of presents.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from actions.yaml_values import Reader, load
from daogou.text.normalise import fold

PRESENTS: Final = Path(__file__).with_name("presents.yml")
# Before what somebody does or likes: not so.
_NOT_SO: Final = re.compile(
    r"(?:不(?:太|怎么|常|爱|喜欢|会|想|能)*|没(?:有)?|讨厌|从来?不)\s*$"
    r"|\b(?:never|not|hates?|(?:do|does|did|is|ca)n[o']?t)"
    r"(?: (?:really|much|even|like|do|wear|into|a|any)|\s)*$"
)


@dataclass(frozen=True)
class Ideas:
    """Kinds of goods (codes of categories) that make a present, the best first, and attributes
    (`name=value`) of goods that make none."""

    categories: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Presents:
    """What presents.yml says: ideas by what somebody likes, and by whom it is for."""

    likes: tuple[tuple[re.Pattern[str], Ideas], ...]
    whom: tuple[tuple[re.Pattern[str], Ideas], ...]

    def liked(self, text: str) -> tuple[str, ...]:
        """Kinds of goods for all that `text` says somebody likes; empty where it says nothing, or
        that it is not so ("她不化妆")."""
        folded = fold(text)
        found = [
            code
            for said, ideas in self.likes
            if any(not _NOT_SO.search(folded[: one.start()]) for one in said.finditer(folded))
            for code in ideas.categories
        ]
        return tuple(dict.fromkeys(found))

    def ideas(self, text: str) -> Ideas:
        """What makes a present for whoever `text` speaks of: of kinds that are liked, where it
        tells them; nothing where it speaks of nobody."""
        spoken_of = self._spoken_of(text)
        if spoken_of is None:
            return Ideas()
        return Ideas(self.liked(text) or spoken_of.categories, spoken_of.without)

    def names_somebody(self, text: str) -> bool:
        """Whether `text` says whom a present is for; "she" may be of whom it was said before."""
        spoken_of = self._spoken_of(text)
        return spoken_of is not None and bool(spoken_of.categories)

    def _spoken_of(self, text: str) -> Ideas | None:
        folded = fold(text)
        return next((ideas for said, ideas in self.whom if said.search(folded)), None)


@lru_cache(maxsize=1)
def presents() -> Presents:
    """presents.yml, read once."""
    return read_presents(PRESENTS)


def read_presents(path: Path) -> Presents:
    """A file like presents.yml.

    Raises:
        ConfigurationError: a part is missing, of another kind, or unknown; which, and the remedy.
    """
    reader = Reader(path.name)
    top = reader.mapping(load(path), "", ("likes", "whom"))
    return Presents(
        *(
            tuple(
                _entry(reader, f"{part}[{number}]", entry)
                for number, entry in enumerate(_list(reader, part, top.get(part)))
            )
            for part in ("likes", "whom")
        )
    )


def _list(reader: Reader, part: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise reader.refuse(part, value, "Write a list of entries, each with words and categories.")
    return value


def _entry(reader: Reader, place: str, value: Any) -> tuple[re.Pattern[str], Ideas]:
    entry = reader.mapping(value, place, ("words", "categories", "without"))
    words = reader.words(entry.get("words"), f"{place}.words")
    ideas = Ideas(
        reader.words(entry.get("categories"), f"{place}.categories"),
        reader.words(entry.get("without", []), f"{place}.without"),
    )
    for attribute in ideas.without:
        if "=" not in attribute:
            raise reader.refuse(f"{place}.without", attribute, "Write name=value: gender=kids.")
    return _said(words), ideas


def _said(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        "|".join(
            rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word)
            for word in map(fold, words)
        )
    )
