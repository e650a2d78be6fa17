"""Texts whose mood is known: the shop's reviews, the assistant's examples, and sentiment.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.columns import REVIEW
from daogou.errors import DataError
from daogou.satisfaction.sentiment import MOODS

WORDS: Final = Path(__file__).with_name("sentiment.yml")
# An entity in an example of Rasa's: [text](name) or [text]{"entity": …}.
_MARKED: Final = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


@dataclass(frozen=True)
class Example:
    """A text and its mood, one of `MOODS`."""

    text: str
    mood: str


def examples(session: Session, nlu: Path, words: Path = WORDS) -> list[Example]:
    """All that the sentiment is learned from, each text once; `nlu` is a folder of examples.

    Raises:
        DataError: sentiment.yml has another shape; place, value and remedy.
    """
    told = _read(words)
    found = [
        *(Example(text, mood) for mood in MOODS for text in _texts(words, told, mood)),
        *_reviews(session, words, told),
        *said_with(nlu, _intents(words, told)),
    ]
    return list({one.text: one for one in found}.values())


def said_with(folder: Path, moods: Mapping[str, str]) -> Iterator[Example]:
    """The examples of the intents in `moods`, in the files of a folder, without their markup."""
    for path in sorted(folder.rglob("*.yml")):
        for block in (YAML(typ="safe").load(path.read_text("utf-8")) or {}).get("nlu") or []:
            mood = moods.get(str(block.get("intent")).partition("/")[0])
            lines = str(block.get("examples") or "").splitlines() if mood else []
            for line in lines:
                if line.strip().startswith("- "):
                    yield Example(_MARKED.sub(r"\1", line.strip()[2:]).strip(), str(mood))


def intent_moods(words: Path = WORDS) -> dict[str, str]:
    """Which mood the intents of sentiment.yml stand for."""
    return _intents(words, _read(words))


def _reviews(session: Session, words: Path, told: Mapping[str, Any]) -> Iterator[Example]:
    bounds = told.get("reviews")
    try:
        low, high = int(bounds["negative"]), int(bounds["positive"])  # type: ignore[index]
    except (TypeError, KeyError, ValueError) as error:
        remedy = "Give it stars: {negative: 2, positive: 5}."
        raise DataError(f"{words.name}: reviews is {bounds!r}. {remedy}") from error
    rows = session.execute(select(REVIEW.rating, REVIEW.title, REVIEW.text))
    for rating, title, text in rows:
        mood = "negative" if rating <= low else "positive" if rating >= high else None
        for said in (title, text):
            if mood and said:
                yield Example(said, mood)


def _read(words: Path) -> Mapping[str, Any]:
    try:
        read = YAML(typ="safe").load(words.read_text("utf-8"))
    except YAMLError as error:
        raise DataError(f"{words.name}: {error}. Correct the YAML there.") from error
    if not isinstance(read, Mapping):
        raise DataError(f"{words.name}: it holds {read!r}. Give it reviews, intents and messages.")
    return read


def _texts(words: Path, told: Mapping[str, Any], mood: str) -> list[str]:
    found = (told.get("messages") or {}).get(mood)
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        wrong = next((text for text in found or [] if not isinstance(text, str)), found)
        remedy = f"List texts under messages.{mood}; put quotes around numbers."
        raise DataError(f"{words.name}: messages.{mood} has {wrong!r}. {remedy}")
    return found


def _intents(words: Path, told: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for mood, names in (told.get("intents") or {}).items():
        if mood not in MOODS or not isinstance(names, list):
            remedy = f"List intents under {', '.join(MOODS)}."
            raise DataError(f"{words.name}: intents.{mood} is {names!r}. {remedy}")
        found.update(dict.fromkeys(map(str, names), mood))
    return found
