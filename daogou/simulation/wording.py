"""The shoppers' words: templates of `words/*.yml`, filled in, varied, with slips of the fingers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from string import Formatter
from typing import Final

import yaml

from daogou.errors import ConfigurationError
from daogou.nlu.augmentation import KINDS
from daogou.nlu.augmentation.surfaces import Surfaces
from daogou.nlu.example import Example, Span
from daogou.simulation.shopper import Shopper
from daogou.text.language import LANGUAGES, Language

FOLDER: Final = Path(__file__).with_name("words")
_CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
_SLIPS: Final[Mapping[Language, Sequence[str]]] = {
    "zh": ("homophone_slips", "homophone_slips", "dropped_characters"),
    "en": ("keyboard_slips", "keyboard_slips", "dropped_characters"),
}
_CAREFUL: Final = (
    *("name", "phone", "address", "new_address", "number", "digits", "title", "tax_number"),
    *("email", "size", "budget"),
)


@dataclass(frozen=True)
class Words:
    """act → language → templates, as the files have them."""

    templates: Mapping[str, Mapping[str, Sequence[str]]]

    def say(self, shopper: Shopper, act: str, facts: Mapping[str, str], nth: int = 0) -> str:
        """What a shopper says for the `nth` time to do an act; another template each time.

        Raises:
            ConfigurationError: the files have no such act, or a template names an unknown fact.
        """
        known = self.templates.get(act)
        if known is None:
            raise ConfigurationError(f"{FOLDER}: no file has the act {act!r}. Add it in zh and en.")
        # In one order for the shopper's whole visit, so that nobody says the same twice.
        order = list(known[shopper.language])
        shopper.chance("order", act).shuffle(order)
        chance = shopper.chance("words", act, nth)
        text = _varied(order[nth % len(order)], chance)
        try:
            filled = Formatter().vformat(text, (), facts)
        except KeyError as error:
            raise ConfigurationError(
                f"{FOLDER}: act {act!r} says {text!r}, but {error} is not known there; known are "
                f"{', '.join(sorted(facts)) or 'no facts'}."
            ) from error
        return filled

    def can(self, shopper: Shopper, act: str, facts: Mapping[str, str]) -> bool:
        """Whether the facts are enough for every template of an act."""
        named = {
            field
            for text in self.templates.get(act, {}).get(shopper.language, ())
            for _, field, _, _ in Formatter().parse(text)
            if field
        }
        return named <= facts.keys()

    def slipped(
        self, shopper: Shopper, text: str, nth: int, facts: Mapping[str, str] | None = None
    ) -> str:
        """The text as the shopper types it: now and then with a slip, as often as they make any.

        None is in what people look at twice: names, numbers and addresses among the `facts`.
        """
        chance = shopper.chance("slips", nth)
        if chance.random() >= shopper.slips:
            return text
        change = _change(chance.choice(_SLIPS[shopper.language]))
        changed = change(Example(text, "", _careful(text, facts or {})), chance)
        return changed.text if changed and changed.text.strip() else text


def _careful(text: str, facts: Mapping[str, str]) -> tuple[Span, ...]:
    """Where values stand that are typed with care; a longer one has what lies within it."""
    spans: list[Span] = []
    for value in sorted({facts[one] for one in _CAREFUL if facts.get(one)}, key=len, reverse=True):
        start = text.find(value)
        end = start + len(value)
        if start >= 0 and all(end <= one.start or start >= one.end for one in spans):
            spans.append(Span(start, end, "number"))
    return tuple(sorted(spans, key=lambda one: one.start))


@cache
def _change(kind: str) -> Callable[[Example, Random], Example | None]:
    return KINDS[kind]([], Surfaces([]))


def read_words(folder: Path = FOLDER) -> Words:
    """The words of all files.

    Raises:
        ConfigurationError: an act stands in two files, or lacks a language.
    """
    found: dict[str, Mapping[str, Sequence[str]]] = {}
    for path in sorted(folder.glob("*.yml")):
        told = yaml.safe_load(path.read_text("utf-8")) or {}
        for act, texts in told.items():
            if act in found:
                raise ConfigurationError(f"{path}: {act} stands in another file too; rename one.")
            if not isinstance(texts, Mapping) or not all(texts.get(one) for one in LANGUAGES):
                raise ConfigurationError(f"{path}: {act} needs a list of texts for zh and for en.")
            found[act] = {one: [str(text) for text in texts[one]] for one in LANGUAGES}
    return Words(found)


def _varied(template: str, chance: Random) -> str:
    """`[有没有|想买|]` becomes one of the three, from the inside out."""
    while _CHOICE.search(template):
        template = _CHOICE.sub(lambda match: chance.choice(match[1].split("|")), template)
    return " ".join(template.split(" ")).strip()
