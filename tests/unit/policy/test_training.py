"""Lessons, hidden features, and the weights that are learned on held-out stories."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
import torch

from daogou.errors import DataError
from daogou.policy.calibration import weights_on_held_out
from daogou.policy.features import Vocabulary
from daogou.policy.fusion import Fusion
from daogou.policy.learning import learn
from daogou.policy.lesson import Lesson, hidden
from daogou.policy.moments import Moment
from daogou.policy.options import PolicyOptions
from daogou.policy.training import conversations_apart, fit, opinions_on

OPTIONS = PolicyOptions(hidden_size=16, heads=2, epochs=15, max_history=4)
ACTIONS = ["bye", "hello"]


def moment(*intents: str, action: str, story: str = "a") -> Moment:
    states = [
        {"user": {"intent": intent}, "prev_action": {"action_name": "x"}} for intent in intents
    ]
    return Moment(states, action, story)


def noisy(count: int, wrong: float) -> list[Moment]:
    """Moments in which what was said tells the action, but for a share of them."""
    chance = random.Random(1)
    made = []
    for number in range(count):
        intent = chance.choice(["greet", "leave"])
        action = {"greet": "hello", "leave": "bye"}[intent]
        if chance.random() < wrong:
            action = chance.choice(ACTIONS)
        before = [chance.choice(["one", "two", "three"]) for _ in range(3)]
        made.append(moment(*before, intent, action=action, story=f"story {number}"))
    return made


def test_equal_moments_are_one_with_a_weight() -> None:
    moments = [moment("greet", action="hello")] * 3 + [moment("one", "greet", action="bye")]
    lesson = Lesson.of(moments, Vocabulary.of(moments[0].states), ACTIONS)
    assert len(lesson) == 2
    assert [weights.tolist() for weights in lesson.weights] == [[3.0], [1.0]]
    assert [tuple(states.shape[:2]) for states in lesson.states] == [(1, 1), (1, 2)]


def test_batches_have_every_moment_once() -> None:
    moments = noisy(50, 0.5)
    lesson = Lesson.of(moments, Vocabulary.of(s for m in moments for s in m.states), ACTIONS)
    chance = torch.Generator().manual_seed(0)
    batches = list(lesson.batches(7, chance))
    assert sum(len(actions) for _, actions, _ in batches) == len(lesson)
    assert sum(float(weights.sum()) for _, _, weights in batches) == 50


def test_hidden_intents_look_unknown() -> None:
    state = moment("greet", action="hello").states[0]
    vocabulary = Vocabulary.of([state])
    states = torch.from_numpy(vocabulary.matrix([state] * 400))[None]
    before = states.clone()
    found = hidden(states, vocabulary, 0.5, torch.Generator().manual_seed(0))
    assert torch.equal(states, before)
    unknown = found[..., vocabulary.places["intent=?"]]
    known = found[..., vocabulary.places["intent=greet"]]
    assert torch.equal(unknown + known, torch.ones_like(known))
    assert 0.4 < float(unknown.mean()) < 0.6
    # No loop was active, so none can be hidden.
    assert not found[..., vocabulary.places["loop=?"]].any()


def test_conversations_are_in_one_part_each() -> None:
    names = [f"story {number}" for number in range(10)]
    parts = conversations_apart(names, 0.2, seed=3)
    assert len(parts) == 5
    assert sorted(name for part in parts for name in part) == sorted(names)
    assert parts == conversations_apart(list(reversed(names)), 0.2, seed=3)


@pytest.mark.parametrize("architecture", ["gru", "transformer", "fusion"])
def test_a_network_learns(architecture: str) -> None:
    options = replace(OPTIONS, architecture=architecture)
    moments = noisy(80, 0.0)
    lesson = Lesson.of(moments, Vocabulary.of(s for m in moments for s in m.states), ACTIONS)
    fusion = fit(lesson, len(ACTIONS), options, "test")
    opinions, wanted = opinions_on(fusion, lesson)
    assert opinions.shape == (len(options.networks), 80, 2)
    assert float((opinions.mean(0).argmax(-1) == wanted).float().mean()) == 1.0


def test_weights_say_how_sure_the_networks_may_be() -> None:
    found = {}
    for wrong in (0.0, 0.8):
        moments = noisy(150, wrong)
        vocabulary = Vocabulary.of(s for m in moments for s in m.states)
        found[wrong] = sum(weights_on_held_out(moments, vocabulary, ACTIONS, OPTIONS))
    assert found[0.8] < found[0.0]


def test_nothing_held_out_weighs_all_alike() -> None:
    options = replace(OPTIONS, held_out=0.0)
    moments = noisy(10, 0.0)
    vocabulary = Vocabulary.of(s for m in moments for s in m.states)
    assert weights_on_held_out(moments, vocabulary, ACTIONS, options) == [0.5, 0.5]


def test_probabilities_are_the_weighed_product_of_the_networks() -> None:
    torch.manual_seed(0)
    fusion = Fusion(5, 3, OPTIONS).eval()
    fusion.set_weights([2.0, 0.0])
    states = torch.rand(4, 3, 5)
    alone = (2 * fusion.opinions(states)[0]).softmax(-1)
    assert torch.allclose(fusion(states), alone, atol=1e-6)


def test_one_action_alone_is_told(tmp_path) -> None:
    with pytest.raises(DataError, match="data/stories"):
        learn([moment("greet", action="hello")], OPTIONS, tmp_path)
