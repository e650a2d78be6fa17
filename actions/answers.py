"""Reads answers.yml: what the answers of forms are called, and how corrections are worded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from daogou.errors import ConfigurationError
from daogou.text.language import Localized

ANSWERS: Final = Path(__file__).with_name("answers.yml")
# The parts that a correction's wording has; see answers.yml.
KINDS: Final = ("hold", "wrong", "instead", "joins", "around")
MATTERS: Final = frozenset(
    {
        *("track", "cancel", "address", "invoice", "refund", "return", "exchange"),
        *("price_protection", "membership", "ticket", "cart"),
    }
)


@dataclass(frozen=True)
class AnswerNames:
    """What an answer is called; `any_language` where it tells nothing of the talk's language."""

    name: Localized
    words: tuple[str, ...]
    any_language: bool


@dataclass(frozen=True)
class AnswerBook:
    """answers.yml: answers by slot, the wording of corrections, matters to come back after."""

    answers: dict[str, AnswerNames]
    corrections: dict[str, tuple[str, ...]]
    back_after: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def answer_book() -> AnswerBook:
    """answers.yml, read once."""
    return read_answers(ANSWERS)


def read_answers(path: Path) -> AnswerBook:
    """A file like answers.yml.

    Raises:
        ConfigurationError: a part is missing, of another kind, or unknown; which, and the remedy.
    """
    try:
        loaded = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise ConfigurationError(f"{path.name} is no YAML: {error}") from error
    reader = _Reader(path.name)
    top = reader.mapping(loaded, "", {"answers", "corrections", "forms"})
    answers = {
        str(slot): reader.answer(entry, f"answers.{slot}")
        for slot, entry in reader.mapping(top.get("answers"), "answers").items()
    }
    wording = reader.mapping(top.get("corrections"), "corrections", set(KINDS))
    return AnswerBook(
        answers=answers,
        corrections={
            kind: reader.words(wording.get(kind), f"corrections.{kind}") for kind in KINDS
        },
        back_after={
            str(form): reader.matters(entry, f"forms.{form}")
            for form, entry in reader.mapping(top.get("forms"), "forms").items()
        },
    )


@dataclass(frozen=True)
class _Reader:
    """Takes values of one file, and says where one does not fit."""

    file: str

    def refuse(self, place: str, value: object, remedy: str) -> ConfigurationError:
        where = f"{self.file}: {place}" if place else self.file
        return ConfigurationError(f"{where} is {value!r}. {remedy}")

    def mapping(self, value: Any, place: str, allowed: set[str] | None = None) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            raise self.refuse(place, value, "Give it keys, each with a value.")
        unknown = set(value) - allowed if allowed is not None else set()
        if unknown and allowed is not None:
            key = sorted(map(str, unknown))[0]
            remedy = f"Only these keys are known here: {', '.join(sorted(allowed))}."
            raise self.refuse(f"{place}.{key}".strip("."), value[key], remedy)
        return value

    def words(self, value: Any, place: str) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            raise self.refuse(
                place,
                value,
                'Give it a list of words; quote those that YAML reads otherwise ("no").',
            )
        return tuple(value)

    def answer(self, value: Any, place: str) -> AnswerNames:
        entry = self.mapping(value, place, {"name", "words", "any_language"})
        name = self.mapping(entry.get("name"), f"{place}.name", {"zh", "en"})
        for language in ("zh", "en"):
            if not isinstance(name.get(language), str) or not name[language]:
                remedy = "Say what the answer is called in this language."
                raise self.refuse(f"{place}.name.{language}", name.get(language), remedy)
        any_language = entry.get("any_language", False)
        if not isinstance(any_language, bool):
            raise self.refuse(f"{place}.any_language", any_language, "Write true or false.")
        words = self.words(entry.get("words", []), f"{place}.words")
        return AnswerNames(
            Localized(name["zh"], name["en"]), (name["zh"], name["en"], *words), any_language
        )

    def matters(self, value: Any, place: str) -> frozenset[str]:
        entry = self.mapping(value, place, {"back_after"})
        matters = self.words(entry.get("back_after", []), f"{place}.back_after")
        for matter in matters:
            if matter not in MATTERS:
                remedy = f"Known matters are: {', '.join(sorted(MATTERS))}."
                raise self.refuse(f"{place}.back_after", matter, remedy)
        return frozenset(matters)
