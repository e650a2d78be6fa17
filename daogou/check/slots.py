"""Slots that nothing fills, or that nothing looks at."""

from __future__ import annotations

from collections.abc import Iterator

from daogou.check.finding import Finding
from daogou.check.project import Code, Project


def check_slots(project: Project, code: Code) -> Iterator[Finding]:
    """Slots never set, slots never read, and slots that are used and not declared.

    A slot is set by a mapping other than `custom`, or by code that names it. It is read where a
    policy sees it in a rule or story, where a response, a condition or a form needs it, or by code
    that names it.
    """
    in_blocks = {
        name: step.place
        for block in project.blocks
        for step in (*block.steps, *block.conditions)
        if step.kind in ("slot_was_set", "slot_was_not_set")
        for name in step.names
    }
    needed = {slot for _, slots in project.forms.values() for slot in slots}
    in_responses = {
        name
        for response in project.responses.values()
        for name in (*response.variables, *response.slots)
    }
    for name, slot in project.slots.items():
        in_code = code.mentions(name)
        if not slot.mapped and not in_code:
            yield Finding(
                "slot-never-set",
                "warning",
                (slot.place,),
                f"nothing sets the slot {name!r}: its mappings are custom, and no action names it",
                "Give it a mapping, set it in an action, or delete it.",
            )
        seen = name in in_blocks and slot.featurised
        if not (in_code or seen or name in needed or name in in_responses):
            yield Finding(
                "slot-never-read",
                "warning",
                (slot.place,),
                f"nothing reads the slot {name!r}",
                "Use it in a rule, a response or an action, or delete it.",
            )
    for name, place in in_blocks.items():
        declared = project.slots.get(name)
        if declared is None and name != "requested_slot":
            yield Finding(
                "slot-unknown",
                "error",
                (place,),
                f"a rule or story has the slot {name!r}, which domain.yml does not know",
                "Correct the name, or add it to `slots:` in domain.yml.",
            )
        elif declared is not None and not declared.featurised:
            yield Finding(
                "slot-unseen",
                "warning",
                (place, declared.place),
                f"the slot {name!r} does not influence the conversation, so this step says nothing",
                "Set `influence_conversation: true` for the slot, or delete the step.",
            )
    for form, (place, slots) in project.forms.items():
        for name in slots:
            if name not in project.slots:
                yield Finding(
                    "slot-unknown",
                    "error",
                    (place,),
                    f"the form {form!r} asks for the slot {name!r}, which domain.yml does not know",
                    "Correct the name, or add it to `slots:` in domain.yml.",
                )
