"""What is filled into texts: braces must be whole, and hold what is known."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from typing import Final

from daogou.check.filling import Filling
from daogou.check.finding import Finding, Place
from daogou.check.marked_yaml import Marked
from daogou.check.project import VARIABLE, Project

# A brace that is doubled stands for itself.
_WHOLE: Final = re.compile(rf"\{{\{{|\}}\}}|{VARIABLE.pattern}")


def check_braces(project: Project, filling: Filling) -> Iterator[Finding]:
    """Responses with a variable that is no slot and that no action fills in, or a torn brace."""
    known = {*project.slots, *filling.names}
    for name, response in sorted(project.responses.items()):
        for said in response.said:
            yield from _slips(f"the response {name!r}", said.text, said.place, known)


def check_words(file: Marked, filling: Filling) -> Iterator[Finding]:
    """The same of words.yml; and entries that the code asks for and that are not there."""
    for key, entry in file.items():
        for _, text in entry.items():
            yield from _slips(f"the entry {key.text!r}", text.text, text.place, filling.names)
    if not file.is_mapping:
        return  # its reader says so
    known = [key.text for key, _ in file.items()]
    for name, place in sorted(filling.asked.items()):
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            told = f"{file.file} has no entry {name!r}, which {place} says"
            where = file.get(near[0]) if near else None
            yield Finding(
                "word-missing",
                "error",
                (where.place if where else file.place,),
                told,
                f"Is {near[0]!r} meant? Name it so." if near else "Add it, in both languages.",
            )


def _slips(whose: str, text: str, place: Place, known: Collection[str]) -> Iterator[Finding]:
    rest = _WHOLE.sub("", text)
    if "{" in rest or "}" in rest:
        yield Finding(
            "brace-torn",
            "error",
            (place,),
            f"{whose} has a brace that holds no name: {_around(text)!r}",
            "Write {name} for what is filled in; a brace that is to be seen, or sent, is doubled: "
            '{{ and }} (/inform{{"size": "42"}}).',
        )
    for name in sorted(set(VARIABLE.findall(text.replace("{{", "").replace("}}", "")))):
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
            yield Finding(
                "variable-unknown",
                "error",
                (place,),
                f"{whose} has {{{name}}}, which is no slot and which no action fills in",
                f"Did you mean {{{near[0]}}}?" if near else "Take it out, or name a slot.",
            )


def _around(text: str) -> str:
    """The text about its first brace that is not whole."""
    masked = _WHOLE.sub(lambda found: " " * len(found[0]), text)
    at = min(place for place in map(masked.find, "{}") if place >= 0)
    return text[max(0, at - 10) : at + 20]
