"""What shoppers say while they browse beyond names of goods, read from `actions/browsing.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, get_args

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from daogou.catalog.criteria import Sort
from daogou.catalog.phrase_book import Ambiguous, Meant, Phrases, plain
from daogou.errors import DataError
from daogou.settings import PROJECT_ROOT
from daogou.text.language import LANGUAGES

BROWSING: Final = PROJECT_ROOT / "actions" / "browsing.yml"

# What may be asked of a product and stands in its description, or does not.
FACTS: Final = (
    *("weight", "screen", "pockets", "warmth", "dimensions", "washing", "battery", "pages"),
    "origin",
)
# Entries that something reads.
SECTIONS: Final[dict[str, tuple[str, ...]]] = {
    "sort": tuple(sort for sort in get_args(Sort) if sort != "relevance"),
    "free": (
        *("colors", "brands", "sizes", "price", "rating", "in_stock", "on_sale", "sort"),
        "attributes",
    ),
    "clear": ("filters", "everything"),
    "whole_shop": ("ask", "end", "new", "sales", "of_one", "of_kind"),
    "stance": (
        *("refused_before", "refused_after", "unneeded_before", "unneeded_after"),
        *("lacking_before", "lacking_after", "lacking_asked"),
        *("removed_before", "asked_before", "imitated_before", "filler"),
    ),
    "without": (
        *("before", "between", "after", "content_before", "content_after", "ends", "nothing"),
        *("lacks_before", "lacks_after", "also"),
    ),
    "fitted": ("before", "after"),
    "message": (
        *("also", "instead", "vague", "declined", "done", "alike", "standard"),
        *("both", "fine", "around_number", "money", "paid", "inside"),
    ),
    "asks": (
        *("total", "compare", "bad_reviews"),
        *("order", "contents", "paid", "where_to", "whether_changed"),
    ),
    "fact": FACTS,
    "written": FACTS,
    "back": ("step", "first"),
    "point": ("this", "earlier", "before", "next", "pointer", "which"),
    "pick": ("cheapest", "priciest", "best_rated"),
    "most": tuple(sort for sort in get_args(Sort) if sort != "relevance"),
    "beside": (),
}
# Sections that also have entries about attributes: attribute.<name>, attribute.<name>=<value>.
_WITH_ATTRIBUTES: Final = ("free", "most", "beside")
NEAR: Final = ("sibling", "family", "elsewhere")
# What an entry about an attribute begins with.
ATTRIBUTE: Final = "attribute."
# What another kind of goods replaces in any case.
_KIND: Final = frozenset({"categories", "exclude_categories", "products", "words", "family"})
_PART: Final = re.compile(r"<([a-z_]+)>")


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """The phrases of the shop.

    Raises:
        DataError: see `read_phrases`.
    """
    return read_phrases(BROWSING)


def read_phrases(path: Path) -> Phrases:
    """The phrases of a file.

    Raises:
        DataError: what is missing, unknown or no pattern, with its line and a remedy.
    """
    try:
        loaded = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataError(f"{path.name}:{line}: {error.problem}. Correct the YAML.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name} cannot be read ({error}). It must be UTF-8.") from error
    return _Reader(path.name, loaded if isinstance(loaded, dict) else {}).read()


class _Reader:
    """Turns a loaded file into `Phrases`."""

    def __init__(self, name: str, loaded: Any) -> None:
        self.name = name
        self.loaded = loaded
        self.parts: dict[str, dict[str, str]] = {}

    def read(self) -> Phrases:
        for part, entry in self._section("parts").items():
            # A part may use the parts above it.
            self.parts[part] = {
                language: self._joined(f"parts.{part}", entry, language) for language in LANGUAGES
            }
        sources: dict[tuple[str, str], str] = {}
        for section, known in SECTIONS.items():
            entries = self._section(section)
            for key, entry in entries.items():
                place = f"{section}.{key}"
                if key not in known and not (
                    section in _WITH_ATTRIBUTES and key.startswith(ATTRIBUTE)
                ):
                    self._fail(entries, key, f"{place}: nothing reads it. One of: {_list(known)}.")
                sources[section, key] = self._either(place, entry)
            for key in known:
                if key not in entries:
                    self._fail(self.loaded, section, f"{section}.{key} is missing. Add it.")
        return Phrases(
            sources,
            self._kept(),
            self._classifiers(),
            tuple(self._ambiguous()),
            tuple(self._meant()),
            dict(self._alike("uses")),
            dict(self._alike("contents")),
        )

    def _either(self, place: str, entry: Any) -> str:
        """The phrases of both languages as alternatives."""
        both = [self._joined(place, entry, language) for language in LANGUAGES]
        return f"(?:{'|'.join(source for source in both if source)})" if any(both) else r"(?!)"

    def _joined(self, place: str, entry: Any, language: str) -> str:
        """The phrases of a language as alternatives; English ones stand between word borders."""
        if not isinstance(entry, dict) or language not in entry:
            self._fail(entry, None, f"{place}: no {language}. Give a list for each of zh and en.")
        said = entry[language] or []
        if not isinstance(said, list):
            self._fail(entry, language, f"{place}.{language}: {said!r} is no list. Put it in [ ].")
        found = []
        for index, phrase in enumerate(said):
            source = self._filled(place, said, index, str(phrase), language)
            try:
                re.compile(source)
            except re.error as error:
                text = f"{place}.{language}: {str(phrase)!r} is no pattern ({error})."
                self._fail(said, index, f"{text} Write \\( \\) \\? \\+ for these characters.")
            found.append(source)
        if not found:
            return ""
        joined = f"(?:{'|'.join(found)})"
        return rf"(?<![\w']){joined}(?!\w)" if language == "en" else joined

    def _filled(self, place: str, said: Any, index: int, phrase: str, language: str) -> str:
        def part(match: re.Match[str]) -> str:
            if match[1] not in self.parts:
                text = f"{place}.{language}: <{match[1]}> is no part. Known: {_list(self.parts)}."
                self._fail(said, index, text)
            return self.parts[match[1]][language] or "(?!)"

        return _PART.sub(part, phrase)

    def _kept(self) -> dict[str, frozenset[str]]:
        entries = self._section("kept")
        for near in NEAR:
            if near not in entries:
                self._fail(self.loaded, "kept", f"kept.{near} is missing. Add it, [] for nothing.")
        for near in entries:
            if near not in NEAR:
                self._fail(entries, near, f"kept.{near}: nothing reads it. One of: {_list(NEAR)}.")
        named = {str(name) for names in entries.values() for name in names or []}
        if wrong := named & _KIND:
            text = f"kept: {_list(wrong)} are the kind of goods itself. Remove them."
            self._fail(self.loaded, "kept", text)
        return {near: frozenset(str(name) for name in entries[near] or []) for near in NEAR}

    def _classifiers(self) -> dict[str, tuple[str, ...]]:
        entries = self._section("classifiers")
        for key, kinds in entries.items():
            if not isinstance(kinds, list):
                self._fail(entries, key, f"classifiers.{key}: {kinds!r} is no list of categories.")
        return {str(key): tuple(str(kind) for kind in kinds) for key, kinds in entries.items()}

    def _ambiguous(self) -> Iterator[Ambiguous]:
        for index, entry in enumerate(self.loaded.get("ambiguous") or []):
            if not isinstance(entry, dict) or not {"words", "kinds"} <= set(entry):
                text = f"ambiguous, entry {index + 1}: give `words` for zh and en, and `kinds`."
                self._fail(self.loaded["ambiguous"], index, text)
            words = [word for language in LANGUAGES for word in entry["words"].get(language) or []]
            yield Ambiguous(frozenset(plain(str(word)) for word in words), tuple(entry["kinds"]))

    def _meant(self) -> Iterator[Meant]:
        for index, entry in enumerate(self.loaded.get("meant") or []):
            if not isinstance(entry, dict) or not {"says", "kinds"} <= set(entry):
                text = f"meant, entry {index + 1}: give `says` for zh and en, and `kinds`."
                self._fail(self.loaded["meant"], index, text)
            source = self._either(f"meant, entry {index + 1}", entry["says"])
            attributes = tuple(entry.get("attributes") or ())
            brand = bool(entry.get("other_brand"))
            yield Meant(source, tuple(entry["kinds"]), attributes, brand)

    def _alike(self, section: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each word of a section with all words of its line, which mean the same."""
        for index, entry in enumerate(self.loaded.get(section) or []):
            if not isinstance(entry, dict) or set(entry) != set(LANGUAGES):
                text = f"{section}, entry {index + 1}: give the words of one line for zh and en."
                self._fail(self.loaded[section], index, text)
            words = tuple(plain(str(word)) for language in LANGUAGES for word in entry[language])
            yield from ((word, words) for word in words)

    def _section(self, name: str) -> Any:
        entries = self.loaded.get(name)
        if not isinstance(entries, dict):
            self._fail(self.loaded, None, f"{name} is missing. Add it with its entries.")
        return entries

    def _fail(self, holder: Any, key: Any, text: str) -> None:
        marks = getattr(holder, "lc", None)
        line = marks.line + 1 if marks is not None and marks.line is not None else 1
        if marks is not None and key is not None:
            place = marks.item(key) if isinstance(key, int) else marks.key(key)
            line = place[0] + 1
        raise DataError(f"{self.name}:{line}: {text}")


def _list(names: Any) -> str:
    return ", ".join(sorted(names))
