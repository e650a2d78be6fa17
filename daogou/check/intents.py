"""Intents that lead nowhere, or that nothing teaches."""

from __future__ import annotations

from collections.abc import Iterator

from daogou.check.finding import Finding, Place
from daogou.check.project import Project


def check_intents(project: Project) -> Iterator[Finding]:
    """Intents of the domain without rule, story or example, and such as the domain lacks."""
    used: dict[str, Place] = {}
    for block in project.blocks:
        for step in block.steps:
            if step.kind == "intent":
                for name in step.names:
                    used.setdefault(name.split("/")[0], step.place)
    taught: dict[str, Place] = {}
    for example in project.examples:
        taught.setdefault(example.intent, example.place)
    for name, place in project.intents.items():
        if name not in used:
            yield Finding(
                "intent-unused",
                "error",
                (place,),
                f"the intent {name!r} stands in no rule and no story: nothing answers it",
                "Add a rule under data/rules/, or take the intent out of the domain.",
            )
        if name not in taught and name not in project.wordless:
            yield Finding(
                "intent-untaught",
                "error",
                (place,),
                f"the intent {name!r} has no example",
                "Write at least 40 examples a language under data/nlu/; or, where programs alone "
                "send it, give it `use_entities: []` in domain.yml.",
            )
    for where, found in (("a rule or story has", used), ("examples have", taught)):
        for name, place in found.items():
            if name not in project.intents and not name.startswith("nlu_fallback"):
                yield Finding(
                    "intent-unknown",
                    "error",
                    (place,),
                    f"{where} the intent {name!r}, which domain.yml does not know",
                    "Correct the name, or add it to `intents:` in domain.yml.",
                )
