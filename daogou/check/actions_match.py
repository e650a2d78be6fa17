"""Actions of the domain and classes of the code, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from daogou.check.finding import Finding
from daogou.check.project import Code, Project
from daogou.check.shapes import suggestion

# Actions that Rasa has by itself, and "...", with which a rule's part of a talk begins or ends.
RASAS_OWN: Final = frozenset(
    {
        "...",
        "action_listen",
        "action_restart",
        "action_session_start",
        "action_default_fallback",
        "action_deactivate_loop",
        "action_revert_fallback_events",
        "action_default_ask_affirmation",
        "action_default_ask_rephrase",
        "action_two_stage_fallback",
        "action_unlikely_intent",
        "action_back",
        "action_extract_slots",
    }
)


def check_actions(project: Project, code: Code) -> Iterator[Finding]:
    """Actions without code, code without an action, actions that no rule or story runs."""
    for name, place in sorted(project.actions.items()):
        if name not in code.actions and not name.startswith("utter_"):
            yield Finding(
                "action-without-code",
                "error",
                (place,),
                f"no class under actions/ is called {name!r}",
                "Correct the name, write the action, or take it out of domain.yml.",
            )
    for name, place in sorted(code.actions.items()):
        if name not in project.actions:
            yield Finding(
                "action-not-in-domain",
                "error",
                (place,),
                f"the action {name!r} is not in domain.yml and can never run",
                "Add it to `actions:` in domain.yml, or delete the class.",
            )
    known = {*project.actions, *project.forms, *project.responses}
    known |= {f"utter_{intent}" for intent in project.retrieval_intents}
    run = {
        name: step.place
        for block in project.blocks
        for step in block.steps
        if step.kind == "action"
        for name in step.names
    }
    for name, place in sorted(run.items()):
        if name not in known and name not in RASAS_OWN:
            yield Finding(
                "action-unknown",
                "error",
                (place,),
                f"a rule or story runs {name!r}, which is no action, form or response",
                suggestion(name, sorted(known)),
            )
    mapping = {name for slot in project.slots.values() for name in slot.actions}
    for name, place in sorted(project.actions.items()):
        own = name.startswith(("action_default_", "action_session_start", "validate_"))
        asks = name.startswith("action_ask_")
        if not (name in run or name in mapping or own or asks or code.mentions(name)):
            yield Finding(
                "action-unused",
                "warning",
                (place,),
                f"no rule and no story runs {name!r}",
                "Add a rule under data/rules/, or delete the action.",
            )
