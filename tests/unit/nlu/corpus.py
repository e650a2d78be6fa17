"""The annotated utterances of `data/nlu` and `tests/nlu`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from daogou.settings import PROJECT_ROOT

_ANNOTATION = re.compile(r"\[([^\]]+)\]\(([a-z_]+)\)")


@dataclass(frozen=True)
class Utterance:
    """A text, where it stands, and the spans of its entities with the kinds."""

    place: str
    intent: str
    text: str
    entities: tuple[tuple[int, int, str], ...]


@lru_cache(maxsize=1)
def utterances() -> list[Utterance]:
    """All of them, training files first."""
    files = [path for folder in ("data/nlu", "tests/nlu") for path in _files(folder)]
    return [utterance for path in files for utterance in _read(path)]


def _files(folder: str) -> list[Path]:
    return sorted((PROJECT_ROOT / folder).glob("*.yml"))


def _read(path: Path) -> Iterator[Utterance]:
    place = path.relative_to(PROJECT_ROOT).as_posix()
    for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
        for line in block.get("examples", "").splitlines():
            if "intent" in block and line.startswith("- "):
                yield _utterance(place, block["intent"], line[2:].strip())


def _utterance(place: str, intent: str, annotated: str) -> Utterance:
    text, entities, at = "", [], 0
    for match in _ANNOTATION.finditer(annotated):
        text += annotated[at : match.start()]
        entities.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        at = match.end()
    return Utterance(place, intent, text + annotated[at:], tuple(entities))
