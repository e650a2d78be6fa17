"""Reads the shop's documents: Markdown files with headed sections.

`data/knowledge/<document>.<zh|en>.md` begins with `# The title`; each section has a heading with an
id of its own (`## Who pays {#who-pays}`), the same one in both languages, other ways to ask for it
in a quote (`> …`, one a line), and the answer in sentences that can be told by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from daogou.errors import DataError
from daogou.knowledge.facts import FACTS, placeholders
from daogou.text.language import LANGUAGES, Language

_HEADING: Final = re.compile(r"(.*\S)\s*\{#([a-z0-9][a-z0-9-]*)\}")
# A Chinese sentence ends where no closing quote follows; an English one before a capital letter.
_ENDS: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"(?<=[。？！])(?![”）])"),
    "en": re.compile(r"(?<=[.?!])\s+(?=[A-Z“{0-9])"),
}


@dataclass(frozen=True)
class Section:
    """A section in one language; numbers of the shop stand in its texts as `{return_days}`.

    `place` is "file:line" of its heading.
    """

    document: str
    id: str
    language: Language
    title: str
    heading: str
    questions: tuple[str, ...]
    sentences: tuple[str, ...]
    place: str

    @property
    def key(self) -> str:
        """The section in both languages: "shipping#upstairs"."""
        return f"{self.document}#{self.id}"

    @property
    def body(self) -> str:
        """All sentences."""
        return ("" if self.language == "zh" else " ").join(self.sentences)


def read_documents(folder: Path) -> list[Section]:
    """All sections of a folder's documents, in the order of files and headings.

    Raises:
        DataError: with a line for each place that is not as documented.
    """
    reading = _Reading()
    for path in sorted(folder.glob("*.md")):
        reading.file(path)
    reading.compare_languages()
    if not reading.sections and not reading.problems:
        reading.problems.append(
            f"{folder}: no documents. Write <document>.zh.md and <document>.en.md."
        )
    if reading.problems:
        raise DataError("\n".join(reading.problems))
    return reading.sections


@dataclass
class _Draft:
    heading: str
    id: str
    place: str
    questions: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)


class _Reading:
    """Sections and problems of all files so far."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.problems: list[str] = []

    def file(self, path: Path) -> None:
        """Adds the sections of one file."""
        name = path.name.split(".")
        if len(name) != 3 or name[1] not in LANGUAGES:
            self.problems.append(
                f"{path}: the name tells no language. Call it <document>.zh.md or .en.md."
            )
            return
        language: Language = "zh" if name[1] == "zh" else "en"
        title, drafts = "", list[_Draft]()
        for kind, text, line in _blocks(path):
            place = f"{path}:{line}"
            self._check_placeholders(text, place)
            if kind == "h1":
                title = text
            elif kind == "h2":
                match = _HEADING.fullmatch(text)
                if not match:
                    self.problems.append(
                        f"{place}: the section {text!r} has no id. Write `## {text} {{#some-id}}`."
                    )
                    continue
                drafts.append(_Draft(match[1], match[2], place))
            elif not drafts:
                self.problems.append(
                    f"{place}: text before the first section. Put a heading `## … {{#id}}` above."
                )
            elif kind == "quote":
                drafts[-1].questions += [one.strip() for one in text.splitlines() if one.strip()]
            else:
                drafts[-1].sentences += sentences(text, language)
        if not title:
            self.problems.append(f"{path}:1: the document has no title. Begin with `# The title`.")
        self._add(drafts, name[0], language, title)

    def _check_placeholders(self, text: str, place: str) -> None:
        for name in placeholders(_HEADING.sub(r"\1", text)):
            if name not in FACTS:
                self.problems.append(
                    f"{place}: {{{name}}} is no number of the shop. Known are {', '.join(FACTS)}."
                )

    def _add(self, drafts: list[_Draft], document: str, language: Language, title: str) -> None:
        seen: dict[str, str] = {}
        for draft in drafts:
            if draft.id in seen:
                self.problems.append(
                    f"{draft.place}: the id {draft.id!r} stands at {seen[draft.id]} already. "
                    "Choose another."
                )
            seen.setdefault(draft.id, draft.place)
            if not draft.sentences:
                self.problems.append(
                    f"{draft.place}: the section {draft.heading!r} is empty. Write its answer."
                )
            self.sections.append(
                Section(
                    document,
                    draft.id,
                    language,
                    title,
                    draft.heading,
                    tuple(draft.questions),
                    tuple(draft.sentences),
                    draft.place,
                )
            )

    def compare_languages(self) -> None:
        """Adds a problem for each section that one language lacks."""
        keys = {
            language: {s.key for s in self.sections if s.language == language}
            for language in LANGUAGES
        }
        for section in self.sections:
            other: Language = "en" if section.language == "zh" else "zh"
            if section.key not in keys[other]:
                self.problems.append(
                    f"{section.place}: {section.document}.{other}.md has no section "
                    f"{{#{section.id}}}. Write it there too."
                )


def sentences(text: str, language: Language) -> list[str]:
    """The sentences of a paragraph; a line break in a Chinese one is no blank."""
    joined = ("" if language == "zh" else " ").join(line.strip() for line in text.splitlines())
    return [one.strip() for one in _ENDS[language].split(joined) if one.strip()]


def _blocks(path: Path) -> Iterator[tuple[str, str, int]]:
    """Kind (h1, h2, quote, text), plain text and line of each block with words in it."""
    tokens: list[Token] = MarkdownIt("commonmark").parse(path.read_text("utf-8"))
    quoted, heading = 0, ""
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        elif token.type == "heading_open":
            heading = token.tag
        elif token.type == "heading_close":
            heading = ""
        elif token.type == "inline":
            kind = heading or ("quote" if quoted else "text")
            kind = kind if kind in ("h1", "h2", "quote") else "text"
            line = (token.map or [0])[0] + 1
            yield kind, "".join(_plain(child) for child in token.children or []), line


def _plain(token: Any) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return str(token.content) if token.type in ("text", "code_inline") else ""
