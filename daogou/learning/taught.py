"""What the examples of a project teach already, and what may be added to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from daogou.check.domain_file import read_domain
from daogou.check.examples_file import read_examples
from daogou.check.files import Memory, members, stamp
from daogou.check.marked_yaml import Marked, read_marked
from daogou.check.project import Example, Project
from daogou.check.repeated import sense
from daogou.check.spans import check_spans
from daogou.errors import DataError
from daogou.learning.annotation import read
from daogou.learning.masking import is_personal, mask

# Longer messages are stories, not examples.
LONGEST: Final = 200
HELD_OUT: Final = "tests/nlu"


@dataclass(frozen=True)
class Refusal:
    """Why a text cannot become an example: a stable code, and the values that belong to it."""

    code: str
    facts: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return _WORDS[self.code].format(**self.facts)


_WORDS: Final = {
    "empty": "the text is empty: leave the message out",
    "long": "the text is longer than {most} characters: shorten it to what it asks",
    "lines": "the text has several lines: write it as one",
    "brackets": "square brackets mark entities, as in [shoes](category): mend or remove them",
    "label": "{label!r} has no examples in data/nlu: give one of the labels that have",
    "address": "there is an address in it: take it out, or leave the message out",
    "name": "there is somebody's name in it: take it out, or leave the message out",
    "numbers": "there is a {kinds} in it that may be somebody's: {text!r} would do",
    "entity": "{words!r} is annotated as {entity!r}, which domain.yml does not know",
    "span": "{words!r} begins or ends inside a word: annotate whole words",
    "held_out": "the text stands in tests/nlu, which is never trained on: leave it out",
    "there": "the text is an example of {label} already: leave it out",
    "two_labels": "the text is an example of {label} in {place}: two intents cannot share it",
}


@dataclass(frozen=True)
class Taught:
    """The examples of `data/nlu`, and the utterances of `tests/nlu` that are never trained on."""

    project: Project
    by_sense: dict[str, Example]
    held_out: frozenset[str]
    labels: tuple[str, ...]

    @classmethod
    def read(cls, root: Path) -> Taught:
        """
        Raises:
            DataError: a file cannot be read, or there are no examples.
        """
        project = Project()
        for path in members(root, "domain"):
            if (file := read_marked(path, root)) is not None:
                read_domain(file, project)
        for path in members(root, "nlu"):
            if (file := read_marked(path, root)) is not None:
                project.examples += read_examples(file)
        if not project.examples:
            raise DataError(f"{root / 'data' / 'nlu'}: there are no examples to learn beside.")
        return cls(
            project,
            {sense(example.text): example for example in project.examples},
            frozenset(sense(example.text) for example in held_out(root)),
            tuple(sorted({example.label for example in project.examples})),
        )

    def refusal(self, written: str, label: str) -> Refusal | None:
        """Why the annotated text `written` cannot be an example of `label`; None where it can."""
        text, places = read(written)
        if not sense(text):
            return Refusal("empty")
        if len(text) > LONGEST:
            return Refusal("long", {"most": str(LONGEST)})
        if len(written.splitlines()) > 1:
            return Refusal("lines")
        if "[" in text or "]" in text:
            return Refusal("brackets")
        if label not in self.labels:
            return Refusal("label", {"label": label})
        return self._personal(text) or self._span(text, label, places) or self._known(text, label)

    @staticmethod
    def _personal(text: str) -> Refusal | None:
        if kind := is_personal(text):
            return Refusal(kind)
        if (masked := mask(text)).kinds:
            return Refusal("numbers", {"kinds": ", ".join(masked.kinds), "text": masked.text})
        return None

    def _span(
        self, text: str, label: str, places: tuple[tuple[int, int, str], ...]
    ) -> Refusal | None:
        example = Example(text, label, places, self.project.examples[0].place)
        alone = Project(entities=self.project.entities, examples=[example])
        found = {one.code for one in check_spans(alone)}
        for start, end, entity in places:
            words = text[start:end]
            if "entity-unknown" in found and entity not in self.project.entities:
                return Refusal("entity", {"words": words, "entity": entity})
        if found:
            return Refusal("span", {"words": text[places[0][0] : places[0][1]]})
        return None

    def _known(self, text: str, label: str) -> Refusal | None:
        if sense(text) in self.held_out:
            return Refusal("held_out")
        known = self.by_sense.get(sense(text))
        if known is None:
            return None
        if known.label == label:
            return Refusal("there", {"label": label})
        return Refusal("two_labels", {"label": known.label, "place": str(known.place)})


def held_out(root: Path) -> list[Example]:
    """The utterances of `tests/nlu`, of all its folders."""
    found: list[Example] = []
    for path in sorted((root / HELD_OUT).rglob("test_*.yml")):
        file: Marked | None = read_marked(path, root)
        if file is not None:
            found += read_examples(file)
    return found


class TaughtMemory:
    """What is taught, read again only when a file has changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._memory = Memory()

    def now(self) -> Taught:
        """
        Raises:
            DataError: as `Taught.read`.
        """
        files = stamp(self._root, ("domain", "nlu"))
        return self._memory.recall("taught", files, lambda: Taught.read(self._root))
