"""From the states of a conversation to the numbers that a network reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

from daogou.policy.moments import State

Array = npt.NDArray[np.float32]
# Of these a state has one at most, and one that was never seen is a feature of its own.
INTENT, ACTION, LOOP = "intent", "action", "loop"
_CHOICES: Final = (INTENT, ACTION, LOOP)
UNKNOWN: Final = "?"


def state_features(state: State) -> Iterator[tuple[str, float]]:
    """The features of one state by name: "intent=greet", "slot=task/2"."""
    user = state.get("user", {})
    if user.get("intent"):
        yield f"{INTENT}={user['intent']}", 1.0
    for entity in user.get("entities", ()):
        # An entity with a role or a group is a tuple with its parts.
        name = entity if isinstance(entity, str) else "#".join(map(str, entity))
        yield f"entity={name}", 1.0
    action = state.get("prev_action", {})
    if action:
        yield f"{ACTION}={action.get('action_name') or action.get('action_text')}", 1.0
    loop = state.get("active_loop", {}).get("name")
    if loop:
        yield f"{LOOP}={loop}", 1.0
    for slot, values in state.get("slots", {}).items():
        for place, value in enumerate(values):
            if value:
                yield f"slot={slot}/{place}", float(value)


@dataclass(frozen=True)
class Vocabulary:
    """The features that a network knows, in the order of its inputs."""

    names: list[str]

    @classmethod
    def of(cls, states: Iterable[State]) -> Vocabulary:
        """All features of `states`, and one each for an intent, action or loop never seen."""
        found = Counter(name for state in states for name, _ in state_features(state))
        return cls([f"{kind}={UNKNOWN}" for kind in _CHOICES] + sorted(found))

    @cached_property
    def places(self) -> dict[str, int]:
        """The input of each feature."""
        return {name: place for place, name in enumerate(self.names)}

    @cached_property
    def choices(self) -> dict[str, list[int]]:
        """The inputs of each kind of which a state has one at most."""
        return {
            kind: [place for name, place in self.places.items() if name.startswith(f"{kind}=")]
            for kind in _CHOICES
        }

    def vector(self, state: State) -> Array:
        """The inputs [features] of one state; an unknown entity or slot value is passed over."""
        result = np.zeros(len(self.names), np.float32)
        for name, value in state_features(state):
            place = self.places.get(name)
            if place is None:
                place = self.places.get(f"{name.partition('=')[0]}={UNKNOWN}")
            if place is not None:
                result[place] = value
        return result

    def matrix(self, states: Sequence[State]) -> Array:
        """The inputs [states, features] of a stretch of conversation."""
        return np.stack([self.vector(state) for state in states])
