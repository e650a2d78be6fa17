"""From states to numbers."""

from __future__ import annotations

import numpy as np

from daogou.policy.features import Vocabulary, state_features

STATE = {
    "user": {"text": "hi", "intent": "greet", "entities": ("colour", ("city", "to"))},
    "prev_action": {"action_name": "action_listen"},
    "active_loop": {"name": "name_form"},
    "slots": {"mood": (0.0, 1.0), "task": (0.0, 0.0)},
}
FEATURES = {
    "intent=greet": 1.0,
    "entity=colour": 1.0,
    "entity=city#to": 1.0,
    "action=action_listen": 1.0,
    "loop=name_form": 1.0,
    "slot=mood/1": 1.0,
}


def test_what_a_state_tells() -> None:
    assert dict(state_features(STATE)) == FEATURES
    assert dict(state_features({})) == {}


def test_an_action_may_be_a_text() -> None:
    assert dict(state_features({"prev_action": {"action_text": "Hello!"}})) == {
        "action=Hello!": 1.0
    }


def test_a_vector_has_a_place_for_each_feature() -> None:
    vocabulary = Vocabulary.of([STATE])
    found = {name: vocabulary.vector(STATE)[place] for name, place in vocabulary.places.items()}
    assert {name for name, value in found.items() if value} == set(FEATURES)


def test_what_was_never_seen_is_unknown_or_passed_over() -> None:
    vocabulary = Vocabulary.of([STATE])
    strange = {
        "user": {"intent": "weather", "entities": ("planet",)},
        "prev_action": {"action_name": "action_fly"},
        "active_loop": {"name": "moon_form"},
        "slots": {"mood": (1.0, 0.0)},
    }
    vector = vocabulary.vector(strange)
    names = [vocabulary.names[place] for place in np.flatnonzero(vector)]
    assert names == ["intent=?", "action=?", "loop=?"]


def test_the_order_of_states_does_not_change_the_vocabulary() -> None:
    other = {"user": {"intent": "bye"}}
    assert Vocabulary.of([STATE, other]).names == Vocabulary.of([other, STATE, STATE]).names
