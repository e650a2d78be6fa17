"""Rules and stories that want different things after the same history.

What `RulePolicy` would refuse while training, and the memory of stories would forget, by Rasa's own
code, with the places that Rasa leaves out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasa.core.policies.rule_policy import InvalidRule, RulePolicy
from rasa.core.training.story_conflict import find_story_conflicts
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME, RULE_SNIPPET_ACTION_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.generator import TrackerWithCachedStates, TrainingDataGenerator
from rasa.shared.core.training_data.structures import StoryGraph

from daogou.check.finding import Finding, Place
from daogou.check.history import told
from daogou.check.project import Block, Project


@dataclass(frozen=True)
class _Contradiction:
    """At one place of a rule or story its own next action is not the one of other rules."""

    block: str
    wants: str
    predicted: str | None
    rules: tuple[str, ...]
    source: str
    actions_before: int


class _ListeningRulePolicy(RulePolicy):
    """RulePolicy that notes what it would raise."""

    def __init__(self, config: dict[str, Any], folder: Path) -> None:
        storage = LocalModelStorage.create(folder)
        context = ExecutionContext(GraphSchema({}))
        super().__init__(
            {**RulePolicy.get_default_config(), **config}, storage, Resource("rules"), context
        )
        self.contradictions: list[_Contradiction] = []
        self.incomplete: list[tuple[str, str]] = []

    def persist(self) -> None:
        """Nothing is kept."""

    def _check_prediction(
        self,
        tracker: TrackerWithCachedStates,
        predicted_action_name: str | None,
        gold_action_name: str,
        prediction_source: str | None,
    ) -> list[str]:
        messages = super()._check_prediction(
            tracker, predicted_action_name, gold_action_name, prediction_source
        )
        if messages and prediction_source:
            rules = sorted(
                {
                    name
                    for name, action in self._rules_sources[prediction_source]
                    if action != gold_action_name
                }
            )
            fallback = predicted_action_name == self._fallback_action_name
            self.contradictions.append(
                _Contradiction(
                    tracker.sender_id,
                    gold_action_name,
                    None if fallback else predicted_action_name,
                    tuple(rules),
                    prediction_source,
                    _actions_in(tracker.events),
                )
            )
        return list(messages)

    def _error_messages_from_fingerprints(
        self, action_name: str, missing: set[str], loops: set[str | None], rule_name: str
    ) -> list[str]:
        messages = RulePolicy._error_messages_from_fingerprints(
            action_name, missing, loops, rule_name
        )
        self.incomplete += [(rule_name, message.removeprefix("- ")) for message in messages]
        return list(messages)


def check_quarrels(
    project: Project, domain: Domain, graph: StoryGraph, config: Mapping[str, Any], folder: Path
) -> Iterator[Finding]:
    """What `RulePolicy` refuses, and stories that part after the same history.

    `config` is the content of config.yml; `folder` an empty place that may be written to.
    """
    trackers = TrainingDataGenerator(
        graph, domain=domain, remove_duplicates=False, augmentation_factor=0
    ).generate()
    policies = {entry.get("name"): entry for entry in config.get("policies") or []}
    if "RulePolicy" in policies:
        yield from _of_rules(project, domain, trackers, policies["RulePolicy"], folder)
    stories = [tracker for tracker in trackers if not tracker.is_rule_tracker]
    history = max((int(one.get("max_history") or 0) for one in policies.values()), default=0)
    yield from _of_stories(project, find_story_conflicts(stories, domain, history or None))


def _of_rules(
    project: Project,
    domain: Domain,
    trackers: list[TrackerWithCachedStates],
    config: Mapping[str, Any],
    folder: Path,
) -> Iterator[Finding]:
    own = {key: value for key, value in config.items() if key != "name"}
    policy = _ListeningRulePolicy(own, folder)
    refusal = ""
    try:
        policy.train(trackers, domain)
    except InvalidRule as error:
        refusal = str(error)
    for rule, message in dict.fromkeys(policy.incomplete):
        yield Finding(
            "rule-incomplete",
            "error",
            (_place(project, rule),),
            f"the rule {rule!r} is not complete: {message}",
            "Set the same slots and forms after this action as the other rules do.",
        )
    shortest: dict[tuple[Any, ...], _Contradiction] = {}
    for found in policy.contradictions:
        key = (frozenset({found.block, *found.rules}), found.predicted)
        if key not in shortest or len(found.source) < len(shortest[key].source):
            shortest[key] = found
    for found in shortest.values():
        yield _finding(project, found)
    if refusal and not policy.incomplete and not shortest:
        yield Finding("rules-refused", "error", (Place("data/rules"),), refusal, "See the message.")


def _finding(project: Project, found: _Contradiction) -> Finding:
    block = project.block_named(found.block.split(" > ")[-1])
    kind = block.kind if block else "story"
    place = _step_place(project, found)
    places = [place, *(_place(project, rule) for rule in found.rules)]
    others = ", ".join(repr(rule) for rule in found.rules)
    wish = f"runs {found.predicted}" if found.predicted else "runs something else"
    return Finding(
        "rule-contradicted",
        "error",
        tuple(dict.fromkeys(places)),
        f"the {kind} {found.block!r} runs {found.wants} where {others} {wish}, after\n"
        + _indented(_matched(found.source)),
        "Let both run the same action, or tell them apart by a condition on a slot or form.",
    )


def _of_stories(project: Project, conflicts: Iterable[Any]) -> Iterator[Finding]:
    shortest: dict[frozenset[str], tuple[int, Finding]] = {}
    for conflict in conflicts:
        sides = {
            action: sorted(set(conflict._conflicting_actions[action]))
            for action in conflict.conflicting_actions
        }
        names = frozenset(name for stories in sides.values() for name in stories)
        states = conflict._sliced_states
        places = tuple(_place(project, stories[0]) for stories in sides.values())
        wishes = "; ".join(
            f"{', '.join(map(repr, stories[:3]))} then {action}"
            for action, stories in sides.items()
        )
        finding = Finding(
            "stories-part",
            "error",
            tuple(dict.fromkeys(places)),
            f"after the same history stories go different ways: {wishes}, after\n"
            + _indented(told(states)),
            "Let them go the same way, or set a slot or use an entity that tells them apart.",
        )
        if names not in shortest or len(states) < shortest[names][0]:
            shortest[names] = (len(states), finding)
    yield from (finding for _, finding in shortest.values())


def _matched(source: str) -> str:
    """The history that a rule looks at, out of RulePolicy's key of it."""
    try:
        return told(json.loads(source))
    except ValueError:
        # A rule that Rasa brings along: "loop rules - return_form".
        return source


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


def _place(project: Project, name: str) -> Place:
    block = project.block_named(name.split(" > ")[-1])
    return block.place if block else Place("config.yml")


def _step_place(project: Project, found: _Contradiction) -> Place:
    """The line of the step that quarrels: the next action after those that went before."""
    blocks = [project.block_named(name) for name in found.block.split(" > ")]
    left = found.actions_before
    for block in blocks:
        if block is None:
            continue
        steps = [step for step in block.steps if step.kind in ("action", "bot")]
        if left < len(steps):
            # Where the block waits for the customer, its last action is what is done too soon.
            return _waits(block, left) if found.wants == ACTION_LISTEN_NAME else steps[left].place
        left -= len(steps)
    last = blocks[-1]
    return _waits(last, left) if last else Place("data/stories")


def _waits(block: Block, actions_before: int) -> Place:
    done = 0
    for step in block.steps:
        if step.kind in ("action", "bot"):
            done += 1
        elif done >= actions_before and step.kind in ("intent", "user"):
            return step.place
    return block.steps[-1].place if block.steps else block.place


def _actions_in(events: Iterable[Any]) -> int:
    silent = (ACTION_LISTEN_NAME, RULE_SNIPPET_ACTION_NAME)
    return sum(isinstance(e, ActionExecuted) and e.action_name not in silent for e in events)
