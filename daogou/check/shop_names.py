"""Files under `actions/` that name what domain.yml and the examples know."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from daogou.check.finding import Finding
from daogou.check.marked_yaml import Marked
from daogou.check.project import Project
from daogou.check.shapes import suggestion

# The files whose words stand in lists, and signs that part words nowhere but in Chinese texts.
_WORD_LISTS: Final = ("answers.yml", "other_brands.yml", "presents.yml")
_WIDE: Final = "，、；"


def check_shop_names(name: str, file: Marked, project: Project) -> Iterator[Finding]:
    """Names of slots, forms, intents and entries that are nowhere, and lists parted by `，`."""
    for key, kind, known in _named(name, file, project):
        if key.text not in known:
            told = f"{kind} {key.text!r} is not known"
            remedy = suggestion(key.text, sorted(known))
            yield Finding("name-unknown", "error", (key.place,), told, remedy)
    if name in _WORD_LISTS:
        for word in _members(file):
            if any(sign in word.text for sign in _WIDE):
                told = f"{word.shown} counts as one word"
                remedy = "Part words with a narrow comma and a blank: `[喝茶, 泡茶]`."
                yield Finding("comma-wide", "warning", (word.place,), told, remedy)


def _named(
    name: str, file: Marked, project: Project
) -> Iterator[tuple[Marked, str, Collection[str]]]:
    """What stands in the file, of which kind it is, and which there are."""
    if name == "answers.yml":
        yield from ((key, "the slot", project.slots) for key in _keys(file.get("answers")))
        yield from ((key, "the form", project.forms) for key in _keys(file.get("forms")))
    if name == "faq_titles.yml":
        entries = {one.label.partition("/")[2] for one in project.examples if one.intent == "faq"}
        yield from ((key, "the entry of the FAQ", entries) for key in _keys(file))
    if name == "offers.yml":
        for _, offer in offers.items() if (offers := file.get("offers")) else ():
            when = offer.get("when")
            intents = when.get("intent") if when else None
            for intent in (intents, *intents.each()) if intents else ():
                if intent.is_scalar:
                    yield intent, "the intent", project.intents


def _keys(value: Marked | None) -> Iterator[Marked]:
    yield from (key for key, _ in value.items()) if value else ()


def _members(value: Marked) -> Iterator[Marked]:
    """All texts in lists below a value."""
    for member in value.each():
        if member.is_scalar:
            yield member
    for below in (*(below for _, below in value.items()), *value.each()):
        yield from _members(below)
