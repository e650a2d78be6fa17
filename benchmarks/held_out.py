"""The utterances that no model is trained on (`tests/nlu/`), for benchmarks of the shop's model."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import yaml

from daogou.errors import DataError
from daogou.nlu.example import Example, Span
from daogou.settings import PROJECT_ROOT
from daogou.text.language import HAN, Language

FOLDER: Final = PROJECT_ROOT / "tests" / "nlu"
_ANNOTATION: Final = re.compile(r"\[([^\]]+)\]\(([a-z_]+)\)")
_HAN: Final = re.compile(f"[{HAN}]")


def held_out(folder: Path = FOLDER) -> list[Example]:
    """All utterances of the folder's `test_*.yml`, in Rasa's format; each text once.

    Raises:
        DataError: there is none.
    """
    found: dict[str, Example] = {}
    for path in sorted(folder.glob("test_*.yml")):
        for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                if line.startswith("- "):
                    example = parsed(line[2:].strip(), block["intent"])
                    found.setdefault(example.text, example)
    if not found:
        raise DataError(f"{folder} holds no utterances: it should have test_*.yml files.")
    return list(found.values())


def parsed(line: str, label: str) -> Example:
    """An annotated line: "find [shoes](category)"."""
    text, spans, at = "", [], 0
    for match in _ANNOTATION.finditer(line):
        text += line[at : match.start()]
        spans.append(Span(len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        at = match.end()
    return Example(text + line[at:], label, tuple(spans))


def language(text: str) -> Language:
    """The language that an utterance counts for: any Han character makes it Chinese."""
    return "zh" if _HAN.search(text) else "en"
