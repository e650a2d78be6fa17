"""Training examples out of a file of `data/nlu/`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from daogou.check.finding import Place
from daogou.check.marked_yaml import Marked
from daogou.check.project import Example

# As Rasa writes an annotation: [words](entity) or [words]{"entity": "…", …}.
_ANNOTATION: Final = re.compile(
    r"\[(?P<words>[^\]]+?)\](?:\((?P<entity>[^:)]+?)(?::[^)]+)?\)|(?P<more>\{[^}]+\}))"
)


def read_examples(file: Marked) -> Iterator[Example]:
    """The examples of all intents of a file, in order."""
    blocks = file.get("nlu")
    for block in blocks.each() if blocks else ():
        label, examples = block.get("intent"), block.get("examples")
        if label is None or examples is None:
            continue
        metadata = block.get("metadata")
        stated = metadata.get("family") if metadata else None
        family = stated.text if stated and stated.is_scalar else None
        if examples.is_scalar:
            first = examples.place.line + (1 if examples.is_block else 0)
            for number, line in enumerate(examples.text.splitlines()):
                written = line.strip()
                if written.startswith("-"):
                    place = Place(file.file, first + number)
                    yield _example(written[1:].strip(), label.text, place, family)
        for member in examples.each():
            text = member if member.is_scalar else member.get("text")
            if text is not None:
                place = text.place
                written = text.text.strip().removeprefix("-").strip()
                yield _example(written, label.text, place, family)


def _example(written: str, label: str, place: Place, family: str | None) -> Example:
    parts: list[str] = []
    spans: list[tuple[int, int, str]] = []
    done = length = 0
    for found in _ANNOTATION.finditer(written):
        before, words = written[done : found.start()], found["words"]
        start = length + len(before)
        parts += [before, words]
        length = start + len(words)
        spans.append((start, length, found["entity"] or _entity(found["more"])))
        done = found.end()
    return Example("".join([*parts, written[done:]]), label, tuple(spans), place, family)


def _entity(more: str) -> str:
    try:
        return str(json.loads(more).get("entity") or "")
    except ValueError:
        return ""
