"""Values of slots that no slot can have, and conditions on slots that are not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from daogou.check.actions_match import RASAS_OWN
from daogou.check.finding import Finding, Place
from daogou.check.project import Project
from daogou.check.shapes import suggestion


def check_values(project: Project) -> Iterator[Finding]:
    """Of slots with a list of values: others in rules, stories, mappings and conditions."""
    for block in project.blocks:
        for step in (*block.steps, *block.conditions):
            if step.kind == "slot_was_set":
                for slot, value in step.values:
                    yield from _strange(project, f"the {block.kind}", slot, value, step.place)
            if step.kind == "active_loop":
                for name in step.names:
                    if name not in project.forms and name not in RASAS_OWN:
                        told = f"the {block.kind} {block.name!r} has the form"
                        yield _unknown("form-unknown", told, name, step.place, project.forms)
    for name, declared in project.slots.items():
        for kind, source, place in declared.sources:
            known = project.intents if kind == "intent" else project.entities
            if source not in known:
                told = f"a mapping of the slot {name!r} has the {kind}"
                yield _unknown(f"{kind}-unknown", told, source, place, known)
        for value, place in declared.given:
            yield from _strange(project, "a mapping", name, value, place)
    for name, response in sorted(project.responses.items()):
        for slot_name, value, place in response.conditions:
            if slot_name not in project.slots:
                told = f"the response {name!r} has a condition on the slot"
                yield _unknown("slot-unknown", told, slot_name, place, project.slots)
            yield from _strange(project, "a condition", slot_name, value, place)


def _strange(
    project: Project, where: str, slot: str, value: str, place: Place
) -> Iterator[Finding]:
    declared = project.slots.get(slot)
    if declared and declared.values and value not in declared.values:
        told = f"{where} gives the slot {slot!r} the value"
        yield _unknown("value-unknown", told, value, place, declared.values)


def _unknown(code: str, told: str, name: str, place: Place, known: Collection[str]) -> Finding:
    message = f"{told} {name!r}, which domain.yml does not know"
    return Finding(code, "error", (place,), message, suggestion(name, sorted(known)))
