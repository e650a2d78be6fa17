"""Which stories a conversation exercised.

A story is exercised when a conversation has its messages and actions one after the other with
nothing between, and its slots and loops had the story's values there. The turns of a form count as
in Rasa's training: a form that runs without a detour is one step, however many answers it took.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SlotSet, UserUttered
from rasa.shared.core.slots import BooleanSlot, CategoricalSlot
from rasa.shared.core.trackers import DialogueStateTracker

from daogou.converse.rasa_side.training_data import names_of

_UNSEEN = ("action_listen", "action_session_start")
# No slot is called so.
_LOOP = "active loop"


@dataclass
class Step:
    """A message or an action with the names that it goes by, and what was set after it."""

    names: frozenset[str]
    after: dict[str, Any] = field(default_factory=dict)


class StoryUse:
    """Compares conversations with stories."""

    def __init__(self, stories: Sequence[DialogueStateTracker], domain: Domain) -> None:
        self._stories = [(names_of(story), steps(story)) for story in stories]
        self._exact = {
            slot.name for slot in domain.slots if isinstance(slot, (CategoricalSlot, BooleanSlot))
        } | {_LOOP}

    def exercised(self, tracker: DialogueStateTracker) -> frozenset[str]:
        """The names of the stories that the conversation went through."""
        went = _remembering(steps(tracker))
        found: set[str] = set()
        for names, story in self._stories:
            if any(self._fits(story, went[at:]) for at in range(len(went) - len(story) + 1)):
                found.update(names)
        return frozenset(found)

    def _fits(self, story: Sequence[Step], went: Sequence[Step]) -> bool:
        return all(
            wanted.names & step.names
            and all(self._same(name, value, step.after) for name, value in wanted.after.items())
            for wanted, step in zip(story, went, strict=False)
        )

    def _same(self, name: str, wanted: Any, state: dict[str, Any]) -> bool:
        value = state.get(name)
        if name in self._exact:
            return bool(wanted == value)
        # Of other slots Rasa sees whether they are set.
        return (wanted is None) == (value is None)


def steps(tracker: DialogueStateTracker) -> list[Step]:
    """The messages and actions that Rasa's policies see."""
    found: list[Step] = []
    for event in tracker.applied_events():
        if isinstance(event, UserUttered):
            found.append(Step(_names(event.intent_name, event.full_retrieval_intent_name)))
        elif isinstance(event, ActionExecuted):
            if event.action_name not in _UNSEEN:
                found.append(Step(_names(event.action_name)))
        elif found and isinstance(event, SlotSet):
            found[-1].after[event.key] = event.value
        elif found and isinstance(event, ActiveLoop):
            found[-1].after[_LOOP] = event.name
    return found


def _names(*names: str | None) -> frozenset[str]:
    return frozenset(name for name in names if name)


def _remembering(went: list[Step]) -> list[Step]:
    """Steps with all values at that time instead of those that were set there."""
    state: dict[str, Any] = {}
    found = []
    for step in went:
        state = {**state, **step.after}
        found.append(Step(step.names, state))
    return found
