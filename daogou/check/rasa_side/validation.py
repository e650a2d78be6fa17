"""What `rasa data validate` finds, as findings."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from typing import Any, Final

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.validator import Validator

from daogou.check.finding import Finding, Place
from daogou.check.project import Project

# Told by checks of our own, with places and without false alarms for what only actions say.
_TOLD_ELSEWHERE: Final = re.compile(
    r"is not used in any story or rule|is not found in the NLU training data"
    r"|labeled with intent|labeled with multiple|used in your stories, but it is not listed"
)
_QUOTED: Final = re.compile(r"'([^']+)'")


def check_with_rasa(
    project: Project, domain: Domain, graph: StoryGraph, config: Mapping[str, Any]
) -> Iterator[Finding]:
    """The warnings of Rasa's validator that no other check gives."""
    examples = [
        Message(
            {
                TEXT: example.text,
                INTENT: example.intent,
                **({INTENT_RESPONSE_KEY: example.label} if "/" in example.label else {}),
            }
        )
        for example in project.examples
    ]
    answers: dict[str, list[dict[str, Any]]] = {
        name: [{"text": ""}] for name in project.responses if "/" in name
    }
    validator = Validator(domain, TrainingData(examples, responses=answers), graph, dict(config))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        valid = [
            validator.verify_domain_validity(),
            validator.verify_intents_in_stories(ignore_warnings=False),
            validator.verify_utterances_in_stories(ignore_warnings=False),
            validator.verify_forms_in_stories_rules(),
            validator.verify_actions_in_stories_rules(),
            validator.verify_form_slots(),
            validator.verify_slot_mappings(),
        ]
        validator.warn_if_config_mandatory_keys_are_not_set()
    told = [str(one.message) for one in caught if issubclass(one.category, UserWarning)]
    for message in dict.fromkeys(told):
        if not _TOLD_ELSEWHERE.search(message):
            yield Finding("rasa", "warning", (_place(project, message),), message, "See above.")
    if not valid[0]:
        place = Place("domain.yml")
        yield Finding("rasa", "error", (place,), "the domain is empty", "Restore domain.yml.")


def _place(project: Project, message: str) -> Place:
    """Where the first thing stands that the message names."""
    for name in _QUOTED.findall(message):
        block = project.block_named(name)
        if block:
            return block.place
        for declared in (project.intents, project.actions, project.entities):
            if name in declared:
                return declared[name]
        if name in project.slots:
            return project.slots[name].place
        if name in project.forms:
            return project.forms[name][0]
    return Place("domain.yml")
