"""Reads answers.yml: what the answers of forms are called, and how corrections are worded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from actions.yaml_values import Reader, load
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
    reader = _Reader(path.name)
    top = reader.mapping(load(path), "", {"answers", "corrections", "forms"})
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


class _Reader(Reader):
    """What answers and forms look like."""

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
