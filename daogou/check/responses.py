"""Responses that are never said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from daogou.check.finding import Finding
from daogou.check.project import Code, Project

# Rasa says these by itself.
_BY_RASA: Final = frozenset({"utter_default", "utter_ask_rephrase"})


def check_responses(project: Project, code: Code) -> Iterator[Finding]:
    """Responses that no rule, story, form, action or offer says, and answers are none of these."""
    said = {
        name
        for block in project.blocks
        for step in block.steps
        if step.kind == "action"
        for name in step.names
    } | {offer.say for offer in project.offers}
    asked = tuple(f"_{slot}" for _, slots in project.forms.values() for slot in slots)
    for name, response in sorted(project.responses.items()):
        if "/" in name or name in said or name in _BY_RASA or code.mentions(name):
            continue
        if name.startswith("utter_ask_") and name.endswith(asked):
            continue
        yield Finding(
            "response-unused",
            "warning",
            (response.place,),
            f"nothing says the response {name!r}",
            "Use it in a rule, a story or an action, or delete it.",
        )
